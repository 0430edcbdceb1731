/**
 * What the writer of the walk types, block by block. Texts carry marks for what is not typed as it stands:
 *
 * - `〔表1〕`  typed as it stands; linked when the document is there (a reference to something that follows)
 * - `[[5.1]]`  a cross-reference, found by searching for what it shall print
 * - `⟪…⟫`     a citation that requires something, by code and title or by code (`cite`)
 * - `⟨…⟩`     one that only tells something (`mention`)
 * - `^^…^^`   a footnote of the text
 * - `_{…}` `^{…}` `*…*`  subscript, superscript, italics
 */
export type WalkPart =
  | { readonly kind: 'title'; readonly level: number; readonly text: string }
  | { readonly kind: 'clause' | 'p'; readonly text: string }
  | { readonly kind: 'list'; readonly mark: 'dash' | 'alpha'; readonly items: readonly WalkItem[] }
  | { readonly kind: 'note'; readonly texts: readonly string[] }
  | { readonly kind: 'example'; readonly text: string; readonly boxed: boolean }
  | ({ readonly kind: 'table' } & WalkTable)
  | { readonly kind: 'formula'; readonly latex: string; readonly key: readonly string[] }
  | ({ readonly kind: 'figure' } & WalkFigure)
  | { readonly kind: 'annex'; readonly obligation: 'normative' | 'informative'; readonly text: string };

/** An item, or one with items of the second level below it. */
export type WalkItem = string | readonly [string, readonly string[]];

/** A cell that takes in so many cells to the right or below it. */
export type WalkCell = string | { readonly text: string; readonly right?: number; readonly down?: number };

export type WalkTable = {
  readonly caption: string;
  readonly unit?: string;
  readonly head: readonly (readonly WalkCell[])[];
  readonly rows: readonly (readonly WalkCell[])[];
  readonly notes?: readonly string[];
  /** Footnotes at the end of a text in a cell, in the order of their marks. */
  readonly footnotes?: readonly { readonly at: string; readonly text: string }[];
};

export type WalkFigure = {
  readonly name: string;
  readonly svg: string;
  readonly alt: string;
  readonly caption: string;
  readonly key: readonly string[];
};

export type WalkTerm = {
  readonly name: string;
  readonly english: string;
  readonly definition: string;
  readonly note?: string;
  readonly source?: string;
};

export const title = (level: number, text: string): WalkPart => ({ kind: 'title', level, text });
export const clause = (text: string): WalkPart => ({ kind: 'clause', text });
export const p = (text: string): WalkPart => ({ kind: 'p', text });
export const list = (mark: 'dash' | 'alpha', items: readonly WalkItem[]): WalkPart => ({ kind: 'list', mark, items });
export const note = (texts: readonly string[]): WalkPart => ({ kind: 'note', texts });
export const example = (text: string, boxed = false): WalkPart => ({ kind: 'example', text, boxed });
export const table = (data: WalkTable): WalkPart => ({ kind: 'table', ...data });
export const formula = (latex: string, key: readonly string[]): WalkPart => ({ kind: 'formula', latex, key });
export const figure = (data: WalkFigure): WalkPart => ({ kind: 'figure', ...data });
export const annex = (obligation: 'normative' | 'informative', text: string): WalkPart => ({
  kind: 'annex',
  obligation,
  text,
});
export const cite = (document: string): string => `⟪${document}⟫`;
export const mention = (document: string): string => `⟨${document}⟩`;

export type WalkPiece = {
  readonly kind: 'text' | 'reference' | 'citation' | 'mention' | 'footnote' | 'subscript' | 'superscript' | 'italic';
  readonly text: string;
};

const MARKS: readonly (readonly [WalkPiece['kind'], string])[] = [
  ['citation', '⟪(?<citation>[^⟫]+)⟫'],
  ['mention', '⟨(?<mention>[^⟩]+)⟩'],
  ['reference', '\\[\\[(?<reference>[^\\]]+)\\]\\]'],
  ['footnote', '\\^\\^(?<footnote>.+?)\\^\\^'],
  ['subscript', '_\\{(?<subscript>[^}]+)\\}'],
  ['superscript', '\\^\\{(?<superscript>[^}]+)\\}'],
  ['italic', '\\*(?<italic>[^*]+)\\*'],
];
const MARKED = new RegExp(MARKS.map(([, source]) => source).join('|'), 'g');

/** A text of the walk in the pieces in which it is typed. */
export function piecesOf(text: string): readonly WalkPiece[] {
  const pieces: WalkPiece[] = [];
  let at = 0;
  for (const match of text.matchAll(MARKED)) {
    if (match.index > at) pieces.push({ kind: 'text', text: text.slice(at, match.index) });
    for (const [kind] of MARKS) {
      const found = match.groups?.[kind];
      if (found !== undefined) pieces.push({ kind, text: found });
    }
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ kind: 'text', text: text.slice(at) });
  return pieces;
}

/** What the cross-references of these texts shall print, in the order of the texts: `〔…〕` and `[[…]]`. */
export function referencesOf(content: unknown): readonly string[] {
  return [...JSON.stringify(content).matchAll(/〔([^〕]+)〕|\[\[([^\]"]+)\]\]/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
}
