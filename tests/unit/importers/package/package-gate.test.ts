import { Buffer } from 'node:buffer';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openZip, parseXml, sniffFile } from '#host/importers/package/index.ts';
import { RefusalError } from '#host/refusal-error.ts';

const zip = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

async function codeOf(bytes: Uint8Array): Promise<string> {
  const opened = await openZip(bytes);
  return opened.ok ? 'ok' : opened.error.code;
}

/** Changes the bytes of every occurrence of `from` (same length as `to`). */
function patch(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1'));
}

/** Offset of the n-th central directory entry. */
function directoryEntry(bytes: Uint8Array, n: number): number {
  const signature = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
  let at = -1;
  for (let i = 0; i <= n; i++) at = Buffer.from(bytes).indexOf(signature, at + 1);
  return at;
}

describe('openZip', () => {
  test('reads parts by name; a part that is not there is null', async () => {
    const opened = await openZip(zip({ 'word/document.xml': '<a>稻谷</a>', 'b.bin': 'x' }));
    if (!opened.ok) throw new Error(opened.error.code);
    expect(opened.value.names).toEqual(['word/document.xml', 'b.bin']);
    expect(await opened.value.text('word/document.xml')).toBe('<a>稻谷</a>');
    expect(await opened.value.read('nothing')).toBeNull();
    opened.value.close();
  });

  test('tells an empty file, a file that is no archive and a file that was cut', async () => {
    const good = zip({ 'word/document.xml': '<a/>'.repeat(200) });
    expect(await codeOf(new Uint8Array())).toBe('file-empty');
    expect(await codeOf(strToU8('just text'))).toBe('file-not-zip');
    expect(await codeOf(good.subarray(0, good.length - 40))).toBe('file-truncated');
  });

  test.each(['../../evil.txt', '/abs.txt', 'C:/w.txt', 'a\\b.txt'])('refuses the name %s', async (name) => {
    expect(['zip-unsafe-name', 'zip-broken']).toContain(await codeOf(zip({ [name]: 'x' })));
  });

  test('refuses two names that differ only in case', async () => {
    expect(await codeOf(zip({ 'word/a.xml': '1', 'Word/A.xml': '2' }))).toBe('zip-duplicate-name');
  });

  test('refuses a bomb before unpacking it', async () => {
    expect(await codeOf(zip({ 'word/document.xml': ' '.repeat(3_000_000) }))).toBe('zip-bomb');
  });

  test('refuses too many parts', async () => {
    expect(await codeOf(zip(Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [`p${i}`, '']))))).toBe(
      'zip-too-many-entries',
    );
  });

  test('refuses two entries that share one place in the file', async () => {
    const bytes = zip({ 'aa.xml': 'same bytes here', 'bb.xml': 'other bytes' });
    new DataView(bytes.buffer).setUint32(directoryEntry(bytes, 1) + 42, 0, true);
    expect(await codeOf(bytes)).toBe('zip-overlap');
  });

  test('refuses an encrypted entry', async () => {
    const bytes = zip({ 'aa.xml': 'x' });
    const at = directoryEntry(bytes, 0);
    new DataView(bytes.buffer).setUint16(at + 8, 1, true);
    expect(await codeOf(bytes)).toBe('zip-encrypted');
  });

  test('a part whose bytes were changed is refused when it is read', async () => {
    const bytes = patch(zipSync({ 'aa.xml': [strToU8('hello hello'), { level: 0 }] }), 'hello hello', 'hellO hello');
    const opened = await openZip(bytes);
    if (!opened.ok) throw new Error(opened.error.code);
    await expect(opened.value.read('aa.xml')).rejects.toThrow(RefusalError);
  });
});

describe('parseXml', () => {
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

  test('gives the same names for transitional and strict files and any prefix', () => {
    const one = parseXml(`<w:p xmlns:w="${w}" w:val="1"><w:r>米&amp;豆</w:r></w:p>`);
    const two = parseXml(`<q:p xmlns:q="${strict}" q:val="1"><q:r>米&amp;豆</q:r></q:p>`);
    expect(one).toEqual(two);
    expect(one.ok && one.value.name).toBe('w:p');
    expect(one.ok && one.value.children).toMatchObject([{ name: 'w:r', children: ['米&豆'] }]);
  });

  test('a foreign namespace cannot pose as a known one', () => {
    const read = parseXml('<w:p xmlns:w="urn:other"/>');
    expect(read.ok && read.value.name).toBe('x-w:p');
  });

  test.each([
    ['xml-doctype', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['xml-broken', '<a><b></a>'],
    ['xml-broken', '<a>&nosuch;</a>'],
    ['xml-broken', ''],
    ['xml-too-deep', `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`],
  ])('refuses with %s', (code, text) => {
    const read = parseXml(text);
    expect(read.ok ? 'ok' : read.error.code).toBe(code);
  });

  test('names such as __proto__ stay data', () => {
    const read = parseXml('<a __proto__="x" constructor="y"/>');
    expect(read.ok && Object.keys(read.value.attrs)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('sniffFile', () => {
  const kind = (name: string, bytes: Uint8Array) => sniffFile(name, bytes).kind;

  test('goes by content, not by extension', () => {
    expect(kind('a.txt', zip({ '[Content_Types].xml': '', 'word/document.xml': '' }))).toBe('docx');
    expect(kind('a.docx', zip({ 'xl/workbook.xml': '' }))).toBe('xlsx');
    expect(kind('a.docx', zip({ 'x.txt': '' }))).toBe('zip');
    expect(kind('a.docx', strToU8('%PDF-1.7'))).toBe('pdf');
    expect(kind('a.docx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe('ole2');
    expect(kind('a.doc', strToU8('<!DOCTYPE html><html>'))).toBe('html');
    expect(kind('a.csv', strToU8('序号,意见'))).toBe('csv');
    expect(kind('a.docx', strToU8('您好'))).toBe('text');
    expect(kind('a.docx', Uint8Array.from([0, 1, 2, 0xff]))).toBe('unknown');
  });

  test('tells GBK from UTF-8', () => {
    expect(sniffFile('a.csv', Uint8Array.from([0xd2, 0xe2, 0xbc, 0xfb])).encoding).toBe('gb18030');
    expect(sniffFile('a.csv', strToU8('意见')).encoding).toBe('utf-8');
  });

  test('notices macros and a cut archive', () => {
    const bytes = zip({ 'word/document.xml': '<a/>', 'word/vbaProject.bin': 'x' });
    expect(sniffFile('a.docx', bytes)).toMatchObject({ kind: 'docx', macros: true, truncated: false });
    expect(sniffFile('a.docx', bytes.subarray(0, bytes.length - 30))).toMatchObject({ kind: 'docx', truncated: true });
  });
});
