import { describe, expect, it } from 'vitest';
import { rangesOf, readQuery, snippetOf } from '#host/search/index.ts';

const words = (text: string) => readQuery(text).words.map(([form]) => form);
const parts = (text: string) => readQuery(text).parts?.map(([form]) => form) ?? null;

describe('readQuery', () => {
  it('takes words apart at blanks and keeps quoted ones together', () => {
    expect(words('标准化法　修订  GB/T1.1')).toEqual(['标准化法', '修订', 'gbt1.1']);
    expect(words('“test method” draft')).toEqual(['test method', 'draft']);
    expect(words('"GB/T 1.1"')).toEqual(['gbt1.1']);
    expect(words('，。 ——')).toEqual([]);
  });

  it('looks for a day or month as it is written anywhere', () => {
    expect(readQuery('2026-3').words[0]).toEqual(['2026-03', '2026-3-', '2026年3月', '2026年03月']);
    expect(readQuery('2026年3月5日').words).toEqual(readQuery('2026-03-05').words);
    expect(words('1.1-2020')).toEqual(['1.1-2020']);
    expect(words('2026-13')).toEqual(['2026-13']);
  });

  it('knows the words of a Chinese run, without those that only join; a character alone stays with the word before it', () => {
    expect(parts('温度的要求')).toEqual(['温度', '要求']);
    expect(parts('委员会')).toBeNull();
    expect(parts('“温度的要求”')).toBeNull();
    expect(parts('draft')).toBeNull();
  });
});

describe('snippets', () => {
  it('mark what was found as it is written in the text', () => {
    const text = '按ＧＢ／Ｔ 1.1—2020起草';
    const marked = rangesOf(text, readQuery('gbt1.1').words).map(({ from, to }) => text.slice(from, to));
    expect(marked).toEqual(['ＧＢ／Ｔ 1.1']);
  });

  it('show the part with most words, cut around them', () => {
    const long = `${'其他要求。'.repeat(80)}试样应在温度上限下放置${'。其他要求'.repeat(80)}`;
    const found = snippetOf(
      [
        { field: 'comment', text: '温度' },
        { field: 'text', text: long, place: 'b7' },
      ],
      readQuery('温度 上限').words,
    );
    expect(found?.place).toBe('b7');
    expect(found?.text.length).toBeLessThan(160);
    expect(found?.ranges.map(({ from, to }) => found.text.slice(from, to))).toEqual(['温度上限']);
  });
});
