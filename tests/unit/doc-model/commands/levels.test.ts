import { Transform } from 'prosemirror-transform';
import { describe, expect, test } from 'vitest';
import { changeLevel, moveSection, sectionRange } from '#shared/doc-model/commands/index.ts';
import { at, bodyOf, inside, shape } from './commands-fixture.ts';

const doc = bodyOf(
  '1 范围',
  '适用。',
  '1 要求',
  '2 外观',
  '平整。',
  '3. 无裂纹。',
  '2 尺寸',
  '见图。',
  '1 检验',
  '2 抽样',
);

describe('changeLevel', () => {
  test('demotes a chapter with everything in it', () => {
    const tr = new Transform(doc);
    expect(changeLevel(tr, inside(doc, '要求'), inside(doc, '要求'), 1)).toBe(true);
    expect(shape(tr.doc)).toEqual([
      '1 范围',
      'paragraph 适用。',
      '1.1 要求',
      '1.1.1 外观',
      'paragraph 平整。',
      '1.1.1.1 无裂纹。',
      '1.1.2 尺寸',
      'paragraph 见图。',
      '2 检验',
      '2.1 抽样',
    ]);
  });

  test('promotes a clause to a chapter; its clauses follow', () => {
    const tr = new Transform(doc);
    expect(changeLevel(tr, inside(doc, '外观'), inside(doc, '外观'), -1)).toBe(true);
    expect(shape(tr.doc).filter((line) => /^\d/.test(line))).toEqual([
      '1 范围',
      '2 要求',
      '3 外观',
      '3.1 无裂纹。',
      '3.2 尺寸',
      '4 检验',
      '4.1 抽样',
    ]);
  });

  test('refuses a chapter above chapters, a clause without a title as a chapter, a sixth clause level, a first chapter below nothing', () => {
    const refused = (text: string, delta: -1 | 1, source = doc) => {
      const tr = new Transform(source);
      expect(changeLevel(tr, inside(source, text), inside(source, text), delta)).toBe(false);
      expect(tr.steps).toHaveLength(0);
    };
    refused('要求', -1);
    refused('范围', 1);
    refused('无标题', -1, bodyOf('1 要求', '2. 无标题条'));
    refused('深', 1, bodyOf('1 要求', '6 深'));
    refused('平整', 1);
  });

  test('changes all headings of a selection once', () => {
    const tr = new Transform(doc);
    expect(changeLevel(tr, inside(doc, '外观'), inside(doc, '尺寸'), 1)).toBe(true);
    expect(shape(tr.doc).filter((line) => line.includes('尺寸') || line.includes('无裂纹'))).toEqual([
      '2.1.1.1 无裂纹。',
      '2.1.2 尺寸',
    ]);
  });
});

describe('moveSection', () => {
  test('moves a clause past its neighbour with all that belongs to it, and back', () => {
    const tr = new Transform(doc);
    const target = moveSection(tr, at(doc, '外观'), 'down');
    expect(shape(tr.doc).slice(2, 8)).toEqual([
      '2 要求',
      '2.1 尺寸',
      'paragraph 见图。',
      '2.2 外观',
      'paragraph 平整。',
      '2.2.1 无裂纹。',
    ]);
    expect(tr.doc.nodeAt(target!)!.textContent).toBe('外观');
    expect(moveSection(tr, target!, 'up')).toBe(at(doc, '外观'));
    expect(tr.doc.eq(doc)).toBe(true);
  });

  test('stays inside its chapter', () => {
    expect(moveSection(new Transform(doc), at(doc, '尺寸'), 'down')).toBeNull();
    expect(moveSection(new Transform(doc), at(doc, '外观'), 'up')).toBeNull();
    expect(moveSection(new Transform(doc), at(doc, '平整'), 'up')).toBeNull();
    expect(moveSection(new Transform(doc), at(doc, '检验'), 'down')).toBeNull();
  });
});

test('sectionRange ends where the next clause of the same rank begins', () => {
  const range = sectionRange(doc, at(doc, '要求'))!;
  expect(doc.textBetween(range.from, range.to, '|')).toBe('要求|外观|平整。|无裂纹。|尺寸|见图。');
});
