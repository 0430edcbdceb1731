import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { publicationToDocx } from '#host/exporters/docx/index.ts';
import { type FormFile, readCommentFile } from '#host/importers/forms/index.ts';
import { profileOf } from '#shared/profiles/index.ts';
import { buildStandard } from '#shared/publishing/index.ts';
import { buildRedline } from '#shared/publishing/redline/index.ts';
import * as d from '#tests/builders/document.ts';
import { LONG_COVER, makeLongStandard } from '#tests/builders/long-standard.ts';
import { type Markup, markUpDocx } from '#tests/builders/mark-up-docx.ts';
import { pictureStore, samplePng } from '#tests/builders/sample-picture.ts';

const PROFILE = profileOf(LONG_COVER.kind);
const SHORT_COPY = {
  ...buildStandard(d.documentOf(d.body(d.heading(1, '范围'), d.paragraph('本文件规定了要求。'))), LONG_COVER, PROFILE),
  anchors: { draft: 'draft-7', version: 3, name: '征求意见稿' },
};
const noPictures = { readBlob: async () => null };

describe('a review copy of ours that comes back with 500 comments and 500 tracked changes', () => {
  let marks: readonly Markup[];
  let bytes: Uint8Array;
  let form: FormFile;
  let blockOf: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const standard = buildStandard(makeLongStandard(75), LONG_COVER, PROFILE);
    const copy = { ...standard, anchors: { draft: 'draft-7', version: 3, name: '征求意见稿' } };
    const written = await publicationToDocx(copy, noPictures);
    const map = strFromU8(unzipSync(written.bytes)['customXml/item1.xml']!).replaceAll('&quot;', '"');
    const { blocks } = JSON.parse(/>(\{.*\})</s.exec(map)?.[1] ?? '{}') as { blocks: Record<string, string> };
    blockOf = new Map(Object.entries(blocks).map(([block, bookmark]) => [bookmark, block]));
    ({ bytes, marks } = markUpDocx(written.bytes, 500));
    const began = performance.now();
    form = await readCommentFile(bytes, '审阅稿.docx');
    console.info(
      `500 comments and 500 tracked changes of 75 pages read in ${Math.round(performance.now() - began)} ms`,
    );
  });

  const wanted = (mark: Markup) => ({
    person: mark.author,
    date: mark.date.slice(0, 10),
    blockId: blockOf.get(mark.bookmark),
    ...(mark.kind === 'comment' ? { comment: mark.text, original: mark.quote } : { comment: saying(mark) }),
  });

  it('gives every one of them with its text, author, day and block, and none besides', () => {
    const found = form.rows.map((row, i) => {
      const { person, date, blockId, comment, original } = row;
      return { person, date, blockId, comment, ...(marks[i]?.kind === 'comment' ? { original } : {}) };
    });
    expect(marks).toHaveLength(1000);
    expect(found).toEqual(marks.map(wanted));
    expect(form.rows.every(({ clause }) => clause !== null)).toBe(true);
    expect(form.draft).toEqual({ id: 'draft-7', version: 3, name: '征求意见稿' });
  });

  it('says where in the text of the block the words stand', () => {
    const doc = makeLongStandard(75);
    const texts = new Map<string, string>();
    doc.descendants((node) => {
      if (node.isTextblock) texts.set(String(node.attrs['id']), node.textContent);
    });
    const wrong = form.rows.filter(({ blockId = '', range, original }) => {
      const text = texts.get(blockId);
      // Printed references are no text of the model.
      if (!range || text === undefined || original?.includes('见表')) return false;
      return text.slice(range.from, range.to) !== original;
    });
    expect(wrong).toEqual([]);
    expect(form.rows.filter(({ range }) => range).length).toBeGreaterThan(600);
  });

  it('keeps blocks where a program has dropped the map of blocks', async () => {
    const files = unzipSync(bytes);
    const bare = zipSync(Object.fromEntries(Object.entries(files).filter(([name]) => !name.startsWith('customXml'))));
    const read = await readCommentFile(bare, '审阅稿.docx');
    expect(read.rows.map(({ blockId }) => blockId)).toEqual(marks.map((mark) => blockOf.get(mark.bookmark)));
  });
});

function saying({ kind, quote, text }: Markup): string {
  if (kind === 'replacement') return `将“${quote}”改为“${text}”。`;
  return kind === 'insertion' ? `增加“${text}”。` : `删除“${quote}”。`;
}

