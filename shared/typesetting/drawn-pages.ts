/**
 * The pages of a paper, ready to be shown: the very page contents that stand in its PDF, and what they draw with. Kept as JSON,
 * compressed with gzip.
 */
export type DrawnPages = {
  readonly pages: readonly DrawnPage[];
  /** By the name that the contents use. */
  readonly fonts: Readonly<Record<string, DrawnFont>>;
  /** SHA-256 of a picture by the name that the contents use. */
  readonly images: Readonly<Record<string, string>>;
  /** Where each block begins, in the order of the pages; points from the top left corner. */
  readonly anchors: readonly { readonly id: string; readonly page: number; readonly y: number }[];
};

export type DrawnPage = {
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** Printed page number; empty = none. */
  readonly label: string;
  /** Operators of a PDF content stream (ISO 32000-1, 8 and 9). */
  readonly content: string;
};

/** Outlines (SVG path, y upwards) and widths (1/1000 em) of the glyphs that the pages use, by glyph id. */
export type DrawnFont = {
  readonly unitsPerEm: number;
  readonly glyphs: Readonly<Record<string, { readonly path: string; readonly width: number }>>;
};
