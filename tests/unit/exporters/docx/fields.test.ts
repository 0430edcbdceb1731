import { describe, expect, it } from 'vitest';
import type { PubBlock } from '#shared/publishing/publication.ts';
import { clause, para, text } from '#tests/builders/publication-blocks.ts';
import { bodyPublication, samplePage, samplePublication } from '#tests/builders/sample-publication.ts';
import { all, attributeOf, first, textOf } from '#tests/builders/xml-tree.ts';
import { shownText, writeAndOpen } from './open-docx.ts';

describe('contents', () => {
  it('is a field of Word that already shows every line with its page', async () => {
    const docx = await writeAndOpen(samplePublication());
    const contents = first(docx.body, 'w:sdt');
    const lines = all(contents!, 'w:p').map(shownText);
    expect(lines).toEqual([
      '前言\tⅡ',
      '1　范围\t1',
      '2　规范性引用文件\t1',
      '3　术语和定义\t1',
      '4　园地选择与栽植\t2',
      '4.1　园地选择\t2',
      '4.2　栽植\t2',
      '附录A（规范性）　土壤检验方法\t4',
      '参考文献\t5',
    ]);
    expect(textOf(first(contents, 'w:instrText')!)).toMatch(/^ TOC .*标准文件_章标题,1.*标准文件_一级条标题,2/);
    expect(first(docx.part('word/settings.xml'), 'w:updateFields')).toBeUndefined();
  });

  it('opens and closes every field', async () => {
    const docx = await writeAndOpen(samplePublication());
    const kinds = all(docx.body, 'w:fldChar').map((field) => field.attributes['w:fldCharType']);
    const count = (kind: string): number => kinds.filter((each) => each === kind).length;
    expect(count('begin')).toBeGreaterThan(9);
    expect([count('separate'), count('end')]).toEqual([count('begin'), count('begin')]);
  });
});

describe('references', () => {
  it('leads every reference, contents line and page reference to a bookmark that exists once', async () => {
    const docx = await writeAndOpen(samplePublication());
    const names = all(docx.body, 'w:bookmarkStart').map((mark) => mark.attributes['w:name'] ?? '');
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[\p{L}_][\p{L}\p{N}_]{0,39}$/u);
    const links = all(docx.body, 'w:hyperlink').map((link) => link.attributes['w:anchor'] ?? '');
    const pages = all(docx.body, 'w:instrText')
      .map((code) => / (?:PAGE)?REF (\w+) /.exec(textOf(code))?.[1])
      .filter((name) => name !== undefined);
    expect(links.length + pages.length).toBeGreaterThan(22);
    for (const target of [...links, ...pages]) expect(names).toContain(target);
  });

  it('prints the text of a reference whose target is gone without a link', async () => {
    const docx = await writeAndOpen(samplePublication());
    const paragraph = docx.paragraphs.find((each) => each.text.includes('另见4.9'));
    expect(all(paragraph!.element, 'w:hyperlink').map(shownText)).toEqual(['公式（1）']);
    const codes = all(paragraph!.element, 'w:instrText').map(textOf);
    expect(codes.map((code) => code.replace(/zs_\w+/, '…'))).toEqual([' REF … \\r \\h ', ' REF … \\h ']);
  });

  it('makes bookmark names from any id', async () => {
    const ids = ['abc', 'ABC', '条-1', '条/1', 'x'.repeat(80), `${'x'.repeat(80)}y`];
    const blocks: PubBlock[] = ids.map((id) => para('paragraph', '段', { id }));
    blocks.push(...ids.map((target) => para('paragraph', [{ kind: 'ref' as const, text: '见', target }])));
    const docx = await writeAndOpen(bodyPublication(blocks));
    const names = all(docx.body, 'w:bookmarkStart').map((mark) => mark.attributes['w:name'] ?? '');
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(ids.length);
    for (const name of names) expect(name).toMatch(/^[A-Za-z_]\w{0,39}$/);
    expect(all(docx.body, 'w:hyperlink').map((link) => link.attributes['w:anchor'])).toEqual(names);
  });
});

describe('footnotes of the text', () => {
  it('lets Word count marks that run through, and writes others as they are', async () => {
    const note = (mark: string): PubBlock =>
      para('paragraph', [text('正文'), { kind: 'footnote', id: mark, mark, runs: [text(`注释${mark}`)] }]);
    const docx = await writeAndOpen(bodyPublication([note('1)'), note('*'), note('2)')]));
    const references = all(docx.body, 'w:footnoteReference').map((each) => each.attributes['w:customMarkFollows']);
    expect(references).toEqual([undefined, '1', undefined]);
    const notes = all(docx.part('word/footnotes.xml'), 'w:footnote').slice(-3);
    expect(notes.map((each) => all(each, 'w:footnoteRef').length)).toEqual([1, 0, 1]);
    expect(notes.map(shownText)).toEqual([') 注释1)', '* 注释*', ') 注释2)']);
    expect(attributeOf(notes[0], 'w:pStyle')).toBe('Footnote');
  });
});

