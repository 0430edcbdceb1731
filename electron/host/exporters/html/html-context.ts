import type { Problem } from '#shared/base/problem.ts';
import type { PubRun, StyleSheet } from '#shared/publishing/publication.ts';

/** Clause that text belongs to: number or name (5.2, 附录A, 前言) and title, and what inside it: a), 注1; empty = all of it. */
export type HtmlPlace = { readonly number: string; readonly title: string; readonly target?: string };

export type HtmlFootnote = { readonly id: string; readonly mark: string; readonly runs: readonly PubRun[] };

/** What is known while a publication is written; `place`, `footnotes` and `declared` move on with the text. */
export type HtmlContext = {
  readonly language: string;
  readonly styles: StyleSheet;
  /** Styles that occur, for the style sheet. */
  readonly used: Set<string>;
  /** `data:` URLs by SHA-256. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Ids that links may lead to, and what number they print. */
  readonly targets: ReadonlyMap<string, string>;
  readonly problems: Problem[];
  /** Added to the number of a heading style: 1 when the text has a title of its own, which is then the only `h1`. */
  readonly headingOffset: 0 | 1;
  /** Blocks carry `data-block`, `data-number`, `data-target` and `data-title`, by which the packet finds what a comment is on. */
  readonly blockMarks: boolean;
  readonly contents: readonly { readonly id: string; readonly level: number; readonly text: string }[];
  place: HtmlPlace;
  /** Of the section being written. */
  footnotes: HtmlFootnote[];
  /** An id stands once, even where caption and table both carry it. */
  readonly declared: Set<string>;
  /** Inside a table, figure or frame: such text is no place of its own. */
  depth: number;
};
