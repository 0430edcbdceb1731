import { describe, expect, test } from 'vitest';
import { readWord, type WordBlock } from '#host/importers/word/index.ts';
import { abstractXml, docxFile, HEADING_STYLES, levelXml, numXml, p, styleXml } from '#tests/builders/docx-file.ts';

/** Labels of all paragraphs, '' where there is none. */
async function labels(body: string, numbering: string, styles?: string): Promise<string[]> {
  const read = await readWord(docxFile({ body, numbering, ...(styles ? { styles } : {}) }), 'a.docx');
  if (!read.ok) throw new Error(read.error.code);
  return read.value.blocks.map((block: WordBlock) =>
    block.kind === 'paragraph' ? (block.label?.text ?? '') : 'table',
  );
}

const outline = abstractXml(1, [
  levelXml(0, 'decimal', '%1　'),
  levelXml(1, 'decimal', '%1.%2　'),
  levelXml(2, 'decimal', '%1.%2.%3　'),
]);

describe('automatic numbers', () => {
  test('multilevel: a higher level starts the lower ones again', async () => {
    const body = [0, 1, 2, 2, 1, 2, 0, 1].map((level) => p('x', { num: [1, level] })).join('');
    expect(await labels(body, outline + numXml(1, 1))).toEqual([
      '1',
      '1.1',
      '1.1.1',
      '1.1.2',
      '1.2',
      '1.2.1',
      '2',
      '2.1',
    ]);
  });

  test('a skipped level counts as its start', async () => {
    const body = [p('x', { num: [1, 0] }), p('x', { num: [1, 2] })].join('');
    expect(await labels(body, outline + numXml(1, 1))).toEqual(['1', '1.1.1']);
  });

  test('instances of one list go on counting; a start override begins again', async () => {
    const list = abstractXml(2, [levelXml(0, 'lowerLetter', '%1)')]);
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const body = [1, 1, 2, 3, 3].map((id) => p('x', { num: [id, 0] })).join('');
    expect(await labels(body, list + numXml(1, 2) + numXml(2, 2) + numXml(3, 2, override))).toEqual([
      'a)',
      'b)',
      'c)',
      'a)',
      'b)',
    ]);
  });

  test('lvlRestart 0 keeps counting over higher levels', async () => {
    const list = abstractXml(3, [
      levelXml(0, 'decimal', '%1'),
      levelXml(1, 'decimal', '注%2：', '<w:lvlRestart w:val="0"/>'),
    ]);
    const body = [0, 1, 0, 1].map((level) => p('x', { num: [1, level] })).join('');
    expect(await labels(body, list + numXml(1, 3))).toEqual(['1', '注1：', '2', '注2：']);
  });

  test('letters in a higher level become figures where the level asks for legal numbers', async () => {
    const list = abstractXml(4, [levelXml(0, 'upperLetter', '附录%1'), levelXml(1, 'decimal', '%1.%2', '<w:isLgl/>')]);
    const body = [0, 1].map((level) => p('x', { num: [1, level] })).join('');
    expect(await labels(body, list + numXml(1, 4))).toEqual(['附录A', '1.1']);
  });

  test('Chinese, Roman and circled numbers', async () => {
    const list = abstractXml(5, [
      levelXml(0, 'chineseCounting', '第%1章'),
      levelXml(1, 'upperRoman', '%2'),
      levelXml(2, 'decimalEnclosedCircle', '%3'),
    ]);
    const body = [...Array.from({ length: 12 }, () => 0), 1, 1, 1, 1, 2, 2]
      .map((level) => p('x', { num: [1, level] }))
      .join('');
    const found = await labels(body, list + numXml(1, 5));
    expect(found[1]).toBe('第二章');
    expect(found[11]).toBe('第十二章');
    expect(found.slice(15)).toEqual(['IV', '①', '②']);
  });

  test('numbers come through styles, also inherited ones, and numId 0 takes them away', async () => {
    const list = abstractXml(6, [
      levelXml(0, 'decimal', '%1', '<w:pStyle w:val="C1"/>'),
      levelXml(1, 'decimal', '%1.%2', '<w:pStyle w:val="C2"/>'),
    ]);
    const styles =
      HEADING_STYLES +
      styleXml('C1', '标准文件_章标题', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
      styleXml('C2', '标准文件_一级条标题', '<w:numPr><w:ilvl w:val="1"/></w:numPr>', 'C1');
    const body = [
      p('a', { style: 'C1' }),
      p('b', { style: 'C2' }),
      p('c', { style: 'C2', num: [0, 0] }),
      p('d', { style: 'C2' }),
    ].join('');
    expect(await labels(body, list + numXml(1, 6), styles)).toEqual(['1', '1.1', '', '1.2']);
  });
});
