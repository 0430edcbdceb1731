import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { formDocx } from '#tests/builders/form-docx.ts';
import { shortOf } from './evidence-row.ts';
import { scanExport } from './exports/scan-export.ts';
import { measureExports } from './rows/same-export.ts';

const folder = mkdtempSync(join(tmpdir(), 'zs-same-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const good = formDocx(['标准名称：茶叶采摘技术规程']);
const path = join(folder, 'a.docx');
writeFileSync(path, good);
const made = [{ kind: 'form docx', name: 'a.docx', sha256: '1', path, bodies: [] }];
const options = { quick: true, seed: 1 };

it('a file that is another one the second time is noticed', async () => {
  expect(shortOf(await measureExports(options, { made }))).toEqual([]);
  const second = () => made.map((one) => ({ ...one, sha256: '2' }));
  expect(shortOf(await measureExports(options, { made, second }))).toEqual(['byte-identical']);
});

const put = (part: string, text: string) => {
  const parts = unzipSync(good);
  const old = parts[part] ? strFromU8(parts[part]) : '';
  return zipSync({ ...parts, [part]: strToU8(`${old}${text}`) });
};
const rules = { authors: new Set(['某委员会']), strangers: ['经办人甲九'] };

it.each([
  ['a relationship to outside', 'a.docx', put('word/_rels/x.rels', '<Relationship TargetMode="External"/>'), 'outside'],
  ['a path of the machine', 'a.docx', put('word/document.xml', ' /home/lin/draft'), 'path'],
  ['who made it', 'a.docx', put('word/document.xml', '经办人甲九'), 'name'],
  ['an author nobody chose', 'a.docx', put('docProps/core.xml', '<dc:creator>lin</dc:creator>'), 'author'],
  ['a field that fetches', 'a.docx', put('word/document.xml', '<w:instrText> DDEAUTO c:\\\\x</w:instrText>'), 'active'],
  ['a script', 'a.pdf', strToU8('%PDF-1.7\n1 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj'), '/JavaScript'],
  ['a packed script', 'a.pdf', strToU8('%PDF-1.7\n<</Length 9>>\nstream\n<</JS(x)>>\nendstream'), '/JS'],
  ['an address', 'a.html', strToU8('<img src="https://example.org/x.png">'), 'address'],
  ['a formula', 'a.csv', strToU8('\ufeff甲,乙\r\n1,=1+1\r\n'), 'formula'],
])('%s in a file is found', async (_, name, bytes, what) => {
  expect(scanExport(name, bytes, rules).join()).toContain(what);
  expect(scanExport('a.docx', good, rules)).toEqual([]);
});
