import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readCommentFile } from '#host/importers/forms/index.ts';
import { translate } from '#shared/i18n/index.ts';

/** An OLE2 file with a stream of that name in its directory. */
const ole = (stream: string): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(`${stream}\0\0`, 'utf16le')]);
const bytes = (text: string): Uint8Array => Buffer.concat([Buffer.from(text, 'latin1'), Buffer.alloc(32)]);

describe('files that only people can read', () => {
  it.each([
    ['an old Word file', '意见.doc', ole('WordDocument'), 'hand-old-word'],
    ['an old Excel file', '意见.xls', ole('Workbook'), 'hand-old-excel'],
    ['an Excel file of the nineties', '意见.xls', ole('Book'), 'hand-old-excel'],
    ['an old presentation', '意见.ppt', ole('PowerPoint Document'), 'hand-slides'],
    ['a Word file with a password', '意见.docx', ole('EncryptedPackage'), 'hand-locked-office'],
    ['a mail of Outlook', '意见.msg', ole('__nameid_version1.0'), 'hand-outlook'],
    ['a file of WPS', '意见.wps', ole('WpsContents'), 'form-old-office'],
    ['a photograph', '意见.jpg', bytes('\xff\xd8\xff\xe0'), 'hand-picture'],
    ['a scanned page', '意见.tif', bytes('II*\0'), 'hand-picture'],
    ['a picture of a telephone', '意见.heic', bytes('\0\0\0\x18ftypheic'), 'hand-picture'],
    ['a RAR archive', '意见.rar', bytes('Rar!\x1a\x07\x01\0'), 'hand-archive'],
    ['a 7z archive', '意见.7z', bytes("7z\xbc\xaf'\x1c"), 'hand-archive'],
    ['RTF under the name of Word', '意见.doc', bytes('{\\rtf1\\ansi'), 'hand-rtf'],
    ['an attachment of Outlook', 'winmail.dat', bytes('\x78\x9f\x3e\x22'), 'hand-winmail'],
    ['an OFD file', '意见.ofd', zipSync({ 'OFD.xml': strToU8('<x/>') }), 'hand-ofd'],
    [
      'an OpenDocument file',
      '意见.odt',
      zipSync({ 'content.xml': strToU8('<x/>'), 'META-INF/manifest.xml': strToU8('<x/>') }),
      'hand-odf',
    ],
  ])('%s is named and goes on their list', async (_, name, content, code) => {
    const file = await readCommentFile(content, name);
    expect(file).toMatchObject({ rows: [], byHand: true, problems: [{ code, severity: 'error', where: name }] });
    expect(translate('zh-CN', `problem.${code}`)).toContain('手工录入');
    expect(translate('en', `problem.${code}`)).toContain('by hand');
  });
});
