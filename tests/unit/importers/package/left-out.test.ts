import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readCommentFile } from '#host/importers/forms/index.ts';
import { readMemberList } from '#host/importers/members/index.ts';
import { formDocx } from '#tests/builders/form-docx.ts';
import { formXlsx } from '#tests/builders/form-xlsx.ts';
import { FORM } from '../../../fuzz/corpus/good-form.ts';
import { MEMBERS } from '../../../fuzz/corpus/good-lists.ts';

/** What a file brings beside its text is never followed, and said. */

const relation = (type: string, target: string, external = true) =>
  `<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`;

function withRelations(bytes: Uint8Array, part: string, ...relations: readonly string[]): Uint8Array {
  const xml = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`;
  return zipSync({ ...unzipSync(bytes), [part]: strToU8(xml) });
}
const told = (problems: readonly { readonly code: string; readonly params?: unknown }[]) =>
  problems.filter(({ code }) => code === 'file-left-out').map(({ params }) => params);

it.each(['attachedTemplate', 'oleObject', 'frame', 'subDocument', 'aFChunk', 'control', 'image'])(
  'a form with %s to outside is read, and the address named',
  async (type) => {
    const file = withRelations(formDocx(FORM), 'word/_rels/settings.xml.rels', relation(type, 'http://evil.example/x'));
    const form = await readCommentFile(file, '反馈表.docx');
    expect(form.rows).toHaveLength(2);
    expect(told(form.problems)).toEqual([{ count: 1, targets: 'http://evil.example/x' }]);
  },
);

it('a member list with an external link and an embedded object says both; links in texts and a clean file say nothing', async () => {
  const sheet = formXlsx([{ name: '委员', rows: MEMBERS }]);
  const linked = withRelations(
    sheet,
    'xl/externalLinks/_rels/l.xml.rels',
    relation('externalLinkPath', 'file:///C:/a\u202e.xlsx'),
  );
  const file = zipSync({ ...unzipSync(linked), 'xl/embeddings/o.bin': strToU8('x') });
  const { lines, problems } = await readMemberList(file, '委员.xlsx');
  expect(lines).toHaveLength(2);
  expect(told(problems)).toEqual([{ count: 3, targets: expect.stringContaining('file:///C:/a.xlsx') }]);
  const link = withRelations(
    sheet,
    'xl/worksheets/_rels/sheet1.xml.rels',
    relation('hyperlink', 'https://example.org'),
  );
  expect(told((await readMemberList(link, '委员.xlsx')).problems)).toEqual([]);
  expect(told((await readMemberList(sheet, '委员.xlsx')).problems)).toEqual([]);
});
