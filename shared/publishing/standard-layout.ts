import type { Face, PageSetup, PubLabel, PubSection, RunFormat, StyleSheet } from './publication.ts';

/**
 * Look of a standard: styles by role and pages. Roles that `buildStandard` and the papers ask for are listed in `StandardRole`; a
 * layout that lacks one does not compile.
 */
export type StandardLayout = {
  readonly styles: StyleSheet & Readonly<Record<StandardRole, StyleSheet[string]>>;
  readonly pages: { readonly cover: PageSetup; readonly text: PageSetup; readonly backCover: PageSetup };
  /** Text width in mm, for the end line and pictures. */
  readonly textWidthMm: number;
  /** 终结线: share of the text width; null = none. */
  readonly endLine: { readonly share: number; readonly thicknessPt: number; readonly beforePt: number } | null;
  readonly cover: CoverLayout;
  /** How the pages before the first text page are counted: from the cover on, or from the contents on. */
  readonly frontPages: Readonly<Record<'cover' | 'contents', PubSection['pageNumbers']>>;
  /** Beside the running header of the first text page: the level line at a fixed place, and rules; null = nothing. */
  readonly firstPage: { readonly level: CoverPlace; readonly rules: readonly CoverRule[] } | null;
  /** Between the number of a chapter or clause and its title. */
  readonly headingGap: PubLabel['gap'];
  /** Face of the labels of notes and examples and of the numbers of untitled clauses, where it is not that of their text. */
  readonly labelFace?: Face;
  /** Leader dots join a formula and its number. */
  readonly formulaLeader: boolean;
  /** How key words are set. */
  readonly strong: RunFormat;
};

/** What a cover can print; in which order and where, the layout says. What the cover data leave empty is not printed. */
export type CoverField =
  | 'classification'
  | 'logo'
  | 'level'
  | 'number'
  | 'undated-number'
  | 'reference'
  | 'replaces'
  | 'edition'
  | 'title'
  | 'title-en'
  | 'consistency'
  | 'draft-mark'
  | 'draft-notice'
  | 'completed'
  | 'patent-appeal'
  | 'published'
  | 'effective'
  | 'issuers'
  | 'rights';

/** Mm from the top left corner of the page; height 0 = grows with its text. */
export type CoverPlace = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type CoverRule = {
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly thicknessPt: number;
};

export type CoverBox = CoverPlace & {
  readonly fields: readonly CoverField[];
  readonly verticalAlign: 'top' | 'middle' | 'bottom';
  /** Text too tall for the box begins higher, at most here. */
  readonly leastY?: number;
};

/** Cover (封面) and back cover (封底) of a family of standards (domain 2.3). */
export type CoverLayout = {
  readonly boxes: readonly CoverBox[];
  readonly rules: readonly CoverRule[];
  readonly backNumber: CoverPlace;
  /** Width of the letters of the level line; less where it would not fit on its line. */
  readonly levelWidthPercent: number;
  /** Elements of the title on one line while they fit, else one a line; or always one a line. */
  readonly titleElements: 'fitted' | 'one-a-line';
  readonly lettering: CoverLettering;
};

/** The large code of the cover: letters of the style `cover-logo` made exactly as wide as its box. */
export type CoverLettering = {
  /** Advance widths of capitals and figures in em; `other` for what is not named. */
  readonly widths: Readonly<Record<string, number>> & { readonly other: number };
  /** Natural width in per cent below which the box grows to the left instead, up to `widestMm`. */
  readonly leastPercent: number;
  readonly widestMm: number;
};

export type ClauseLevel = 1 | 2 | 3 | 4 | 5;

export type StandardRole =
  | 'header'
  | 'page-number'
  | 'footnote'
  | CoverRole
  | 'back-number'
  | 'contents-title'
  | `contents-${1 | 2 | 3 | 4 | 5 | 6}`
  | 'element-title'
  | 'bibliography-title'
  | 'index-title'
  | 'document-title'
  | 'warning'
  | 'chapter'
  | `clause-${ClauseLevel}`
  | `untitled-${ClauseLevel}`
  | `introduction-clause-${ClauseLevel}`
  | `introduction-untitled-${ClauseLevel}`
  | `annex-clause-${ClauseLevel}`
  | `annex-untitled-${ClauseLevel}`
  | 'paragraph'
  | 'list-dash-1'
  | 'list-dash-2'
  | 'list-letter-1'
  | 'list-letter-2'
  | 'note'
  | 'note-numbered'
  | 'example'
  | 'example-numbered'
  | 'example-text'
  | 'example-list-1'
  | 'example-list-2'
  | 'example-label'
  | `term-number-${ClauseLevel}`
  | 'term-name'
  | 'reference'
  | 'annex-mark'
  | 'annex-obligation'
  | 'annex-title'
  | 'figure-caption'
  | 'table-caption'
  | 'annex-figure-caption'
  | 'annex-table-caption'
  | 'subfigure-caption'
  | 'unit'
  | 'table-head'
  | 'table-text'
  | 'table-list-1'
  | 'table-list-2'
  | 'object-paragraph'
  | 'object-note'
  | 'object-note-numbered'
  | 'object-footnote'
  | 'formula'
  | 'annex-formula'
  | 'formula-lead'
  | 'formula-key'
  | 'bibliography-item'
  | 'index-letter'
  | 'index-item';

/** Styles of a cover; a layout whose boxes print further fields has a style `cover-…` for each of them. */
export type CoverRole =
  `cover-${'classification' | 'logo' | 'level' | 'number' | 'replaces' | 'title' | 'title-en' | 'consistency' | 'draft-mark' | 'completed' | 'patent-appeal' | 'published' | 'effective' | 'issuer' | 'issuer-stacked' | 'issued'}`;
