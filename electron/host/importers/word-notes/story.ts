import type { NumberingRef } from '../word/index.ts';

/** A tracked change that a piece of text bears (修订). */
export type ChangeMark = {
  readonly kind: 'ins' | 'del';
  readonly author: string;
  /** As written in the file; null where it was taken out. */
  readonly date: string | null;
  /** A row or a cell that came or went as a whole; otherwise text. */
  readonly unit: 'text' | 'row' | 'cell';
  /** Name that the two halves of a move have in common; null = none. */
  readonly move: string | null;
};

/** A piece of a text in the order of the file: letters, the end of a paragraph (`\n`), or something without letters. */
export type StoryToken = {
  readonly text: string;
  /** Outer ones first. Text that one person inserted and another deleted has two. */
  readonly marks: readonly ChangeMark[];
  readonly paragraph: number;
  readonly kind: 'text' | 'end' | 'picture' | 'note';
  /** Key of the footnote (`f3`) or endnote (`e1`) that begins here; empty = none. */
  readonly note: string;
  /** What ends here beside the paragraph. */
  readonly edge: 'cell' | 'row' | null;
  /** Written by Word itself (contents, results of fields that count): a change of it is nobody's remark. */
  readonly derived: boolean;
};

export type StoryParagraph = {
  readonly styleId: string | null;
  readonly numbering: NumberingRef;
  /** Outline level of the paragraph itself, 0–8; null = as its style says. */
  readonly outline: number | null;
  readonly centred: boolean;
  readonly inContents: boolean;
  /** Number of the table around it, from 0; null = none. Of nested tables the outer one. */
  readonly table: number | null;
  /** Bookmarks that begin before its text, and those that begin within it. */
  readonly bookmarks: string[];
  readonly innerBookmarks: string[];
  readonly firstToken: number;
};

/** A text of a Word file (body, one footnote, one comment) with what is marked in it. Positions count tokens. */
export type Story = {
  readonly tokens: StoryToken[];
  readonly paragraphs: StoryParagraph[];
  /** Bookmarks that stand directly before each table. */
  readonly tables: { readonly bookmarks: readonly string[]; readonly firstToken: number }[];
  readonly starts: Map<string, number>;
  readonly ends: Map<string, number>;
  readonly references: Map<string, number>;
  /** Changes of format, merged cells and the like: counted only. */
  formats: number;
};
