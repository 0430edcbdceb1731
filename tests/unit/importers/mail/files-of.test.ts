import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readCommentFile, withSender } from '#host/importers/forms/index.ts';
import { filesOf } from '#host/importers/mail/index.ts';
import { translate } from '#shared/i18n/index.ts';
import { formDocx } from '#tests/builders/form-docx.ts';
import { gbkZip } from '#tests/builders/gbk-zip.ts';
import { base64Lines, type MailPart, mailFile, quotedPrintable } from '#tests/builders/mail-file.ts';

const form = formDocx([
  '单位：东屏大学',
  [
    ['序号', '条款', '意见', '理由'],
    ['1', '5.1', '应写明上限', '无依据'],
  ],
]);
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** 意见反馈表.docx and 东屏大学张三 in GBK. */
const GBK_NAME = Buffer.from('d2e2bcfbb7b4c0a1b1ed2e646f6378', 'hex');
const GBK_PERSON = Buffer.from('b6abc6c1b4f3d1a7d5c5c8fd', 'hex');

const attachment = (disposition: string, content: Uint8Array = form, type = DOCX): MailPart => ({
  headers: { 'Content-Type': type, 'Content-Transfer-Encoding': 'base64', 'Content-Disposition': disposition },
  body: base64Lines(content),
});
const text = (body: string | Uint8Array, type = 'text/plain; charset=utf-8'): MailPart => ({
  headers: { 'Content-Type': type },
  body,
});
const HEAD = { From: '"Zhang San" <zhang@dongping.edu.cn>', Date: 'Thu, 5 Mar 2026 23:50:00 +0800', Subject: 'x' };
const names = async (bytes: Uint8Array, name = '信.eml') => (await filesOf(bytes, name)).files.map((file) => file.name);

