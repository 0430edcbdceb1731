import { describe, expect, test } from 'vitest';
import { toHalfWidth } from '#shared/base/index.ts';
import {
  isSentence,
  typedCaption,
  typedExample,
  typedLabelLength,
  typedListMark,
  typedNote,
  typedNumber,
} from '#shared/doc-model/index.ts';

const half = toHalfWidth;

describe('typedNumber', () => {
  test.each([
    ['5　要求', '5', 2],
    ['5.1 总则', '5.1', 4],
    ['5．1．2总则', '5.1.2', 5],
    ['A.1 原理', 'A.1', 4],
    ['第５章　要求', '5', 4],
    ['十二、要求', '12', 3],
    ['4.2', '4.2', 3],
  ])('%s', (text, number, length) => {
    expect(typedNumber(half(text))).toEqual({ number, length });
  });

  test.each(['3 个月', '1.5 m高', '0.5%以下', '2019年', '要求', '5'])('%s is none', (text) => {
    expect(typedNumber(half(text))).toBeNull();
  });
});

test.each([
  ['a）甲；', 'alpha', 1],
  ['c) 丙', 'alpha', 3],
  ['——甲', 'dash', 0],
  ['2）乙', 'number', 2],
  ['·丁', 'dot', 0],
  ['3、丙。', 'number', 3],
])('mark of %s', (text, kind, ordinal) => {
  expect(typedListMark(half(text))).toMatchObject({ kind, ordinal });
});

test('notes and examples, Chinese and English', () => {
  expect(typedNote(half('注１：甲'))).toBe(3);
  expect(typedNote('NOTE 2 Local rules apply.')).toBe(7);
  expect(typedNote('Note 1 to entry: see')).toBe(17);
  expect(typedNote('Notes on rice')).toBe(0);
  expect(typedNote('注意事项')).toBe(0);
  expect(typedExample(half('示例：乙'))).toBe(3);
  expect(typedExample('EXAMPLE A box.')).toBe(8);
});

test('captions', () => {
  expect(typedCaption(half('表Ａ.1　指标'))).toMatchObject({ kind: 'table', number: 'A.1', continued: false });
  expect(typedCaption(half('续表3'))).toMatchObject({ kind: 'table', number: '3', continued: true });
  expect(typedCaption('表2～4')).not.toBeNull();
  expect(typedCaption(half('表2～表4'))).not.toMatchObject({ number: '4' });
});

test.each([
  ['示例：20%。', 3],
  ['表1 20 mm', 3],
  ['附录A（规范性）方法', 8],
  ['[12] 某书', 5],
  ['正文。', 0],
])('whatever label %s has', (text, length) => {
  expect(typedLabelLength(half(text))).toBe(length);
});

test('a title is no sentence', () => {
  expect(isSentence('外观质量要求')).toBe(false);
  expect(isSentence('应完整。')).toBe(true);
});
