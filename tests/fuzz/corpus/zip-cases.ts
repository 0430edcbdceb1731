import { zipSync } from 'fflate';
import { formDocx } from '#tests/builders/form-docx.ts';
import { casesOf } from '../hostile-case.ts';
import { type RawEntry, rawZip } from '../raw-zip.ts';
import { FORM, HEAD } from './good-form.ts';

const MB = 1024 * 1024;
const form = () => formDocx(FORM);
const csv = `${HEAD.join(',')}\n1,5.1,原文,修改意见甲,理由\n`;
const text = (name: RawEntry['name'], more: Partial<RawEntry> = {}): RawEntry => ({ name, content: csv, ...more });
const many = (count: number, name = (i: number) => `${i}.csv`) =>
  rawZip(Array.from({ length: count }, (_, i) => text(name(i))));

/** A bomb inside an archive inside an archive … */
function nested(depth: number): Uint8Array {
  let bytes = rawZip([{ name: 'zero.csv', content: Buffer.alloc(20 * MB) }]);
  for (let i = 0; i < depth; i++)
    bytes = zipSync(Object.fromEntries(Array.from({ length: 4 }, (_, n) => [`${n}.zip`, bytes])));
  return bytes;
}

/** Entries that quote one another's bytes (Fifield 2019): here all of them the same ones. */
const overlapping = (count: number) =>
  rawZip(
    Array.from({ length: count }, (_, i) => ({
      name: `${i}.csv`,
      content: Buffer.alloc(MB),
      ...(i > 0 ? { sameAs: 0 } : {}),
    })),
  );

const TRAVERSAL = [
  '../../evil.csv',
  '..\\..\\evil.csv',
  '/etc/evil.csv',
  'C:\\evil.csv',
  'C:evil.csv',
  '\\\\evil\\share\\a.csv',
  '%2e%2e%2fevil.csv',
  'a/../../evil.csv',
  './evil.csv',
  '....//evil.csv',
  'a\0b.csv',
  '.',
  '..',
  '',
  'CON.csv',
  'a.csv:stream',
  '~/evil.csv',
  '\u202evsc.live',
  `${'长'.repeat(5_000)}.csv`,
  '__proto__',
  'constructor.csv',
  '__proto__/a.csv',
  'a\nb.csv',
  '\u{d800}.csv',
  'a//b.csv',
  ' .csv',
  'ａ／ｂ.csv',
];