describe('a letter with a form', () => {
  it('gives the form, who sent it and when', async () => {
    const subject = `=?GBK?B?${GBK_NAME.toString('base64')}?=`;
    const from = `=?gb2312?B?${GBK_PERSON.subarray(0, 7).toString('base64')}?=\r\n =?gb2312?B?${GBK_PERSON.subarray(7).toString('base64')}?= <zhang@dongping.edu.cn>`;
    const mail = mailFile({ ...HEAD, From: from, Subject: subject }, [
      text('各位专家：\n附件是我单位的意见，请查收。'),
      attachment('attachment; filename="form.docx"'),
    ]);
    const { files, problems } = await filesOf(mail, '来信/回复.eml');
    expect(files.map((file) => [file.name, file.covering])).toEqual([
      ['来信/回复.eml/form.docx', undefined],
      ['来信/回复.eml/正文.txt', true],
    ]);
    expect(files[0]!.from).toEqual({
      person: '东屏大学张三',
      email: 'zhang@dongping.edu.cn',
      date: '2026-03-05',
      subject: '意见反馈表.docx',
    });
    expect(Buffer.compare(files[0]!.bytes, form)).toBe(0);
    expect(problems).toEqual([
      {
        code: 'mail-text',
        severity: 'info',
        params: { text: '各位专家：\n附件是我单位的意见，请查收。' },
        where: '来信/回复.eml',
      },
    ]);
    const read = withSender(await readCommentFile(files[0]!.bytes, files[0]!.name), files[0]!.from);
    expect(read).toMatchObject({
      organisation: '东屏大学',
      person: '东屏大学张三',
      email: 'zhang@dongping.edu.cn',
      date: '2026-03-05',
      rows: [{ clause: '5.1', comment: '应写明上限' }],
    });
  });

  it.each([
    [
      'RFC 2231 in pieces',
      "attachment;\r\n filename*0*=gbk''%d2%e2%bc%fb%b7;\r\n filename*1*=%b4%c0%a1%b1%ed;\r\n filename*2=.docx",
    ],
    [
      'RFC 2231 beside a poorer name',
      `attachment; filename="????.docx"; filename*=UTF-8''${encodeURIComponent('意见反馈表.docx')}`,
    ],
    [
      'an encoded word in quotation marks',
      `attachment; filename="=?gb18030?Q?${GBK_NAME.toString('latin1').replace(/[^.\w]/g, (c) => `=${c.charCodeAt(0).toString(16)}`)}?="`,
    ],
    ['raw bytes in GBK', `attachment; filename="${GBK_NAME.toString('latin1')}"`],
    ['raw bytes in UTF-8', 'attachment; filename="意见反馈表.docx"'],
    ['a folder that leads out', `attachment; filename*=UTF-8''${encodeURIComponent('..\\..\\意见反馈表.docx')}`],
  ])('reads its name: %s', async (_, disposition) => {
    expect(await names(mailFile(HEAD, [attachment(disposition)]))).toEqual(['信.eml/意见反馈表.docx']);
  });

  it('keeps attachments of one name apart', async () => {
    const part = attachment('attachment; filename="a.docx"');
    expect(await names(mailFile(HEAD, [part, part]))).toEqual(['信.eml/a.docx', '信.eml/a(2).docx']);
  });

  it('opens letters inside it, with their own sender, and archives', async () => {
    const inner = mailFile({ ...HEAD, From: 'li@beidong.cn', Subject: '=?utf-8?q?=E5=9B=9E=E5=A4=8D?=' }, [
      attachment('attachment; filename="b.docx"'),
    ]);
    const zip = zipSync({ '甲/c.docx': form, '__MACOSX/._c.docx': strToU8('x'), '甲/.DS_Store': strToU8('x') });
    const mail = mailFile(HEAD, [
      { headers: { 'Content-Type': 'message/rfc822' }, body: inner },
      attachment('attachment; filename="全部.zip"', zip, 'application/zip'),
    ]);
    const { files, problems } = await filesOf(mail, '信.eml');
    expect(files.map((file) => [file.name, file.from?.email])).toEqual([
      ['信.eml/回复.eml/b.docx', 'li@beidong.cn'],
      ['信.eml/全部.zip/甲/c.docx', 'zhang@dongping.edu.cn'],
    ]);
    expect(problems).toEqual([]);
  });

  it('leaves small pictures in the text out and keeps large ones', async () => {
    const picture = (size: number, name: string): MailPart => ({
      headers: {
        'Content-Type': `image/png; name="${name}"`,
        'Content-ID': `<${name}>`,
        'Content-Transfer-Encoding': 'base64',
      },
      body: base64Lines(Buffer.concat([Buffer.from('89504e47', 'hex'), Buffer.alloc(size)])),
    });
    const mail = mailFile(HEAD, [picture(500, 'logo.png'), picture(50_000, 'photo.png')]);
    expect(await names(mail)).toEqual(['信.eml/photo.png']);
    const { files } = await filesOf(mail, '信.eml');
    const read = await readCommentFile(files[0]!.bytes, files[0]!.name);
    expect(read).toMatchObject({ byHand: true, problems: [{ code: 'hand-picture' }] });
  });
});

describe('a letter without a form', () => {
  const letterOf = async (mail: Uint8Array) => {
    const { files } = await filesOf(mail, '信.eml');
    expect(files).toHaveLength(1);
    return withSender(await readCommentFile(files[0]!.bytes, files[0]!.name), files[0]!.from);
  };
  const LETTER = [
    '您好：',
    '对征求意见稿提出以下意见：',
    '1. 第5.2条：“宜”建议改为“应”，理由：与GB/T 1.1一致。',
    '2、表1：允差缺单位。',
    '建议：表头加“mm”。',
    '5.3.1 水分应不大于12.5%，请核实。',
    '会议于 3.15 在北京召开。',
    '此致',
    '东屏大学',
    '------ 原始邮件 ------',
    '第9章：这是我们的来信。',
  ].join('\n');
  const ROWS = [
    { clause: '5.2', comment: '“宜”建议改为“应”', reason: '与GB/T 1.1一致。' },
    { clause: '表1', comment: '允差缺单位。', proposal: '表头加“mm”。' },
    { clause: '5.3.1', comment: '水分应不大于12.5%，请核实。' },
  ];

  it('is read by the clauses that it names, in whatever encoding it travels', async () => {
    const utf8 = Buffer.from(LETTER);
    const plain = { ...HEAD, 'Content-Type': 'text/plain; charset=UTF-8' };
    for (const mail of [
      mailFile({ ...plain, 'Content-Transfer-Encoding': 'base64' }, base64Lines(utf8)),
      mailFile({ ...plain, 'Content-Transfer-Encoding': 'quoted-printable' }, quotedPrintable(utf8)),
      mailFile({ ...plain, 'Content-Transfer-Encoding': '8bit' }, LETTER),
      mailFile(HEAD, [text(LETTER), { headers: { 'Content-Type': 'text/html' }, body: '' }]),
      mailFile(
        { ...HEAD, 'Content-Type': 'text/html; charset=utf-8' },
        `<html><head><style>p{}</style></head><body>${LETTER.split('\n')
          .map((line) => `<p>${line}<span></span></p>`)
          .join('\n')}</body>`,
      ),
    ]) {
      const read = await letterOf(mail);
      expect(read.rows).toHaveLength(ROWS.length);
      expect(read).toMatchObject({ rows: ROWS, organisation: '东屏大学', email: 'zhang@dongping.edu.cn' });
      expect(read.problems.map(({ code }) => code)).toContain('letter-rows');
    }
  });

  it('that says there are no comments is an answer', async () => {
    const read = await letterOf(
      mailFile({ ...HEAD, 'Content-Type': 'text/plain' }, '我单位对该标准无修改意见。\n东屏大学'),
    );
    expect(read).toMatchObject({ noComment: true, organisation: '东屏大学', date: '2026-03-05', rows: [] });
  });

  it('that names no clause is left to people', async () => {
    const read = await letterOf(mailFile({ ...HEAD, 'Content-Type': 'text/plain' }, '请把指标放宽一些。'));
    expect(read.rows).toEqual([]);
    expect(read.problems.map(({ code }) => code)).toContain('form-no-table');
  });
});