it('paragraphs that carry no id of their own belong to their figure, annex or term', async () => {
  const picture = pictureStore(samplePng(40, 30));
  const text = d.documentOf(
    d.body(
      d.heading(1, '术语和定义', { id: 'terms' }),
      d.term(2, '米', 'rice', '稻谷加工的产品。', { id: 'term' }),
      d.heading(1, '要求', { id: 'c4' }),
      d.figure('筛子', {
        id: 'fig',
        images: [d.image({ blob: picture.shas[0], mime: 'image/png' })],
        rest: [d.objectFootnote('孔径任选。', { id: 'foot' })],
      }),
      d.table('限值', [['等级'], ['一级']], { id: 'tab' }),
    ),
    d.annex('方法', [d.heading(2, '仪器', { id: 'a1' })], { id: 'annex' }),
  );
  const copy = { ...buildStandard(text, LONG_COVER, PROFILE), anchors: { draft: 'd', version: 1, name: 'x' } };
  const { bytes } = await publicationToDocx(copy, { readBlob: picture.readBlob });
  const files = unzipSync(bytes);
  const ends = '<w:ins w:id="1" w:author="张三"><w:r><w:t>※</w:t></w:r></w:ins></w:p>';
  const body = strFromU8(files['word/document.xml']!).replace(/(<w:t[ >](?:(?!<w:p[ >]).)*)<\/w:p>/gs, `$1${ends}`);
  const { rows } = await readCommentFile(zipSync({ ...files, 'word/document.xml': strToU8(body) }), 'a.docx');
  const placed = new Map(rows.map((row) => [row.original, [row.blockId, row.clause, row.target]]));
  expect(placed.get('稻谷加工的产品。')).toEqual(['term', '1.1', null]);
  expect(placed.get('筛子')).toEqual(['fig', '2', '图1']);
  expect(placed.get('限值')).toEqual(['tab', '2', '表1']);
  expect(placed.get('（资料性）')).toEqual(['annex', '附录A', null]);
  expect(placed.get('方法')).toEqual(['annex', '附录A', null]);
  expect(placed.get('仪器')).toEqual(['a1', 'A.1', null]);
});

it('a broken map of blocks is not believed', async () => {
  const { bytes } = await publicationToDocx(SHORT_COPY, noPictures);
  const marked = markUpDocx(bytes, 1);
  const files = unzipSync(marked.bytes);
  for (const map of ['{', '[]', '{"draft":1}', '{"draft":"x","blocks":[1,null]}', '{"draft":"x","blocks":{"a":{}}}']) {
    const item = `<anchors xmlns="urn:zhunsheng:anchors">${map}</anchors>`;
    const read = await readCommentFile(zipSync({ ...files, 'customXml/item1.xml': strToU8(item) }), 'a.docx');
    expect(read.rows).toHaveLength(marked.marks.length);
  }
});

it('a review copy without any note says that it is one', async () => {
  const { bytes } = await publicationToDocx(SHORT_COPY, noPictures);
  expect(await readCommentFile(bytes, 'a.docx')).toMatchObject({
    rows: [],
    problems: [{ code: 'word-no-notes', params: { name: '征求意见稿' } }],
  });
});

it('changes of a redline of ours are not taken for remarks of the member who sends it back', async () => {
  const text = (words: string) =>
    d.documentOf(d.body(d.heading(1, '要求', { id: 'h' }), d.paragraph(words, { id: 'p' })));
  const redline = buildRedline(
    { doc: text('水分应不大于15%，杂质不限。'), cover: LONG_COVER },
    { doc: text('水分应不大于14%，杂质不限。'), cover: LONG_COVER },
    PROFILE,
    { date: '2026-03-01T08:00:00.000Z', author: '秘书处' },
  );
  const { bytes } = await publicationToDocx(redline, noPictures);
  const files = unzipSync(bytes);
  const body = strFromU8(files['word/document.xml']!);
  expect(body).toContain('<w:del ');
  const own = '<w:ins w:id="1" w:author="张三" w:date="2026-04-01T08:00:00Z"><w:r><w:t>一律</w:t></w:r></w:ins>';
  const edited = body.replace(
    /(<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t[^>]*>)([^<]*)(杂质)/,
    (_, open, before) => `${open}${before}</w:t></w:r>${own}${open}杂质`,
  );
  expect(edited).not.toBe(body);
  const read = await readCommentFile(zipSync({ ...files, 'word/document.xml': strToU8(edited) }), 'a.docx');
  expect(read.rows).toMatchObject([
    {
      person: '张三',
      blockId: 'p',
      original: '水分应不大于14%，杂质不限。',
      proposal: '水分应不大于14%，一律杂质不限。',
    },
  ]);
  expect((await readCommentFile(bytes, 'a.docx')).rows).toEqual([]);
});
