import { expect, it } from 'vitest';
import { EMPTY_COVER } from '#shared/domain/cover-data.ts';
import { gbProfile, isoProfile } from '#shared/profiles/index.ts';
import { buildStandard, contentsLines, numberDocument, type StandardProfile } from '#shared/publishing/index.ts';
import * as d from '#tests/builders/document.ts';

const doc = d.documentOf(
  d.introduction(d.heading(2, '概述'), d.paragraph('x')),
  d.body(
    d.heading(1, '范围', { id: 'c1' }),
    d.heading(2, '深', { id: 'c11' }),
    d.heading(1, '二'),
    d.heading(1, '三'),
    d.heading(1, '四'),
    d.heading(2, '总则', { id: 'c41' }),
    d.heading(3, '更深'),
    d.clause(2, '无标题'),
  ),
  d.annex('甲', [d.heading(2, '概述', { id: 'a1' })], { id: 'A' }),
  d.bibliography('x'),
);
const texts = (profile: StandardProfile): readonly string[] =>
  contentsLines(doc, numberDocument(doc, profile.labels), profile).map(({ text }) => text.replaceAll('\u3000', ' '));

it('lists chapters 1 to 3 with one level, later ones with two, annexes with one', () => {
  expect(texts(gbProfile)).toEqual([
    '前言',
    '引言',
    '1 范围',
    '2 二',
    '3 三',
    '4 四',
    '4.1 总则',
    '附录A（资料性） 甲',
    '参考文献',
  ]);
});

it('lists two levels everywhere in English', () => {
  const shown = texts(isoProfile);
  expect(shown).toContain('1.1\u2003深');
  expect(shown).toContain('A.1\u2003概述');
  expect(shown[0]).toBe('Foreword');
});

it.each([gbProfile, isoProfile])('says what the printed contents say ($id)', (profile) => {
  const printed = buildStandard(doc, EMPTY_COVER, profile).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.outline?.inContents
        ? [[block.id, block.outline.level, block.outline.text]]
        : [],
    ),
  );
  const shown = contentsLines(doc, numberDocument(doc, profile.labels), profile);
  expect(shown.map(({ id, level, text }) => [id, level, text])).toEqual(printed);
});
