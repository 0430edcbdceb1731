import type { Problem } from '#shared/base/problem.ts';
import type { Change, PageSetup, Publication, PubRun } from '#shared/publishing/publication.ts';
import type { Bookmarks } from './bookmarks.ts';
import type { ChangeWriter, Version } from './changes-xml.ts';
import type { MathWriter } from './math-xml.ts';
import type { NumberingPlan } from './numbering-plan.ts';
import type { Picture } from './picture.ts';
import type { References } from './references.ts';
import type { StyleTable } from './style-table.ts';

export type FootnoteRun = Extract<PubRun, { kind: 'footnote' }>;
/** A footnote met in the text: its number in `word/footnotes.xml` and whether Word's own count gives the printed mark. */
export type PlacedFootnote = {
  readonly id: number;
  readonly run: FootnoteRun;
  readonly automatic: boolean;
  readonly change: Change | undefined;
};

/** What the writers of the body share while one paper is written. */
export type DocxContext = {
  readonly publication: Publication;
  readonly styles: StyleTable;
  readonly plan: NumberingPlan;
  readonly bookmarks: Bookmarks;
  readonly references: References;
  readonly changes: ChangeWriter;
  readonly math: MathWriter;
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly footnotes: PlacedFootnote[];
  readonly problems: Problem[];
  readonly pageLabelOf: (blockId: string) => string | undefined;
  /** Text is Chinese: ambiguous signs take the Chinese font. */
  readonly chinese: boolean;
  /** Page of the section being written. */
  page: PageSetup;
  /** Width that blocks have at the moment: the text area, or the inside of a group or cell. */
  widthMm: number;
  /** Footnotes whose mark Word has counted so far, in each version of a redline; any other paper is its own old version. */
  readonly countedFootnotes: Record<Version, number>;
  drawings: number;
  /** Pictures of bars of charts and of QR codes by what they show. */
  readonly bars: Map<string, Picture>;
  /** Last number of each sequence (SEQ) written so far. */
  readonly sequences: Map<string, number>;
  /** Letter of the annex being written, as Word numbers it; empty outside of annexes. */
  annexLetter: string;
  /** Names of form fields written so far (cover). */
  readonly formFields: Set<string>;
  /** Content controls written so far; the last one's number. */
  controls: number;
  /** What stands in empty controls: LibreOffice does not say of a control whether that was written over. */
  readonly placeholders: Set<string>;
  /** How often each name of a field has occurred: no bookmark may occur twice. */
  readonly controlNames: Map<string, number>;
  /** Names of fields by the tag or bookmark that stands for them where a name will not do. */
  readonly longNames: Map<string, string>;
};

/** Width of the text area, mm. */
export function textWidthMm(page: PageSetup): number {
  return page.widthMm - page.marginMm.left - page.marginMm.right;
}

/** Height of the text area, mm. */
export function textHeightMm(page: PageSetup): number {
  return page.heightMm - page.marginMm.top - page.marginMm.bottom;
}
