import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts, type SourceText } from '#host/importers/draft/compare-texts.ts';

const source = (row: number, text: string, more: Partial<SourceText> = {}): SourceText => ({
  row,
  text,
  mark: '',
  repeats: false,
  ...more,
});
/** Rows become the blocks of the same place. */
const blocks = { within: (row: number) => new Set([`b${row}`]) };
const compare = (texts: readonly (string | SourceText)[], results: readonly string[]) =>
  compareTexts(
    texts.map((text, row) => (typeof text === 'string' ? source(row, text) : text)),
    results.map((text, i) => ({ blockId: `b${i}`, text })),
    blocks,
  ).map(({ kind, row, blockId, text, before, after }) => `${kind} ${row}${blockId} ${before}[${text}]${after}`);

describe('compareTexts', () => {
  test('what is missing and what is made up is named word by word with its surroundings', () => {
    expect(compare(['样品应在23 ℃下放置24 h。'], ['样品应在25 ℃下静置24 h。'])).toEqual([
      'missing 0 样品应在2[3] ℃下放置24 h。',
      'missing 0 样品应在23 ℃下[放]置24 h。',
      'added -1b0 样品应在2[5] ℃下静置24 h。',
      'added -1b0 样品应在25 ℃下[静]置24 h。',
    ]);
  });

  test('a digit alone counts', () => {
    expect(compare(['限值为12 mg。'], ['限值为1 mg。'])).toEqual(['missing 0 限值为1[2] mg。']);
  });

  test.each([
    ['5.1 总则', '总则'],
    ['注1：平均值。', '平均值。'],
    ['示例：20%。', '20%。'],
    ['表1 20 mm管', '20 mm管'],
    ['a）甲；', '甲；'],
    ['附 录 A（规范性附录）方法', '方法'],
    ['[3] 某书', '某书'],
    ['式中：', ''],
  ])('the typed label of %s is printed by the result itself', (text, result) => {
    expect(compare([text], [result])).toEqual([]);
  });

  test('a moved paragraph is not lost, short texts are not found by chance', () => {
    expect(compare(['第一段文字在这里。', '第二段文字在那里。'], ['第二段文字在那里。', '第一段文字在这里。'])).toEqual(
      [],
    );
    expect(compare(['12', '其他'], ['其他', '12'])).toHaveLength(4);
  });

  test('a repeated head needs to stand in the table once only', () => {
    expect(compare(['项目', source(0, '项目', { repeats: true })], ['项目'])).toEqual([]);
    expect(compare(['项目', source(0, '数值', { repeats: true })], ['项目'])).toEqual(['missing 0 [数值]']);
  });

  test('whatever is taken out of a text is named, letter by letter, and nothing else', () => {
    const letters = fc.array(fc.constantFrom(...'甲乙丙丁戊己庚辛AB12'), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(letters, fc.nat(29), fc.integer({ min: 1, max: 5 }), (all, from, length) => {
        const text = `。${all.join('')}`;
        const kept = `。${[...all.slice(0, from), ...all.slice(from + length)].join('')}`;
        const found = compareTexts([source(0, text)], [{ blockId: 'b0', text: kept }], blocks);
        expect(found.every(({ kind }) => kind === 'missing')).toBe(true);
        expect(found.map((entry) => entry.text).join('')).toHaveLength(text.length - kept.length);
      }),
    );
  });
});
