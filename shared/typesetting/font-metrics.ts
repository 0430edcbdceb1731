/**
 * The printing faces. 宋体 and 黑体 carry the Chinese text; the serif Latin faces stand beside 宋体 (黑体 has its own Latin). The
 * faces after them are asked only for what those lack: rare Han characters, operators and arrows, dingbats.
 */
export const PRINT_FONTS = [
  'song',
  'song-bold',
  'hei',
  'hei-bold',
  'latin',
  'latin-bold',
  'latin-italic',
  'latin-bold-italic',
  'rare',
  'rare-bold',
  'math',
  'symbols',
] as const;
export type PrintFontName = (typeof PRINT_FONTS)[number];

/** Index into `PRINT_FONTS`; a number because a line holds one for every character. */
export type PrintFont = number;

export const FONT = {
  song: 0,
  songBold: 1,
  hei: 2,
  heiBold: 3,
  latin: 4,
  latinBold: 5,
  latinItalic: 6,
  latinBoldItalic: 7,
  rare: 8,
  rareBold: 9,
  math: 10,
  symbols: 11,
} as const satisfies Record<string, PrintFont>;

/** What the typesetter needs to know of the fonts. */
export type FontMetrics = {
  /** Advance width in 1/1000 em, or -1 when the font has no glyph for the code point. */
  advance(font: PrintFont, codePoint: number): number;
};

const SYMBOLS: readonly PrintFont[] = [FONT.math, FONT.symbols, FONT.rare];
const SYMBOLS_BOLD: readonly PrintFont[] = [FONT.math, FONT.symbols, FONT.rareBold];

/** Where else a missing glyph is looked for, in this order; the Chinese faces first since they hold the most symbols. */
const FALLBACKS: readonly (readonly PrintFont[])[] = [
  [FONT.latin, FONT.hei, ...SYMBOLS],
  [FONT.latinBold, FONT.heiBold, FONT.song, ...SYMBOLS_BOLD],
  [FONT.song, FONT.latin, ...SYMBOLS],
  [FONT.songBold, FONT.latinBold, FONT.hei, ...SYMBOLS_BOLD],
  [FONT.song, FONT.hei, ...SYMBOLS],
  [FONT.songBold, FONT.heiBold, FONT.song, ...SYMBOLS_BOLD],
  [FONT.latin, FONT.song, FONT.hei, ...SYMBOLS],
  [FONT.latinBold, FONT.songBold, FONT.heiBold, FONT.latin, ...SYMBOLS_BOLD],
];

/**
 * The font that prints the code point: the wanted one, else one of its substitutes, else -1. Characters for private use have no
 * meaning outside the program they were typed in, and are never printed even where a face holds something at their place.
 */
export function fontWithGlyph(metrics: FontMetrics, wanted: PrintFont, codePoint: number): PrintFont {
  if (codePoint >= 0xe000 && isPrivate(codePoint)) return -1;
  if (metrics.advance(wanted, codePoint) >= 0) return wanted;
  for (const font of FALLBACKS[wanted] ?? []) if (metrics.advance(font, codePoint) >= 0) return font;
  return -1;
}

/** Of a code point from U+E000. */
function isPrivate(codePoint: number): boolean {
  return codePoint <= 0xf8ff || codePoint >= 0xf0000;
}
