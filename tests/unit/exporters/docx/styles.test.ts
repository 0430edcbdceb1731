import { describe, expect, it } from 'vitest';
import { samplePublication } from '#tests/builders/sample-publication.ts';
import { sampleStyles } from '#tests/builders/sample-style-sheet.ts';
import { all, attributeOf, first, type XmlElement } from '#tests/builders/xml-tree.ts';
import { type OpenDocx, writeAndOpen } from './open-docx.ts';

function styleNamed(docx: OpenDocx, name: string): XmlElement | undefined {
  return all(docx.part('word/styles.xml'), 'w:style').find((style) => attributeOf(style, 'w:name') === name);
}

describe('paragraph styles', () => {
  it('carries the names of the national template, and Word’s own for the contents', async () => {
    const docx = await writeAndOpen(samplePublication());
    const names = all(docx.part('word/styles.xml'), 'w:name').map((name) => name.attributes['w:val']);
    for (const name of [
      '标准文件_章标题',
      '标准文件_一级条标题',
      '标准文件_一级无标题',
      '标准文件_段',
      '标准文件_字母编号列项（一级）',
      'toc 1',
      'toc 2',
    ]) {
      expect(names).toContain(name);
    }
    expect(new Set(names.map((name) => name?.toLowerCase())).size).toBe(names.length);
  });

  it('gives every style both a Chinese and a Latin font, size, exact line pitch and indents in characters', async () => {
    const docx = await writeAndOpen(samplePublication());
    const chapter = styleNamed(docx, '标准文件_章标题');
    expect(first(chapter, 'w:rFonts')?.attributes).toMatchObject({ 'w:eastAsia': '黑体', 'w:ascii': '黑体' });
    expect(attributeOf(chapter, 'w:outlineLvl')).toBe('0');
    expect(first(chapter, 'w:keepNext')).toBeDefined();
    const text = styleNamed(docx, '标准文件_段');
    expect(first(text, 'w:spacing')?.attributes).toMatchObject({ 'w:line': '312', 'w:lineRule': 'exact' });
    expect(first(text, 'w:ind')?.attributes).toMatchObject({ 'w:firstLineChars': '200', 'w:firstLine': '420' });
    expect(attributeOf(text, 'w:jc')).toBe('both');
    expect(attributeOf(text, 'w:sz')).toBe('21');
    const defaults = first(docx.part('word/styles.xml'), 'w:docDefaults');
    expect(first(defaults, 'w:rFonts')?.attributes).toMatchObject({
      'w:eastAsia': '宋体',
      'w:ascii': 'Times New Roman',
    });
    expect(first(defaults, 'w:lang')?.attributes).toMatchObject({ 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' });
  });

  it('asks for Chinese line breaking and the gap between Han and Latin characters', async () => {
    const normal = styleNamed(await writeAndOpen(samplePublication()), 'Normal');
    for (const name of ['w:kinsoku', 'w:overflowPunct', 'w:autoSpaceDE', 'w:autoSpaceDN'])
      expect(first(normal, name)).toBeDefined();
  });

  it('keeps two styles of the same name apart', async () => {
    const twin = { ...sampleStyles['paragraph']!, sizePt: 9 };
    const docx = await writeAndOpen(samplePublication({ styles: { ...sampleStyles, twin, Twin: twin } }));
    const ids = all(docx.part('word/styles.xml'), 'w:style').map((style) =>
      style.attributes['w:styleId']?.toLowerCase(),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(styleNamed(docx, '标准文件_段 2')).toBeDefined();
    expect(styleNamed(docx, '标准文件_段 3')).toBeDefined();
  });

  it('uses the Chinese font for quotation marks and dashes, which Word would else take from the Latin one', async () => {
    const docx = await writeAndOpen(samplePublication());
    const quoted = docx.paragraphs.find((paragraph) => paragraph.text.includes('“普通油茶”'));
    expect(first(quoted?.element, 'w:rFonts')?.attributes['w:hint']).toBe('eastAsia');
  });
});
