import { describe, expect, it } from 'vitest';
import { STANDARD_KINDS } from '#shared/domain/cover-data.ts';
import { gbLayout, standardKinds } from '#shared/profiles/index.ts';

describe('standard kinds', () => {
  it.each(STANDARD_KINDS)('%s has an example that fits its own pattern and no other kind', (id) => {
    const fitting = STANDARD_KINDS.filter((other) =>
      new RegExp(standardKinds[other].numberPattern).test(standardKinds[id].numberExample),
    );
    // GB 12345 also looks like a sector code of two letters.
    expect(fitting.filter((other) => !(id.startsWith('gb') && other.startsWith('sector')))).toEqual([id]);
  });
});

describe('layout of Chinese standards', () => {
  it('keeps to the fonts and sizes of annex F', () => {
    const { styles } = gbLayout;
    const size = (role: keyof typeof styles) => `${styles[role]?.face} ${styles[role]?.sizePt}`;
    expect(size('paragraph')).toBe('song 10.5');
    expect(size('chapter')).toBe('hei 10.5');
    expect(size('cover-title')).toBe('hei 26');
    expect(size('element-title')).toBe('hei 16');
    expect(size('note')).toBe('song 9');
    expect(size('table-text')).toBe('song 9');
    expect(size('header')).toBe('hei 10.5');
    expect(size('page-number')).toBe('song 9');
  });

  it('gives every style a name of its own', () => {
    const names = Object.values(gbLayout.styles).map((style) => style.name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('stands chapters off by a line and clauses by half a line, on the grid of 15.6 pt', () => {
    const { chapter, 'clause-1': clause } = gbLayout.styles;
    expect([chapter.linePt, chapter.beforePt, chapter.afterPt, clause.beforePt]).toEqual([15.6, 15.6, 15.6, 7.8]);
  });
});