describe('an archive', () => {
  it('gives every file under its folders, with names in GBK', async () => {
    const bytes = gbkZip([
      [Buffer.concat([GBK_PERSON, Buffer.from('/'), GBK_NAME]), form],
      // 乗 ends with the byte of a backslash.
      [Buffer.from('815c2e646f6378', 'hex'), form],
      [Buffer.from('a\\b.docx'), form],
    ]);
    expect(await names(bytes, '汇总.zip')).toEqual([
      '汇总.zip/东屏大学张三/意见反馈表.docx',
      `汇总.zip/${new TextDecoder('gb18030').decode(Buffer.from('815c', 'hex'))}.docx`,
      '汇总.zip/a/b.docx',
    ]);
    const { files } = await filesOf(bytes, '汇总.zip');
    for (const file of files) expect((await readCommentFile(file.bytes, file.name)).rows).toHaveLength(1);
  });

  it('inside an archive is opened once, and named below that', async () => {
    const third = zipSync({ 'c.docx': form });
    const second = zipSync({ 'b.docx': form, '三.zip': third });
    const { files, problems } = await filesOf(zipSync({ 'a.docx': form, '二.zip': second }), '一.zip');
    expect(files.map((file) => file.name)).toEqual(['一.zip/a.docx', '一.zip/二.zip/b.docx']);
    expect(problems).toMatchObject([{ code: 'bundle-nested', params: { name: '一.zip/二.zip/三.zip' } }]);
  });

  it('that the gate refuses is named, and nothing comes out of it', async () => {
    for (const [files, code] of [
      [{ '../../evil.txt': strToU8('x') }, 'zip-unsafe-name'],
      [{ 'a.docx': strToU8(' '.repeat(3_000_000)) }, 'zip-bomb'],
      [{ 'a.txt': strToU8('1'), 'A.TXT': strToU8('2') }, 'zip-duplicate-name'],
    ] as const) {
      const held = await filesOf(zipSync(files), 'x.zip');
      expect(held).toMatchObject({ files: [], problems: [{ code, severity: 'error', where: 'x.zip' }] });
    }
  });

  it('with nothing in it says so', async () => {
    expect((await filesOf(zipSync({ '空/': new Uint8Array() }), 'x.zip')).problems).toMatchObject([
      { code: 'bundle-empty' },
    ]);
  });
});

describe('any other file', () => {
  it('is itself the only one', async () => {
    for (const [name, bytes] of [
      ['a.docx', form],
      ['a.csv', Buffer.from('序号,意见\n1,From: here')],
      ['empty', new Uint8Array()],
    ] as const)
      expect(await filesOf(bytes, name)).toEqual({ files: [{ name, bytes }], problems: [] });
  });
});

