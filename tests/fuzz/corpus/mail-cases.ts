import { zipSync } from 'fflate';
import { formDocx } from '#tests/builders/form-docx.ts';
import { base64Lines, mailFile } from '#tests/builders/mail-file.ts';
import { casesOf } from '../hostile-case.ts';
import { FORM } from './good-form.ts';

const HEAD = { From: '林一苇 <lin@example.cn>', Date: 'Mon, 4 May 2026 10:00:00 +0800', Subject: 'fankui' };
const raw = (lines: string) =>
  `From: lin@example.cn\r\nDate: Mon, 4 May 2026 10:00:00 +0800\r\nMIME-Version: 1.0\r\n${lines}`;
const form = () => base64Lines(formDocx(FORM));
const part = (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}) => ({
  headers: { 'Content-Type': 'application/octet-stream', 'Content-Transfer-Encoding': 'base64', ...headers },
  body,
});
const attached = (name: string, body: string | Uint8Array = form()) =>
  part(body, { 'Content-Disposition': `attachment; filename="${name}"` });
const multipart = (boundary: string, body: string) =>
  raw(`Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n${body}`);

function nested(depth: number): string {
  let inner = 'Content-Type: text/plain\r\n\r\n5.1 建议修改。';
  for (let i = 0; i < depth; i++)
    inner = `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n${inner}\r\n--b${i}--\r\n`;
  return raw(inner);
}

function letters(depth: number): Uint8Array {
  let bytes = mailFile(HEAD, [attached('反馈表.docx')]);
  for (let i = 0; i < depth; i++)
    bytes = mailFile(HEAD, [
      {
        headers: { 'Content-Type': 'message/rfc822', 'Content-Disposition': `attachment; filename="${i}.eml"` },
        body: bytes,
      },
    ]);
  return bytes;
}

const NAMES = [
  '../../evil.docx',
  'C:\\evil.docx',
  '/etc/passwd',
  '\u202excod.exe',
  'a\r\nX: b.docx',
  '__proto__',
  'constructor',
  'CON',
  '',
  '.',
  '=?utf-8?B?Li4vLi4vZXZpbC5kb2N4?=',
  `${'n'.repeat(5_000)}.docx`,
  "x'; rm -rf ~.docx",
  '正文.txt',
];

