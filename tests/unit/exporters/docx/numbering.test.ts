import { describe, expect, it } from 'vitest';
import type { PubParagraph } from '#shared/publishing/publication.ts';
import { visitParagraphs } from '#shared/typesetting/index.ts';
import { clause, item, label, para, untitled } from '#tests/builders/publication-blocks.ts';
import { bodyPublication, samplePublication } from '#tests/builders/sample-publication.ts';
import { all, attributeOf } from '#tests/builders/xml-tree.ts';
import { type ReadParagraph, writeAndOpen } from './open-docx.ts';

const trimmed = (text: string): string => text.replace(/[\u3000\s]+$/, '');
const printed = ({ number, text }: ReadParagraph): string => trimmed(number + text);

describe('automatic numbering', () => {
  it('prints the label of every paragraph of a standard as the publication has it', async () => {
    const publication = samplePublication();
    const wanted: PubParagraph[] = [];
    visitParagraphs(publication.sections, (paragraph) => {
      if (paragraph.label?.numbering) wanted.push(paragraph);
    });
    const docx = await writeAndOpen(publication);
    const numbered = docx.paragraphs.filter((paragraph) => paragraph.number !== '');
    expect(numbered.map((paragraph) => trimmed(paragraph.number))).toEqual(
      wanted.map((paragraph) => paragraph.label?.text),
    );
  });

  it('counts clauses, untitled clauses and terms in one multilevel list, so that a person can go on with the next number', async () => {
    const docx = await writeAndOpen(samplePublication());
    const listOf = (number: string): string | undefined => {
      const paragraph = docx.paragraphs.find((each) => trimmed(each.number) === number);
      const direct = attributeOf(paragraph?.element, 'w:numId');
      if (direct) return direct;
      const id = attributeOf(paragraph?.element, 'w:pStyle');
      return attributeOf(
        all(docx.part('word/styles.xml'), 'w:style').find((style) => style.attributes['w:styleId'] === id),
        'w:numId',
      );
    };
    expect(new Set([listOf('1'), listOf('3.1'), listOf('4.1'), listOf('4.1.2')]).size).toBe(1);
    expect(listOf('A.1')).not.toBe(listOf('1'));
  });

  it('links a heading style to its level: choosing the style in Word gives the number', async () => {
    const docx = await writeAndOpen(samplePublication());
    const style = all(docx.part('word/styles.xml'), 'w:style').find(
      (each) => attributeOf(each, 'w:name') === '标准文件_章标题',
    );
    expect(attributeOf(style, 'w:numId')).toBeDefined();
    const level = all(docx.part('word/numbering.xml'), 'w:lvl').find(
      (each) => attributeOf(each, 'w:pStyle') === style?.attributes['w:styleId'],
    );
    expect(attributeOf(level, 'w:lvlText')).toBe('%1');
  });

  it('numbers deeper levels that the paper does not use yet', async () => {
    const docx = await writeAndOpen(
      bodyPublication([clause('1', '甲', 'a'), clause('1.1', '乙', 'b'), clause('1.2', '丙', 'c')]),
    );
    const style = all(docx.part('word/styles.xml'), 'w:style').find(
      (each) => attributeOf(each, 'w:name') === '标准文件_二级条标题',
    );
    const level = all(docx.part('word/numbering.xml'), 'w:lvl').find(
      (each) => attributeOf(each, 'w:pStyle') === style?.attributes['w:styleId'],
    );
    expect(attributeOf(level, 'w:lvlText')).toBe('%1.%2.%3');
    expect(attributeOf(style, 'w:numId')).toBeDefined();
    expect(all(docx.part('word/numbering.xml'), 'w:lvl')).toHaveLength(9);
  });

  it('restarts lettered lists and numbered notes by instance', async () => {
    const docx = await writeAndOpen(
      bodyPublication([
        item('alpha-1', 'a)', 'alpha', 1, 'x', '一'),
        item('alpha-1', 'b)', 'alpha', 1, 'x', '二'),
        item('alpha-1', 'a)', 'alpha', 1, 'y', '三'),
        item('alpha-1', 'c)', 'alpha', 1, 'x', '四'),
      ]),
    );
    expect(docx.paragraphs.map((paragraph) => paragraph.number).filter((number) => number !== '')).toEqual([
      'a)',
      'b)',
      'a)',
      'c)',
    ]);
  });

  it('goes on with the printed number where a row of clauses has a gap', async () => {
    const docx = await writeAndOpen(
      bodyPublication([
        clause('5', '甲', 'a'),
        clause('5.3', '乙', 'b'),
        clause('5.4', '丙', 'c'),
        clause('7', '丁', 'd'),
        clause('7.1', '戊', 'e'),
      ]),
    );
    expect(docx.paragraphs.map((paragraph) => trimmed(paragraph.number)).filter((number) => number !== '')).toEqual([
      '5',
      '5.3',
      '5.4',
      '7',
      '7.1',
    ]);
  });

  it('begins below an annex that carries its letter as text', async () => {
    const annex = (text: string, id: string): PubParagraph =>
      para('annex-clause-2', '题', { id, label: label(text, 'annexes', 2, 'annexes', 'ideographic-space') });
    const docx = await writeAndOpen(
      bodyPublication([annex('A.1', 'a'), annex('A.2', 'b'), annex('B.1', 'c'), annex('B.2', 'd')]),
    );
    expect(docx.paragraphs.map(printed).filter((text) => text !== '')).toEqual([
      'A.1　题',
      'A.2　题',
      'B.1　题',
      'B.2　题',
    ]);
  });

  it('writes a label as text where no automatic number reads like it', async () => {
    const odd = (text: string): PubParagraph =>
      para('paragraph', '正文', { label: label(text, 'clauses', 1, 'body', 'ideographic-space') });
    const docx = await writeAndOpen(bodyPublication([odd('四'), odd('01'), odd('50%')]));
    expect(
      docx.paragraphs.map((paragraph) => [paragraph.number, paragraph.text]).filter(([, text]) => text !== ''),
    ).toEqual([
      ['', '四　正文'],
      ['', '01　正文'],
      ['', '50%　正文'],
    ]);
  });

  it('sets the number of an untitled clause in 黑体 while its text stays 宋体', async () => {
    const docx = await writeAndOpen(
      bodyPublication([clause('1', '甲', 'a'), untitled('1.1', '坡度应不大于25°。', 'b')]),
    );
    const paragraph = docx.paragraphs.find((each) => each.text.includes('坡度'));
    const mark = all(paragraph!.element, 'w:pPr').flatMap((properties) => all(properties, 'w:rFonts'));
    expect(mark[0]?.attributes['w:eastAsia']).toBe('黑体');
    expect(
      all(paragraph!.element, 'w:r')
        .flatMap((run) => all(run, 'w:rFonts'))
        .map((fonts) => fonts.attributes['w:eastAsia']),
    ).toEqual([]);
  });
});