describe('hostile letters and archives', () => {
  const mail = mailFile(HEAD, [text('各位'), attachment('attachment; filename="form.docx"')]);
  const zip = zipSync({ 'a.docx': form, 'b.eml': mail });

  it('never throws on changed, cut or made-up bytes, and every problem has its sentence', async () => {
    const codes = new Set<string>();
    let files = 0;
    const piece = fc.oneof(
      fc.constantFrom(
        'From: a@b\n',
        'Date: x\n',
        'MIME-Version: 1.0\r\n',
        '\r\n\r\n',
        '--=_part_0001',
        '--',
        '\r\n',
        '=?gbk?B?',
        '?=',
        '=?utf-8?q?=ZZ?=',
      ),
      fc.constantFrom(
        'Content-Type: multipart/mixed; boundary="=_part_0001"\n',
        'Content-Type: message/rfc822\n',
        "filename*0*=x''%",
        'Content-Transfer-Encoding: base64\n',
        '"',
        ';',
        '<style>',
        '&#99999999;',
        '<!--',
      ),
      fc.string({ maxLength: 8 }),
    );
    const made = fc
      .array(piece, { maxLength: 40 })
      .map((parts) => Buffer.from(`From: a@b\nDate: x\n${parts.join('')}`));
    const changed = fc
      .tuple(fc.constantFrom(mail, zip), fc.nat(), fc.nat(255), fc.boolean())
      .map(([whole, at, value, cut]) => {
        const bytes = cut ? whole.slice(0, at % whole.length) : whole.slice();
        if (bytes.length > 0) bytes[at % bytes.length] = value;
        return bytes;
      });
    await fc.assert(
      fc.asyncProperty(fc.oneof(made, changed), async (bytes) => {
        const held = await filesOf(bytes, 'x');
        for (const { code } of held.problems) codes.add(code);
        files += held.files.length;
        for (const file of held.files) await readCommentFile(file.bytes, file.name);
      }),
      { numRuns: 400 },
    );
    console.log(`400 hostile letters and archives: ${files} files came out, problems ${[...codes].sort().join(' ')}`);
    for (const code of codes)
      for (const locale of ['zh-CN', 'en'] as const)
        expect(translate(locale, `problem.${code}`)).not.toContain('problem.');
  });

  it.each([
    ['letters in letters', (n: number) => 'From: a@b\nDate: x\nContent-Type: message/rfc822\n\n'.repeat(n)],
    [
      'parts in parts',
      (n: number) => `From: a@b\nDate: x\n${'Content-Type: multipart/mixed; boundary=a\n\n--a\n'.repeat(n)}`,
    ],
    [
      'boundaries',
      (n: number) => `From: a@b\nDate: x\nContent-Type: multipart/mixed; boundary=a\n\n${'--a\n'.repeat(n)}`,
    ],
    ['encoded words', (n: number) => `From: ${'=?gbk?B?'.repeat(n)}\nDate: x\n\n`],
    ['blanks in words', (n: number) => `From: a@b\nDate: x\nSubject: =?gbk?Q?a?=${' '.repeat(n)}b\n\n`],
    ['parameters', (n: number) => `From: a@b\nDate: x\nContent-Type: text/plain; ${'a*0*=b;'.repeat(n)}\n\nx`],
    ['open tags', (n: number) => `From: a@b\nDate: x\nContent-Type: text/html\n\n${'<style><p &#'.repeat(n)}`],
    [
      'blanks at line ends',
      (n: number) => `From: a@b\nDate: x\nContent-Transfer-Encoding: quoted-printable\n\n${' \t'.repeat(n)}x`,
    ],
    ['colons', (n: number) => `From: a@b\nDate: x\n\n${`第5条${'：'.repeat(n)}`}`],
    ['reasons', (n: number) => `From: a@b\nDate: x\n\n第5条：${'，理由'.repeat(n)}`],
    ['carriage returns', (n: number) => `From: a@b\nDate: x\n\n${'\r'.repeat(n)}`],
  ])('is not held up by many %s', async (_, made) => {
    const bytes = Buffer.from(made(30_000));
    const held = await filesOf(bytes, 'x.eml');
    for (const file of held.files) await readCommentFile(file.bytes, file.name);
    expect(held.files.length).toBeLessThanOrEqual(2_000);
  });
});