export const mailCases = casesOf('eml', {
  'multipart nested 1,000 deep (large)': () => nested(1_000),
  'multipart nested 10 deep': () => nested(10),
  'letters in letters, 30 deep': () => letters(30),
  'letters and archives in turn': () => {
    let bytes: Uint8Array = mailFile(HEAD, [attached('反馈表.docx')]);
    for (let i = 0; i < 6; i++)
      bytes = mailFile(HEAD, [attached(`${i}.zip`, base64Lines(zipSync({ 'a.eml': bytes })))]);
    return bytes;
  },
  'boundary that is empty': () => multipart('', '--\r\n\r\nx\r\n----'),
  'boundary that is a dash': () => multipart('-', '---\r\n\r\n-----\r\n'.repeat(10_000)),
  'boundary of 100,000 letters': () => multipart('x'.repeat(100_000), 'x'),
  'boundary that begins another': () => multipart('b', '--bb\r\n\r\nx\r\n--bbb\r\n\r\ny\r\n--b--'),
  'boundary never closed (large)': () => multipart('b', `--b\r\n\r\n${'x'.repeat(1_000_000)}`),
  'boundary in every line': () => multipart('b', '--b\r\n\r\nx\r\n'.repeat(200_000)),
  'boundary said three ways': () =>
    raw(
      "Content-Type: multipart/mixed; boundary=a; boundary*=utf-8''b; boundary*0=c\r\n\r\n--a\r\n\r\nx\r\n--b\r\n\r\ny\r\n--c--",
    ),
  'boundary with patterns in it': () => multipart('.*(a+)+$', '--.*(a+)+$\r\n\r\nx\r\n--.*(a+)+$--'),
  'header of ten megabytes (large)': () => raw(`Subject: ${'x'.repeat(10_000_000)}\r\n\r\n5.1 建议修改。`),
  'header folded 200,000 times (large)': () => raw(`Subject: a${'\r\n x'.repeat(200_000)}\r\n\r\n5.1 建议修改。`),
  '100,000 headers (large)': () =>
    raw(`${Array.from({ length: 100_000 }, (_, i) => `X-${i}: y\r\n`).join('')}\r\n5.1 建议修改。`),
  'head without an end': () => raw('X-A: b\r\n'.repeat(100_000)),
  'encoded words by the thousand': () =>
    raw(`Subject: ${'=?utf-8?B?5oSP6KeB?= '.repeat(10_000)}\r\n\r\n5.1 建议修改。`),
  'encoded words made to pump patterns (large)': () =>
    raw(`Subject: ${'=?utf-8?Q?='.repeat(20_000)}\r\nFrom: ${'<a@'.repeat(50_000)}\r\n\r\n5.1 建议修改。`),
  'sender made to pump patterns': () =>
    `From: ${'a@a,'.repeat(50_000)}\r\nSender: ${'"'.repeat(100_000)}\r\nDate: ${'1 '.repeat(50_000)}\r\n\r\n5.1 建议修改。`,
  'parameters by the thousand (large)': () =>
    raw(`Content-Type: text/plain; ${Array.from({ length: 20_000 }, (_, i) => `p*${i % 999}*=a`).join('; ')}\r\n\r\nx`),
  'parameters named like the prototype': () =>
    raw('Content-Type: text/plain; __proto__=x; constructor*0=y; charset=__proto__\r\n\r\n5.1 建议修改。'),
  'headers named like the prototype': () =>
    raw('__proto__: x\r\nconstructor: y\r\nhasOwnProperty: z\r\n\r\n5.1 建议修改。'),
  'base64 that is junk': () => mailFile(HEAD, [attached('反馈表.docx', '!!!@@@###===='.repeat(50_000))]),
  'base64 cut off': () => mailFile(HEAD, [attached('反馈表.docx', form().slice(0, 777))]),
  'quoted-printable that is junk (large)': () =>
    raw(`Content-Transfer-Encoding: quoted-printable\r\n\r\n${'=ZZ=\r\n==3D=0'.repeat(50_000)}`),
  'quoted-printable, ten megabytes of equal signs (large)': () =>
    raw(`Content-Transfer-Encoding: quoted-printable\r\n\r\n${'='.repeat(10_000_000)}`),
  'encoding that does not exist (large)': () =>
    raw('Content-Type: text/plain; charset=x-nothing\r\n\r\n5.1 \xff\xfe建议修改。'),
  'UTF-7 with a script (large)': () =>
    raw('Content-Type: text/html; charset=utf-7\r\n\r\n+ADw-script+AD4-alert(1)+ADw-/script+AD4-'),
  'UTF-16 that is not (large)': () => raw('Content-Type: text/plain; charset=utf-16\r\n\r\n5.1 建议修改。'),
  'HTML with scripts': () =>
    raw(
      'Content-Type: text/html; charset=utf-8\r\n\r\n<img src=http://127.0.0.1:9/x onerror=alert(1)><script>alert(1)</script><iframe src=file:///etc/passwd></iframe><p>5.1 建议修改。',
    ),
  'HTML nested 200,000 deep (large)': () => raw(`Content-Type: text/html\r\n\r\n${'<div>'.repeat(200_000)}`),
  'HTML of opened scripts (large)': () => raw(`Content-Type: text/html\r\n\r\n${'<script>'.repeat(200_000)}`),
  'HTML of tags never closed (large)': () => raw(`Content-Type: text/html\r\n\r\n${'<a '.repeat(300_000)}`),
  'HTML of comments never closed (large)': () => raw(`Content-Type: text/html\r\n\r\n${'<!--'.repeat(300_000)}`),
  'HTML of ampersands (large)': () =>
    raw(`Content-Type: text/html\r\n\r\n${'&#'.repeat(300_000)}${'&#99999999;'.repeat(1_000)}&#xD800;`),
  'HTML of blanks (large)': () => raw(`Content-Type: text/html\r\n\r\n${' \n'.repeat(500_000)}x`),
  'text of blanks and line ends (large)': () =>
    raw(`Content-Type: text/plain\r\n\r\n${' '.repeat(300_000)}${'\n'.repeat(300_000)}x`),
  'text made to pump patterns (large)': () =>
    raw(
      `Content-Type: text/plain; charset=utf-8\r\n\r\n${'第5.1条、'.repeat(30_000)}\n${'1'.repeat(100_000)}\n${'（'.repeat(100_000)}`,
    ),
  'winmail.dat': () =>
    mailFile(HEAD, [
      part(Buffer.from('223e9f7800010009', 'hex').toString('base64'), {
        'Content-Type': 'application/ms-tnef; name="winmail.dat"',
      }),
    ]),
  'Outlook message inside': () =>
    mailFile(HEAD, [
      attached(
        'a.msg',
        base64Lines(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4_096, 0xff)])),
      ),
    ]),
  'another letter that says it is plain text': () =>
    raw(`Content-Type: text/plain; name="a.eml"\r\n\r\n${raw('\r\nx')}`),
  '3,000 attachments (large)': () =>
    multipart('b', `${'--b\r\nContent-Disposition: attachment; filename=a.csv\r\n\r\nx,y\r\n'.repeat(3_000)}--b--`),
  'attachment without a body (large)': () => mailFile(HEAD, [attached('反馈表.docx', '')]),
  'no line ends at all': () => 'From: a@b.cn Date: x MIME-Version: 1.0'.repeat(1_000),
  'zero bytes in the head': () => raw('Subject: a\0b\r\nTo: \0\0\r\n\r\n5.1 建议\0修改。'),
  'bare returns for line ends': () =>
    raw('Subject: a\rContent-Type: text/plain\r\r5.1 建议修改。').replaceAll('\r\n', '\r'),
  ...Object.fromEntries(NAMES.map((name, i) => [`attachment name ${i}`, () => mailFile(HEAD, [attached(name)])])),
});
