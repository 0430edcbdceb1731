import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCommentFile } from '#host/importers/forms/index.ts';
import { p, r } from '#tests/builders/docx-file.ts';
import { notedDocx } from '#tests/builders/word-notes.ts';

/** Marks in any order, at any depth, open and closed as they come. */
const piece: fc.Arbitrary<string> = fc.letrec<{ piece: string }>((tie) => ({
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('甲。', '乙', ' ').map((text) => r(text)),
    fc
      .tuple(
        fc.constantFrom(
          ...['commentRangeStart', 'commentRangeEnd', 'moveFromRangeStart', 'moveFromRangeEnd', 'moveToRangeStart'],
          ...['bookmarkStart', 'proofErr', 'sectPr'],
        ),
        fc.nat(3),
      )
      .map(([name, id]) => `<w:${name} w:id="${id}" w:name="zs_${id}"/>`),
    fc.constantFrom('begin', 'separate', 'end').map((type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`),
    fc.constantFrom('0', '9', '').map((id) => `<w:r><w:commentReference w:id="${id}"/><w:footnoteReference/></w:r>`),
    fc
      .tuple(
        fc.constantFrom(
          'ins',
          'del',
          'moveFrom',
          'moveTo',
          'p',
          'r',
          'tbl',
          'tr',
          'tc',
          'sdt',
          'sdtContent',
          'hyperlink',
        ),
        fc.array(tie('piece'), { maxLength: 4 }),
        fc.constantFrom('', ' w:author="甲"', ' w:author="__proto__" w:date="昨天"'),
      )
      .map(([name, inner, attributes]) => `<w:${name}${attributes}>${inner.join('')}</w:${name}>`),
    fc.constantFrom('ins', 'del', 'moveTo').map((name) => p('丙', { properties: `<w:rPr><w:${name}/></w:rPr>` })),
  ),
})).piece;

it('whatever stands in a body in whatever order, all comments are rows and nothing throws', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (body) => {
      const comments = [0, 1, 2].map((id) => ({ id, text: `意见${id}` }));
      const form = await readCommentFile(notedDocx({ body: body.join(''), comments }), 'a.docx');
      const found = form.rows.filter(({ source }) => source.place.startsWith('批注')).map(({ comment }) => comment);
      expect(found.sort()).toEqual(['意见0', '意见1', '意见2']);
      for (const { range } of form.rows) if (range) expect(range.from).toBeLessThan(range.to);
    }),
    { numRuns: 150 },
  );
});

it.each([
  ['a broken part of comments', { 'comments.xml': '<w:comments' }],
  ['a part of comments with a DTD', { 'comments.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }],
  ['a broken extension', { 'commentsExtended.xml': '<x' }],
  ['broken footnotes', { 'footnotes.xml': '<w:ins ' }],
])('%s leaves the rest as it is', async (_, parts) => {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relationships = Object.keys(parts)
    .map((name, i) => `<Relationship Id="rIdZ${i}" Type="${office}/${name.replace('.xml', '')}" Target="${name}"/>`)
    .join('');
  const body = p([r('应'), '<w:ins w:id="1" w:author="甲"><w:r><w:t>立即</w:t></w:r></w:ins>', r('剔除。')]);
  const form = await readCommentFile(notedDocx({ body, parts, relationships }), 'a.docx');
  expect(form.rows).toMatchObject([{ comment: '增加“立即”。' }]);
});
