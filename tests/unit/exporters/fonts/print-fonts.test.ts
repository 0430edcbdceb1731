import { describe, expect, it } from 'vitest';
import { printMetrics, readSfntTables } from '#host/exporters/fonts/index.ts';
import { FONT, fontWithGlyph, PRINT_FONTS } from '#shared/typesetting/index.ts';

const advance = (font: number, char: string) => printMetrics.advance(font, char.codePointAt(0) as number);

describe('the printing fonts', () => {
  it('are all there and have the letters and digits', () => {
    for (let font = 0; font < PRINT_FONTS.length; font++) {
      for (const char of font === FONT.symbols ? '09' : 'Az09%') expect(advance(font, char)).toBeGreaterThan(200);
    }
  });

  it('set Chinese characters and punctuation on one em', () => {
    for (const font of [FONT.song, FONT.songBold, FONT.hei, FONT.heiBold]) {
      for (const char of '准绳龘，。（）“”《》℃≤') expect(advance(font, char)).toBe(1000);
    }
  });

  it('have the joined dash of one em for 破折号', () => {
    expect(advance(FONT.latin, '—')).toBe(1000);
    expect(advance(FONT.latinBold, '—')).toBe(1000);
  });

  it('leave rare Han characters, operators and dingbats to the faces that have them', () => {
    const printed = (char: string) => fontWithGlyph(printMetrics, FONT.song, char.codePointAt(0) as number);
    expect(['准', '䶮', '𫍯', 'A', '→', '□'].map(printed)).toEqual([
      FONT.song,
      FONT.song,
      FONT.song,
      FONT.song,
      FONT.song,
      FONT.song,
    ]);
    expect(['𠝹', '𡃁', '⟂', '∯', '☑', '☒', '✘'].map(printed)).toEqual([
      FONT.rare,
      FONT.rare,
      FONT.math,
      FONT.math,
      FONT.symbols,
      FONT.symbols,
      FONT.symbols,
    ]);
    expect(fontWithGlyph(printMetrics, FONT.heiBold, 0x20779)).toBe(FONT.rareBold);
  });

  it('say when none of them has a character, and never print one for private use', () => {
    for (const codePoint of [0x1f600, 0x20bb7, 0xe000, 0xf8ff, 0xf0001])
      expect(fontWithGlyph(printMetrics, FONT.song, codePoint)).toBe(-1);
  });

  it('say when they lack a character', () => {
    expect(advance(FONT.song, '\u{1F600}')).toBe(-1);
    expect(advance(FONT.latin, '准')).toBe(-1);
  });
});

describe('a file that is no font', () => {
  it('is refused', () => {
    expect(() => readSfntTables(Buffer.from('not a font at all, just text'))).toThrow(RangeError);
  });
});
