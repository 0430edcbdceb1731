import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  plainTextOf,
  readWord,
  type WordBlock,
  type WordDocument,
  type WordInline,
  type WordParagraph,
} from '#host/importers/word/index.ts';
import {
  bookmark,
  cell,
  type DocxParts,
  docxFile,
  field,
  footnoteMark,
  p,
  picture,
  r,
  SUPER,
  TINY_PNG,
  table,
} from '#tests/builders/docx-file.ts';

async function read(parts: DocxParts): Promise<WordDocument> {
  const result = await readWord(docxFile(parts), 'a.docx');
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const paragraphs = (blocks: readonly WordBlock[]): WordParagraph[] =>
  blocks.filter((block) => block.kind === 'paragraph');
const texts = (document: WordDocument): string[] =>
  paragraphs(document.blocks).map((block) => plainTextOf(block.inlines));

describe('readWord', () => {
  test('reads strict files like transitional ones', async () => {
    const body = p([r('水'), r('2', SUPER)]);
    expect(texts(await read({ body, strict: true }))).toEqual(texts(await read({ body })));
  });

  test('tracked changes: the accepted text, and how many there were', async () => {
    const document = await read({
      body:
        p([
          r('甲'),
          `<w:ins w:id="1">${r('乙')}</w:ins>`,
          `<w:del w:id="2"><w:r><w:delText>丙</w:delText></w:r></w:del>`,
        ]) +
        p('前半，', { properties: '<w:rPr><w:del w:id="3"/></w:rPr>' }) +
        p('后半。'),
    });
    expect(texts(document)).toEqual(['甲乙', '前半，后半。']);
    expect(document.findings).toMatchObject({ insertions: 1, deletions: 2 });
  });

  test('hidden text is left out and counted', async () => {
    const document = await read({ body: p([r('可见'), r('隐藏文字', '<w:vanish/>')]) });
    expect(texts(document)).toEqual(['可见']);
    expect(document.findings.hiddenChars).toBe(4);
  });

  test('fields: references keep their bookmark, active ones only their old result', async () => {
    const document = await read({
      body:
        p([r('见'), field('REF _Ref1 \\r \\h', '5.2'), r('。')]) +
        p([bookmark('_Ref1', r('目标'))]) +
        p([field('DDEAUTO cmd "/c calc"', '结果')]) +
        p([field('PAGEREF _Ref1', '12')]),
    });
    const inlines = paragraphs(document.blocks)[0]?.inlines as WordInline[];
    expect(inlines[1]).toEqual({ kind: 'reference', bookmark: '_Ref1', text: '5.2' });
    expect(texts(document)[2]).toBe('结果');
    expect([...document.findings.activeFields]).toEqual(['DDEAUTO']);
  });

  test('a table of contents field marks its paragraphs', async () => {
    const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const document = await read({
      body:
        p([char('begin'), '<w:r><w:instrText> TOC \\o </w:instrText></w:r>', char('separate'), r('1 范围\t1')]) +
        p('2 术语\t3') +
        p([char('end')]) +
        p('正文'),
    });
    expect(paragraphs(document.blocks).map((block) => block.inContents)).toEqual([true, true, true, false]);
  });

  test('footnotes, pictures, links, comments, macros', async () => {
    const document = await read({
      body: p([r('文字'), footnoteMark(1), picture('one'), '<w:hyperlink r:id="rIdX">', r('链接'), '</w:hyperlink>']),
      footnotes: { '1': p('脚注') },
      comments: 2,
      relationships:
        '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="file://evil/share" TargetMode="External"/>',
      parts: { 'media/one.png': TINY_PNG, 'vbaProject.bin': 'x' },
    });
    expect(texts(document)).toEqual(['文字链接']);
    expect(document.footnotes.get('f1')).toHaveLength(1);
    expect(document.media.get('word/media/one.png')).toEqual(TINY_PNG);
    expect(document.findings).toMatchObject({ comments: 2, macros: true });
    expect([...document.findings.external]).toEqual(['file://evil/share']);
  });

  test('text boxes stand apart and are read once', async () => {
    const box = (content: string): string => `<w:txbxContent>${content}</w:txbxContent>`;
    const document = await read({
      body: p([
        r('外'),
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box(p('内'))}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box(p('内'))}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ]),
    });
    expect(texts(document)).toEqual(['外']);
    expect(paragraphs(document.blocks)[0]?.boxes.map((block) => plainTextOf((block as WordParagraph).inlines))).toEqual(
      ['内'],
    );
  });

  test('table cells with grid positions and merges', async () => {
    const document = await read({
      body: table(
        [
          [cell('a', { merge: 'restart' }), cell('b', { span: 2 })],
          [cell('', { merge: 'continue' }), 'c', 'd'],
        ],
        3,
        1,
      ),
    });
    const [first] = document.blocks;
    if (first?.kind !== 'table') throw new Error('no table');
    expect(first.rows.map((row) => row.header)).toEqual([true, false]);
    expect(first.rows.map((row) => row.cells.map((c) => [c.column, c.colspan, c.merge]))).toEqual([
      [
        [0, 1, 'start'],
        [1, 2, null],
      ],
      [
        [0, 1, 'continue'],
        [1, 1, null],
        [2, 1, null],
      ],
    ]);
  });

  test('symbol fonts become real characters', async () => {
    const document = await read({
      body: p([
        '<w:r><w:sym w:font="Symbol" w:char="F0B0"/><w:sym w:font="Symbol" w:char="F06D"/><w:sym w:font="Odd" w:char="F041"/></w:r>',
      ]),
    });
    expect(texts(document)).toEqual(['°μ□']);
    expect(document.findings.unknownSymbols).toBe(1);
  });
});

describe('refusals', () => {
  const zip = (files: Record<string, string>): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
  const good = docxFile({ body: p('x') });

  test.each<[string, Uint8Array]>([
    ['file-empty', new Uint8Array()],
    ['file-not-docx', strToU8('这不是 Word 文件')],
    ['file-encrypted-or-old', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['file-is-pdf', strToU8('%PDF-1.7 …')],
    ['file-is-xlsx', zip({ 'xl/workbook.xml': '<x/>' })],
    ['file-truncated', good.subarray(0, good.length - 60)],
    ['docx-no-text', zip({ 'word/styles.xml': '<x/>' })],
    ['file-not-docx', zip({ 'readme.txt': 'x' })],
    [
      'docx-no-text',
      zip({
        'word/document.xml': '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
      }),
    ],
    ['xml-doctype', zip({ 'word/document.xml': '<!DOCTYPE x><w:document/>' })],
    ['xml-broken', zip({ 'word/document.xml': '<w:document' })],
    ['zip-bomb', zip({ 'word/document.xml': `<a>${' '.repeat(4_000_000)}</a>` })],
  ])('%s', async (code, bytes) => {
    const result = await readWord(bytes, 'a.docx');
    expect(result.ok ? 'ok' : result.error.code).toBe(code);
  });

  test('an empty document is read as an empty one', async () => {
    const result = await readWord(docxFile({ body: '' }), 'a.docx');
    expect(result.ok && result.value.blocks).toEqual([]);
  });
});
