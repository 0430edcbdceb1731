/** Name of the file in a PDF that ties its pages, lines and blocks to the draft it shows (design.md §5). */
export const ANCHOR_FILE = 'zhunsheng-anchors.json';
export const ANCHOR_FORMAT = 'zhunsheng-anchors';
export const ANCHOR_VERSION = 1;

/**
 * Where every line and block of a draft stands on paper. Places in points from the top left corner of the page, pages from 0 in the
 * order of the file.
 */
export type AnchorMap = {
  readonly format: typeof ANCHOR_FORMAT;
  readonly version: typeof ANCHOR_VERSION;
  /** Id of the draft, the version of its text, and what people call that. */
  readonly draft: string;
  readonly draftVersion: number;
  readonly name: string;
  readonly pages: readonly AnchorPage[];
  readonly blocks: Readonly<Record<string, AnchorPlace>>;
};

export type AnchorPage = {
  /** Printed page number; empty = none. */
  readonly label: string;
  readonly lines: readonly AnchorLine[];
};

/** Line number on the page from 1, id of the block (empty where the text has none), base line, height. */
export type AnchorLine = readonly [number: number, block: string, y: number, height: number];

export type AnchorPlace = { readonly page: number; readonly x: number; readonly y: number };