describe('sections', () => {
  it('numbers pages in Roman figures before the text, begins the text on an odd page with 1, and mirrors the headers', async () => {
    const docx = await writeAndOpen(samplePublication());
    const sections = all(docx.body, 'w:sectPr');
    expect(sections).toHaveLength(6);
    expect(sections.map((section) => first(section, 'w:pgNumType')?.attributes['w:fmt'])).toEqual([
      'decimal',
      'upperRoman',
      'upperRoman',
      'decimal',
      'decimal',
      'decimal',
    ]);
    expect(sections.map((section) => first(section, 'w:pgNumType')?.attributes['w:start'])).toEqual([
      undefined,
      '1',
      undefined,
      '1',
      undefined,
      undefined,
    ]);
    expect(sections.map((section) => attributeOf(section, 'w:type'))).toEqual([
      'nextPage',
      'nextPage',
      'nextPage',
      'oddPage',
      'nextPage',
      'nextPage',
    ]);
    expect(first(sections[3], 'w:pgSz')?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    expect(first(sections[3], 'w:pgMar')?.attributes).toMatchObject({
      'w:left': '1417',
      'w:right': '1134',
      'w:header': '1417',
    });
    expect(first(docx.part('word/settings.xml'), 'w:evenAndOddHeaders')).toBeDefined();
    const headers = docx.paths.filter((path) => /^word\/header\d/.test(path)).map((path) => docx.part(path));
    expect(headers.map(shownText)).toEqual(['', '', 'DB4110/T 12—2026', 'DB4110/T 12—2026']);
    expect(headers.slice(2).map((header) => attributeOf(header, 'w:jc'))).toEqual(['right', 'left']);
  });

  it('tells the printer of a landscape page', async () => {
    const page = { ...samplePage, widthMm: 297, heightMm: 210 };
    const docx = await writeAndOpen(bodyPublication([para('paragraph', '横向')], { page }));
    expect(first(docx.body, 'w:pgSz')?.attributes).toMatchObject({
      'w:w': '16838',
      'w:h': '11906',
      'w:orient': 'landscape',
    });
  });

  it('ends a section in its last paragraph, without an empty page behind it', async () => {
    const publication = samplePublication({
      sections: ['甲', '乙'].map((title, index) => ({
        ...bodyPublication([clause('1', title, `c${index}`), para('paragraph', `${title}文`)]).sections[0]!,
        id: title,
      })),
    });
    const docx = await writeAndOpen(publication);
    expect(docx.paragraphs.map((paragraph) => paragraph.text.trim())).toEqual(['甲', '甲文', '乙', '乙文']);
    expect(first(docx.paragraphs[1]?.element, 'w:sectPr')).toBeDefined();
  });
});

describe('a copy for a purpose', () => {
  const copy = { lineNumbers: true, watermark: '征求 意见稿', note: '审阅稿 2026年3月1日' };

  it('counts the lines of the text on each page, not those of the cover', async () => {
    const docx = await writeAndOpen(samplePublication({ copy }));
    const counted = all(docx.body, 'w:sectPr').map((section) => first(section, 'w:lnNumType')?.attributes['w:restart']);
    expect(counted).toEqual([undefined, 'newPage', 'newPage', 'newPage', 'newPage', 'newPage']);
    const plain = await writeAndOpen(samplePublication());
    expect(first(plain.body, 'w:lnNumType')).toBeUndefined();
  });

  it('has the watermark behind every page and the note at its foot, away from the number', async () => {
    const docx = await writeAndOpen(samplePublication({ copy }));
    const headers = docx.paths.filter((path) => /^word\/header\d/.test(path)).map((path) => docx.part(path));
    expect(headers.map((header) => attributeOf(header, 'v:textpath', 'string'))).not.toContain('');
    for (const header of headers) {
      const paths = all(header, 'v:textpath').map((path) => path.attributes['string']);
      expect(paths).toContain('征求 意见稿');
    }
    const footers = docx.paths.filter((path) => /^word\/footer\d/.test(path)).map((path) => shownText(docx.part(path)));
    expect(footers).toContain('审阅稿 2026年3月1日\t1');
    expect(footers).toContain('1\t审阅稿 2026年3月1日');
    for (const footer of footers) expect(footer).toContain('审阅稿');
  });

  it('knows which draft it is and where its blocks stand', async () => {
    const anchors = { draft: 'draft-1', version: 7, name: '征求意见稿' };
    const docx = await writeAndOpen(samplePublication({ copy, anchors }));
    const map = JSON.parse(textOf(docx.part('customXml/item1.xml'))) as { blocks: Record<string, string> };
    expect(map).toMatchObject(anchors);
    const names = new Set(all(docx.body, 'w:bookmarkStart').map((mark) => mark.attributes['w:name']));
    expect(map.blocks['c41']).toBe('zs_c41');
    expect(Object.keys(map.blocks).length).toBeGreaterThan(12);
    for (const name of Object.values(map.blocks)) expect(names).toContain(name);
    const properties = all(docx.part('docProps/custom.xml'), 'property').map((each) => [
      each.attributes['name'],
      textOf(each),
    ]);
    expect(properties).toEqual([
      ['zhunsheng.draft', 'draft-1'],
      ['zhunsheng.version', '7'],
      ['zhunsheng.name', '征求意见稿'],
    ]);
  });
});
