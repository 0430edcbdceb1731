import type { PubParagraph } from '../publishing/publication.ts';
import type { LaidItem, LaidLine } from './laid-publication.ts';

/** A page while it is being filled; coordinates in points from the top left corner of the page. */
export type PageSink = {
  readonly items: LaidItem[];
  readonly anchors: { readonly id: string; readonly x: number; readonly y: number }[];
  readonly outline: { readonly paragraph: PubParagraph; readonly y: number }[];
  readonly missing: { readonly codePoints: readonly number[]; readonly blockId?: string }[];
  readonly overfull: (string | undefined)[];
  /** Formulas that were made smaller to fit, with the share of their size. */
  readonly scaled: { readonly blockId?: string; readonly share: number }[];
  /** Tables with a column too narrow for what stands in it. */
  readonly narrow: (string | undefined)[];
  /** Lines of text, table rows and formulas that are counted, in order. */
  readonly lines: LaidLine[];
  /** From where to where something is changed. */
  readonly bars: { readonly top: number; readonly bottom: number }[];
  /** What must be drawn when the page is full (frames of tables and boxes), by owner. */
  readonly closers: Map<object, () => void>;
};

export function emptyPage(): PageSink {
  return {
    items: [],
    anchors: [],
    outline: [],
    missing: [],
    overfull: [],
    scaled: [],
    narrow: [],
    lines: [],
    bars: [],
    closers: new Map(),
  };
}

/** The smallest thing that is never divided over pages: a line, a table row, a figure. Lengths in points. */
export type Atom = {
  readonly height: number;
  /** Space above; dropped at the top of a page, except on the first page of a section. */
  readonly before: number;
  /** Space below. */
  readonly after: number;
  /** A page may end before this atom. */
  breakBefore: boolean;
  /** A page must not end after this atom. */
  readonly keepNext: boolean;
  /** Divided although it would fit on the next page, where at least so much room is left on this one. */
  readonly dividedFrom?: number;
  readonly footnotes?: readonly FootnoteAtom[];
  /** Repeated above this atom when it begins a page (table head, continued caption). */
  readonly carry?: readonly Atom[];
  /** Printed below this atom when the page ends after it (continued caption of a figure). */
  readonly tail?: readonly Atom[];
  /** Divides an atom that is taller than a page: first part at most `room` high. Null when nothing of it fits. */
  readonly split?: (room: number) => readonly [Atom, Atom] | null;
  readonly blockId?: string;
  readonly place: (page: PageSink, y: number) => void;
};

/** A footnote of the text; what does not fit on the page of its mark goes on at the foot of the next. */
export type FootnoteAtom = { readonly id: string; readonly lines: readonly NoteLine[] };

export type NoteLine = { readonly id: string; readonly height: number; readonly place: Atom['place'] };
