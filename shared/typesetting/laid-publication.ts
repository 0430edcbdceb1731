import type { FormField, PageNumberFormat } from '../publishing/publication.ts';
import type { SetLine, TextItems } from './item-types.ts';

/**
 * A publication set on pages. All lengths in points, measured from the top left corner of the page; `y` of text and formulas is the
 * base line. Items stand in reading order.
 */
export type LaidPublication = {
  readonly pages: readonly LaidPage[];
  /** Structure of the document; items name their node by index, -1 is an artifact (running header, rule, repeated table head). */
  readonly nodes: readonly TagNode[];
  /** Bookmarks in reading order. */
  readonly outline: readonly LaidOutlineEntry[];
  /** Where each block with an id begins. */
  readonly anchors: ReadonlyMap<string, LaidAnchor>;
  /** What could not be printed as asked. */
  readonly findings: readonly LaidFinding[];
};

export type LaidPage = {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly sectionId: string;
  /** Printed page number, e.g. `Ⅱ` or `12`; empty = none. */
  readonly label: string;
  /** Page number style and value for the page labels of the file. */
  readonly numbering: { readonly format: PageNumberFormat; readonly value: number };
  readonly items: readonly LaidItem[];
  /** The lines that are numbered, from 1: those of text, tables and formulas, without running lines and covers. */
  readonly lines: readonly LaidLine[];
};

export type LaidLine = {
  /** Block id of the draft that the line belongs to; absent where the text has none. */
  readonly block?: string;
  /** Base line. */
  readonly y: number;
  readonly height: number;
};

export type LaidItem =
  | {
      readonly kind: 'text';
      readonly items: TextItems;
      readonly line: SetLine;
      /** Left edge of the text area that `line.x` counts from. */
      readonly x: number;
      readonly y: number;
      readonly node: number;
      /** Items before `end` are the label of a list item, with a node of their own. */
      readonly label?: { readonly end: number; readonly node: number };
    }
  | {
      readonly kind: 'rule';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly thickness: number;
      /** Leader dots instead of a solid line. */
      readonly dots?: boolean;
      /** `#RRGGBB`; absent = black. */
      readonly color?: string;
    }
  | {
      /** Pale words under the text of the page: `line` with its centre at (x, y), rising by `angle` (radians). */
      readonly kind: 'watermark';
      readonly items: TextItems;
      readonly line: SetLine;
      readonly x: number;
      readonly y: number;
      readonly angle: number;
    }
  | {
      readonly kind: 'image';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly blob: string;
      readonly node: number;
    }
  | {
      readonly kind: 'math';
      readonly x: number;
      readonly y: number;
      readonly latex: string;
      readonly display: boolean;
      readonly sizePt: number;
      readonly node: number;
    }
  | LaidField
  | LaidCheckbox;

/** A place to fill in, only in a publication with `form`. Its underline is a rule of its own. `node`: what it stands in. */
export type LaidField = {
  readonly kind: 'field';
  /** Upper left corner and size. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly field: FormField;
  /** Size of the letters in it. */
  readonly sizePt: number;
  /** Room for several lines. */
  readonly multiline: boolean;
  /** Its value as set, printed by whoever cannot show form fields. */
  readonly value: readonly (LaidItem & { readonly kind: 'text' })[];
  readonly node: number;
};

/** A named box to tick, only in a publication with `form`. */
export type LaidCheckbox = {
  readonly kind: 'checkbox';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
  readonly node: number;
};

export type TagNode = {
  /** Standard structure type: P, H1, Table, TR, TH, TD, Figure, Formula, Note, Caption, L, LI, Lbl, LBody, TOC, TOCI, Sect. */
  readonly tag: string;
  /** Index of the parent, -1 = the document. */
  readonly parent: number;
  readonly alt?: string;
  readonly title?: string;
  readonly colspan?: number;
  readonly rowspan?: number;
  readonly scope?: 'Column' | 'Row';
  /** Of an L: how its items are marked. */
  readonly numbering?: 'Decimal' | 'LowerAlpha' | 'Disc';
};

export type LaidAnchor = { readonly page: number; readonly x: number; readonly y: number };

export type LaidOutlineEntry = {
  readonly level: number;
  readonly text: string;
  readonly page: number;
  readonly y: number;
};

/**
 * `glyph-missing`: no font has the code point. `overfull`: the block is taller than a page and cannot be divided. `formula-scaled`: a
 * formula is wider than its place and was made smaller, to `share` of its size. `table-narrow`: a column of the table is so narrow that a
 * number in it was cut or its characters do not fit side by side.
 */
export type LaidFinding =
  | { readonly kind: 'glyph-missing'; readonly codePoint: number; readonly blockId?: string; readonly page: number }
  | { readonly kind: 'overfull'; readonly blockId?: string; readonly page: number }
  | { readonly kind: 'formula-scaled'; readonly blockId?: string; readonly page: number; readonly share: number }
  | { readonly kind: 'table-narrow'; readonly blockId?: string; readonly page: number };

/** Printed page number of the page on which a block begins; empty when the block is unknown or its page has no number. */
export function pageLabelOf(laid: LaidPublication, blockId: string): string {
  const anchor = laid.anchors.get(blockId);
  return anchor ? (laid.pages[anchor.page]?.label ?? '') : '';
}
