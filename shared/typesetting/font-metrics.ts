/** The printing faces. 宋体 and 黑体 carry the Chinese text; the serif Latin faces stand beside 宋体 (黑体 has its own Latin). */
export const PRINT_FONTS = [
  'song',
  'song-bold',
  'hei',
  'hei-bold',
  'latin',
  'latin-bold',
  'latin-italic',
  'latin-bold-italic',
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
} as const satisfies Record<string, PrintFont>;

/** What the typesetter needs to know of the fonts. */
export type FontMetrics = {
  /** Advance width in 1/1000 em, or -1 when the font has no glyph for the code point. */
  advance(font: PrintFont, codePoint: number): number;
};

/** Where else a missing glyph is looked for, in this order; the Chinese faces first since they hold the most symbols. */
const FALLBACKS: readonly (readonly PrintFont[])[] = [
  [FONT.latin, FONT.hei],
  [FONT.latinBold, FONT.heiBold, FONT.song],
  [FONT.song, FONT.latin],
  [FONT.songBold, FONT.latinBold, FONT.hei],
  [FONT.song, FONT.hei],
  [FONT.songBold, FONT.heiBold, FONT.song],
  [FONT.latin, FONT.song, FONT.hei],
  [FONT.latinBold, FONT.songBold, FONT.heiBold, FONT.latin],
];

/** The font that prints the code point: the wanted one, else one of its substitutes, else -1. */
export function fontWithGlyph(metrics: FontMetrics, wanted: PrintFont, codePoint: number): PrintFont {
  if (metrics.advance(wanted, codePoint) >= 0) return wanted;
  for (const font of FALLBACKS[wanted] ?? []) if (metrics.advance(font, codePoint) >= 0) return font;
  return -1;
}
