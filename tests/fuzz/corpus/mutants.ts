import { strToU8, unzipSync, zipSync } from 'fflate';
import { p, r } from '#tests/builders/docx-file.ts';
import { formDocx } from '#tests/builders/form-docx.ts';
import { formXlsx, type XlsxSheet } from '#tests/builders/form-xlsx.ts';
import { base64Lines, mailFile } from '#tests/builders/mail-file.ts';
import { del, ins, noted, notedDocx } from '#tests/builders/word-notes.ts';
import type { HostileCase } from '../hostile-case.ts';
import { type Draw, seeded } from '../seeded.ts';
import type { WayId } from '../ways.ts';
import { ANSWER } from './answer-cases.ts';
import { FORM, HEAD } from './good-form.ts';
import { MEMBERS, PLAN, VOTES } from './good-lists.ts';
import { goodPdfs } from './good-pdfs.ts';

type Good = {
  readonly kind: HostileCase['kind'];
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where such a file is given. */
  readonly way: WayId;
};

/** Good files of every kind, which are damaged. */
function goodFiles(archive: Uint8Array): readonly Good[] {
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
  const head = { From: '林一苇 <lin@example.cn>', Date: 'Mon, 4 May 2026 10:00:00 +0800', Subject: 'fankui' };
  const attachment = { 'Content-Disposition': 'attachment; filename="a.docx"', 'Content-Transfer-Encoding': 'base64' };
  const mail = mailFile(head, [{ headers: attachment, body: base64Lines(form) }]);
  const zip = zipSync({ '反馈表.docx': form, 'a/反馈表.csv': table });
  const pdfs = goodPdfs();
  const sheets = (name: string, way: WayId, rows: XlsxSheet['rows']): readonly Good[] => [
    { kind: 'xlsx', way, name: `${name}.xlsx`, bytes: formXlsx([{ name, rows }]) },
    { kind: 'csv', way, name: `${name}.csv`, bytes: strToU8(rows.map((row) => row.join(',')).join('\r\n')) },
  ];
  const answer = strToU8(JSON.stringify(ANSWER, null, 2));
  return [
    { kind: 'docx', way: 'comments', name: '反馈表.docx', bytes: form },
    { kind: 'docx', way: 'comments', name: '批注.docx', bytes: marked },
    { kind: 'xlsx', way: 'comments', name: '反馈表.xlsx', bytes: sheet },
    { kind: 'csv', way: 'comments', name: '反馈表.csv', bytes: table },
    { kind: 'eml', way: 'comments', name: '回函.eml', bytes: mail },
    { kind: 'zip', way: 'comments', name: '全部.zip', bytes: zip },
    { kind: 'json', way: 'comments', name: '回函.zsanswer.json', bytes: answer },
    { kind: 'json', way: 'votes', name: '回函.zsanswer.json', bytes: answer },
    { kind: 'docx', way: 'draft', name: '草案.docx', bytes: marked },
    { kind: 'docx', way: 'draft', name: '表.docx', bytes: form },
    ...sheets('委员', 'members', MEMBERS),
    { kind: 'docx', way: 'members', name: '登记表.docx', bytes: form },
    ...sheets('计划', 'plan', PLAN),
    ...sheets('签到', 'sign-in', MEMBERS),
    ...sheets('汇总', 'votes', VOTES),
    { kind: 'eml', way: 'votes', name: '回函.eml', bytes: mail },
    { kind: 'docx', way: 'words', name: '草案.docx', bytes: marked },
    { kind: 'eml', way: 'words', name: '回函.eml', bytes: mail },
    { kind: 'zsarchive', way: 'archive', name: '归档.zsarchive', bytes: archive },
    ...PDF_WAYS.flatMap((way) => pdfs.map((bytes, i): Good => ({ kind: 'pdf', way, name: `批注${i}.pdf`, bytes }))),
  ];
}

const PDF_WAYS = ['comments', 'votes', 'words', 'pages'] as const;

/** A case and the way in which it is given. */
export type Mutant = HostileCase & { readonly way: WayId };

/** `count` damaged files, the same ones for the same seed; so many of a hundred are PDF files. */
export function mutants(seed: number, count: number, archive: Uint8Array, pdfShare = 36): readonly Mutant[] {
  const all = goodFiles(archive);
  const [pdfs, others] = [all.filter(({ kind }) => kind === 'pdf'), all.filter(({ kind }) => kind !== 'pdf')];
  return Array.from({ length: count }, (_, i): Mutant => {
    const from = (i * 61) % 100 < pdfShare ? pdfs : others;
    const { kind, way, name, bytes } = from[(i * 7 + Math.floor(i / 100)) % from.length]!;
    return {
      kind,
      way,
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