export const zipCases = [
  ...casesOf('zip', {
    'bomb, one entry 40 MB (large)': () => rawZip([{ name: 'a.csv', content: Buffer.alloc(40 * MB) }]),
    'bomb below the ratio by stored noise': () => rawZip([{ name: 'a.csv', content: csv.repeat(100_000) }]),
    'bomb nested in four levels (large)': () => nested(4),
    'bomb nested in twelve levels': () => nested(12),
    'archive inside itself, forms at the bottom': () =>
      zipSync({ 'a.zip': zipSync({ 'b.zip': zipSync({ 'c.docx': form() }) }) }),
    'overlapping entries (large)': () => overlapping(1_000),
    'overlapping pair': () => overlapping(2),
    'size said too small': () => rawZip([text('a.csv', { size: 3 })]),
    'size said too great': () => rawZip([text('a.csv', { size: 30_000_000 })]),
    'packed size said beyond the file': () => rawZip([text('a.csv', { packed: 0x7fffffff })]),
    'packed size of four gigabytes': () => rawZip([text('a.csv', { packed: 0xfffffffe, size: 0xfffffffe })]),
    'zip64 marks without zip64 record': () =>
      rawZip([text('a.csv', { packed: 0xffffffff, size: 0xffffffff, offset: 0xffffffff })]),
    'zip64 record with impossible sizes': () =>
      rawZip([
        text('a.csv', { size: 0xffffffff, extra: Buffer.from('01001000ffffffffffffff7fffffffffffffff7f', 'hex') }),
      ]),
    'zip64 record cut off': () =>
      rawZip([text('a.csv', { size: 0xffffffff, extra: Buffer.from('010010000000', 'hex') })]),
    'extra field longer than it is': () => rawZip([text('a.csv', { extra: Buffer.from('7570ffff0102', 'hex') })]),
    'unicode path that says another name': () =>
      rawZip([
        text('a.csv', {
          flags: 0,
          extra: Buffer.concat([Buffer.from('75700f00010000000000', 'hex'), Buffer.from('../evil.csv')]),
        }),
      ]),
    'wrong check sum': () => rawZip([text('a.csv', { crc: 1 })]),
    'data descriptors': () => rawZip([text('a.csv', { descriptor: true }), text('b.csv', { descriptor: true })]),
    'names differ in both records': () => rawZip([text('a.csv', { localName: '../../evil.csv' })]),
    'encryption flag': () => rawZip([text('a.csv', { flags: 0x801 })]),
    'strong encryption flag': () => rawZip([text('a.csv', { flags: 0x841 })]),
    'unknown method': () => rawZip([text('a.csv', { method: 99 })]),
    'stored said, deflated given': () => rawZip([text('a.csv', { method: 0 })]),
    'deflated said, stored given': () => rawZip([text('a.csv', { stored: true, method: 8 })]),
    'symbolic link': () =>
      rawZip([{ name: 'a.csv', content: '/etc/passwd', madeBy: 0x0314, attributes: 0o120777 << 16 }]),
    device: () => rawZip([{ name: 'a.csv', content: '', madeBy: 0x0314, attributes: 0o060666 << 16 }]),
    'the same name twice': () => rawZip([text('a.csv'), text('a.csv')]),
    'the same name in capitals': () => rawZip([text('a.csv'), text('A.CSV')]),
    '2,001 files': () => many(2_001),
    '65,535 entries said': () => rawZip([text('a.csv')], { count: 65_535 }),
    'no entries said': () => rawZip([text('a.csv')], { count: 0 }),
    'directory outside of the file': () => rawZip([text('a.csv')], { directoryOffset: 0xfffffff0 }),
    'directory points at itself': () => rawZip([text('a.csv', { offset: 0x7fffffff })]),
    'no directory': () => rawZip([text('a.csv')], { end: 'none' }),
    'two ends': () => rawZip([text('a.csv')], { end: 'twice' }),
    'end hidden in a comment': () => rawZip([text('a.csv')], { comment: `PK\x05\x06${'\0'.repeat(18)}` }),
    'comment of 60,000 letters': () => rawZip([text('a.csv')], { comment: 'x'.repeat(60_000) }),
    'bytes before the archive': () => rawZip([text('a.csv')], { before: Buffer.from('MZ'.repeat(500)) }),
    'only marks of local records (large)': () =>
      Buffer.concat(
        Array.from({ length: 60_000 }, () =>
          Buffer.from('504b03040000000000000000000000000000000000000000000000ffff', 'hex'),
        ),
      ),
    'end only': () => rawZip([]),
    'folders only': () =>
      rawZip([
        { name: 'a/', content: '' },
        { name: 'a/b/', content: '' },
      ]),
    'empty file inside': () => rawZip([{ name: 'a.docx', content: '' }]),
    'program inside': () => rawZip([{ name: 'a.exe', content: 'MZ\x90\0' }]),
    'forms and a bomb': () =>
      rawZip([
        { name: '反馈表.docx', content: form(), stored: true },
        { name: 'b.csv', content: Buffer.alloc(30 * MB) },
      ]),
    'names in a wrong encoding': () =>
      rawZip([
        text(Buffer.from('b7b4c0a1ff80fe.csv', 'latin1'), { flags: 0 }),
        text(Buffer.from([0xff, 0xfe, 0x2e, 0x63, 0x73, 0x76])),
      ]),
    '500 folders deep': () => rawZip([text(`${'a/'.repeat(500)}b.csv`)]),
    '1,000 letters in one archive (large)': () =>
      zipSync(
        Object.fromEntries(
          Array.from({ length: 1_000 }, (_, i) => [
            `${i}.eml`,
            new TextEncoder().encode(`From: a@b.cn\r\nDate: Mon, 4 May 2026 10:00:00 +0800\r\n\r\n5.${i} 建议修改。`),
          ]),
        ),
      ),
  }),
  ...casesOf('zip', Object.fromEntries(TRAVERSAL.map((name, i) => [`name ${i}`, () => rawZip([text(name)])]))),
];
