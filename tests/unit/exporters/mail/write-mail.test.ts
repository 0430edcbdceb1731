import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Letter, writeMail } from '#host/exporters/mail/index.ts';
import { isMail, readMail } from '#host/importers/mail/read-mail.ts';

const letter = (part: Partial<Letter> = {}): Letter => ({
  to: [{ name: '王小明', address: 'wang@yunling.cn' }],
  subject: '关于征求《茶叶采摘技术规程》（征求意见稿）意见的函',
  text: '云岭茶业有限公司：\n\n现征求贵单位意见。\n\n联系人：林一苇 <lin@a.cn> & 周',
  attachments: [],
  ...part,
});
const linesOf = (mail: Uint8Array) => Buffer.from(mail).toString('latin1').split('\r\n');
const headOf = (mail: Uint8Array) => linesOf(mail).slice(0, linesOf(mail).indexOf(''));
const headersOf = (mail: Uint8Array) =>
  headOf(mail).flatMap((line) => /^([\w-]+):/.exec(line)?.[1]?.toLowerCase() ?? []);

const bytes = fc.uint8Array({ maxLength: 3000 });
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.constantFrom('茶\r\nBcc: x@y.z', 'a\n\nb', '\t', '=?UTF-8?B?5LqR?='),
);

describe('letters for the mail program', () => {
  it('are read back: to whom, subject, text and every attachment byte by byte', async () => {
    const attachments = [
      {
        name: '《茶叶采摘技术规程　第1部分：名优绿茶与大宗绿茶的采摘》（征求意见稿） 审阅稿.pdf',
        mime: 'application/pdf',
        bytes: crypto.getRandomValues(new Uint8Array(50_000)),
      },
      { name: '反馈表 "云岭"; 1.docx', mime: 'application/octet-stream', bytes: new Uint8Array([0, 10, 13, 255]) },
      { name: '审阅包.html', mime: 'text/html', bytes: Buffer.from('<p>一\n二\r\n三</p>') },
    ];
    const mail = await writeMail(letter({ attachments }));
    expect(isMail(mail)).toBe(true);
    const read = readMail(mail);
    expect(read.problems).toEqual([]);
    expect(read.facts.subject).toBe(letter().subject);
    expect(read.text).toBe(letter().text);
    expect(read.attachments.map(({ name }) => name)).toEqual(attachments.map(({ name }) => name));
    for (const [i, { bytes: got }] of read.attachments.entries())
      expect(Buffer.compare(got, attachments[i]?.bytes ?? new Uint8Array())).toBe(0);
    expect(linesOf(mail)).toContain('To: =?UTF-8?B?546L5bCP5piO?= <wang@yunling.cn>');
  });

  it('are drafts: not sent, without sender, day and number, and the same every time', async () => {
    const mail = await writeMail(
      letter({ attachments: [{ name: '稿.pdf', mime: 'application/pdf', bytes: new Uint8Array(9) }] }),
    );
    expect(headersOf(mail).sort()).toEqual(['content-type', 'mime-version', 'subject', 'to', 'x-unsent']);
    expect(headOf(mail)).toContain('X-Unsent: 1');
    expect(
      await writeMail(letter({ attachments: [{ name: '稿.pdf', mime: 'application/pdf', bytes: new Uint8Array(9) }] })),
    ).toEqual(mail);
    expect(headersOf(await writeMail(letter({ to: [] })))).not.toContain('to');
  });

  it('take line ends and other unseen characters out of names', async () => {
    const named = (name: string) =>
      writeMail(
        letter({
          to: [{ name, address: 'a@b.cn' }],
          subject: name,
          attachments: [{ name: `${name}.pdf`, mime: 'application/pdf', bytes: new Uint8Array(9) }],
        }),
      );
    expect(await named('云岭\r\nBcc: x@y.z\u2028公司')).toEqual(await named('云岭 Bcc: x@y.z 公司'));
  });

  it('keep to the form of letters whatever names and texts say: no header of their own, no long line, no bare line end', async () => {
    await fc.assert(
      fc.asyncProperty(words, words, words, words, bytes, async (name, subject, text, file, content) => {
        const given = letter({
          to: [{ name, address: 'a@b.cn' }],
          subject,
          text,
          attachments: [{ name: file, mime: 'application/pdf', bytes: content }],
        });
        const mail = await writeMail(given);
        const raw = Buffer.from(mail).toString('latin1');
        expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(linesOf(mail).every((line) => line.length <= 998)).toBe(true);
        const allowed = ['x-unsent', 'to', 'subject', 'mime-version', 'content-type'];
        expect(headersOf(mail).filter((header) => !allowed.includes(header))).toEqual([]);
        expect(headersOf(mail).filter((header) => header === 'to')).toHaveLength(1);
        expect(raw).toContain('a@b.cn');
        const read = readMail(mail);
        // An attachment without a byte is none.
        if (content.length > 0) expect(Buffer.compare(read.attachments[0]?.bytes ?? new Uint8Array(), content)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});
