import { strToU8, unzipSync, zipSync } from 'fflate';
import { p, r } from '#tests/builders/docx-file.ts';
import { formDocx } from '#tests/builders/form-docx.ts';
import { formXlsx } from '#tests/builders/form-xlsx.ts';
import { base64Lines, mailFile } from '#tests/builders/mail-file.ts';
import { del, ins, noted, notedDocx } from '#tests/builders/word-notes.ts';
import type { HostileCase } from '../hostile-case.ts';
import { type Draw, seeded } from '../seeded.ts';
import { FORM, HEAD } from './good-form.ts';
import { note, pageWith, rawPdf } from './raw-pdf.ts';

type Good = { readonly kind: HostileCase['kind']; readonly name: string; readonly bytes: Uint8Array };

/** Good files of every kind, which are damaged. */
function goodFiles(): readonly Good[] {
  const form = formDocx(FORM);
  const sheet = formXlsx([
    { name: '反馈表', rows: [HEAD, ['1', '5.1', '原文', '修改意见', '理由']], merges: ['A1:A1'] },
  ]);
  const marked = notedDocx({
    body: p([noted(1, r('应在采后4 h内摊放。')), ins('新'), del('旧')]) + p('条'),
    comments: [
      { id: 1, text: '“内”字含混。', paraId: '00000001' },
      { id: 2, text: '同意。', paraId: '00000002', parent: '00000001' },
    ],
  });
  const table = strToU8(`${HEAD.join(',')}\n1,5.1,原文,"修改,意见",理由\n2,5.2,原文,意见,\n`);
  const pdf = rawPdf(
    pageWith([
      note(),
      note('/IRT 6 0 R'),
      note('/QuadPoints[72 710 140 710 72 695 140 695]').replace('/Text', '/Highlight'),
    ]),
  );
  const head = { From: '林一苇 <lin@example.cn>', Date: 'Mon, 4 May 2026 10:00:00 +0800', Subject: 'fankui' };
  const attachment = { 'Content-Disposition': 'attachment; filename="a.docx"', 'Content-Transfer-Encoding': 'base64' };
  return [
    { kind: 'docx', name: '反馈表.docx', bytes: form },
    { kind: 'docx', name: '批注.docx', bytes: marked },
    { kind: 'xlsx', name: '反馈表.xlsx', bytes: sheet },
    { kind: 'csv', name: '反馈表.csv', bytes: table },
    { kind: 'pdf', name: '批注.pdf', bytes: pdf },
    { kind: 'eml', name: '回函.eml', bytes: mailFile(head, [{ headers: attachment, body: base64Lines(form) }]) },
    { kind: 'zip', name: '全部.zip', bytes: zipSync({ '反馈表.docx': form, 'a/反馈表.csv': table }) },
  ];
}

/** `count` damaged files, the same ones for the same seed. */
export function mutants(seed: number, count: number): readonly HostileCase[] {
  const good = goodFiles();
  return Array.from({ length: count }, (_, i): HostileCase => {
    const { kind, name, bytes } = good[i % good.length]!;
    return {
      kind,
      what: `damaged ${seed}/${i}`,
      name: `${i}-${name}`,
      make: () => damaged(bytes, seeded(seed * 1_000_003 + i)),
    };
  });
}

const TOKENS = [
  '<',
  '>',
  '&',
  '"',
  '/',
  '\0',
  '\xff\xfe',
  'PK\x03\x04',
  '<<',
  '>>',
  'R',
  '-1',
  '99999999999',
  '--',
  '\r\n\r\n',
  '__proto__',
  '0 R',
  'obj',
  ']]>',
  '<!--',
  '=?',
  ';',
];

/** Whole file or, in a package, one of its parts: flipped, cut, doubled, put together anew, or with something put in. */
function damaged(bytes: Uint8Array, draw: Draw): Uint8Array {
  if (bytes[0] !== 0x50 || draw(4) === 0) return scrambled(bytes, draw);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[draw(names.length)]!;
  parts[name] = new Uint8Array(scrambled(parts[name]!, draw));
  return zipSync(parts, { level: 1 });
}

function scrambled(bytes: Uint8Array, draw: Draw): Uint8Array {
  let file: Buffer<ArrayBuffer> = Buffer.from(bytes);
  for (let n = 1 + draw(4); n > 0 && file.length > 0; n--) {
    const [one, other] = [draw(file.length), draw(file.length)].sort((a, b) => a - b) as [number, number];
    const piece = file.subarray(one, Math.min(other, one + 2_000));
    switch (draw(7)) {
      case 0:
        file[one] = file[one]! ^ (1 << draw(8));
        break;
      case 1:
        file = file.subarray(0, one);
        break;
      case 2:
        file = Buffer.concat([file.subarray(0, one), file.subarray(other)]);
        break;
      case 3:
        file = Buffer.concat([
          file.subarray(0, other),
          ...Array.from({ length: 1 + draw(20) }, () => piece),
          file.subarray(other),
        ]);
        break;
      case 4:
        file = Buffer.concat([
          file.subarray(0, one),
          Buffer.from(TOKENS[draw(TOKENS.length)]!, 'latin1'),
          file.subarray(one),
        ]);
        break;
      case 5:
        for (let i = 0; i < 8; i++) file[draw(file.length)] = draw(256);
        break;
      default:
        file = Buffer.concat([file.subarray(other), file.subarray(0, one)]);
    }
  }
  return new Uint8Array(file);
}
