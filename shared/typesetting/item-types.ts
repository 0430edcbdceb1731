import type { ChartBar, FormField } from '../publishing/publication.ts';
import type { FontMetrics } from './font-metrics.ts';

/** How a stretch of characters is printed; lengths in points. */
export type ItemFormat = {
  readonly sizePt: number;
  /** Width of the letters as a share of their natural one; absent = 1. */
  readonly widthShare?: number;
  /** Height above the base line. */
  readonly risePt: number;
  readonly color?: string;
  readonly underline?: boolean;
  /** Line through the middle. */
  readonly strike?: boolean;
  /** Marked as changed: a bar stands beside its line. */
  readonly changed?: boolean;
  /** Block that the characters lead to. */
  readonly target?: string;
  /** Footnote whose mark this is. */
  readonly footnote?: string;
};

/** Inline formula, checkbox, leader dots, bar of a chart, QR code or place to fill in, standing at an item of class `object`. */
export type InlineObject =
  | {
      readonly kind: 'math';
      readonly latex: string;
      readonly ascentPt: number;
      readonly descentPt: number;
      /** Share of its size, 1 unless it was made smaller to fit. */
      readonly share: number;
    }
  | { readonly kind: 'leader' }
  | ({ readonly kind: 'bar' } & ChartBar)
  | { readonly kind: 'qr'; readonly modules: readonly string[]; readonly sidePt: number }
  | { readonly kind: 'checkbox'; readonly checked: boolean; readonly name?: string; readonly label?: string }
  | {
      readonly kind: 'field';
      readonly field: FormField;
      readonly ascentPt: number;
      readonly descentPt: number;
      /** The value in lines as wide as the field; absent while it is empty. */
      readonly value?: { readonly items: TextItems; readonly lines: readonly SetLine[] };
    };

/**
 * The characters of a paragraph, one item each (a code point, never half a surrogate pair), as parallel arrays. Widths and gaps in
 * points. `gap[i]` is added between item i and i + 1 when both stand on one line (quarter em between Han and Latin, negative
 * between two full-width stops).
 */
export type TextItems = {
  readonly count: number;
  readonly codePoint: Uint32Array;
  readonly font: Uint8Array;
  readonly format: Uint16Array;
  readonly cls: Uint8Array;
  readonly width: Float64Array;
  readonly gap: Float64Array;
  /** What may be taken away between item i and i + 1 to make a line fit. */
  readonly shrink: Float64Array;
  /** 1: a line may break after this item. */
  readonly breakAfter: Uint8Array;
  /** 1: justification may add space after this item. */
  readonly stretchAfter: Uint8Array;
  /** 1: set in the Chinese face. */
  readonly wide: Uint8Array;
  readonly formats: readonly ItemFormat[];
  readonly objects: Map<number, InlineObject>;
  /** Code points that no font has (printed as an empty box). */
  readonly missing: readonly number[];
};

export type MathSize = { readonly widthEm: number; readonly heightEm: number; readonly depthEm: number };

/** What turning runs into items needs from outside. */
export type ItemContext = {
  readonly metrics: FontMetrics;
  /** Size of a formula at 1 em, or null when it could not be set (its source is printed instead). */
  readonly mathSize: (latex: string, display: boolean) => MathSize | null;
  /** Printed page number of a block, empty while unknown. */
  readonly pageLabel: (blockId: string) => string;
  /** Fields and named checkboxes are to be filled in on the file; else a field with a value is printed as text. */
  readonly fillable?: boolean;
};

/** One set line: items `start` … `end - 1`. All lengths in points. */
export type SetLine = {
  readonly start: number;
  readonly end: number;
  /** Distance of the first item from the left edge of the text area. */
  readonly x: number;
  /** Width as printed, after stretching or shrinking. */
  readonly width: number;
  /** Added after every item that may stretch (except the last). */
  readonly stretch: number;
  /** Share of `shrink[i]` that is taken away after every item. */
  readonly squeeze: number;
  /** What the last stop stands out beyond the measure; absent = nothing. */
  readonly hang?: number;
};
