import type { PageSetup, StyleSheet } from './publication.ts';

/**
 * Look of a standard: styles by role and pages. Roles that `buildStandard` and the papers ask for are listed in `StandardRole`; a
 * layout that lacks one does not compile.
 */
export type StandardLayout = {
  readonly styles: StyleSheet & Readonly<Record<StandardRole, StyleSheet[string]>>;
  readonly pages: { readonly cover: PageSetup; readonly text: PageSetup; readonly backCover: PageSetup };
  /** Text width in mm, for the end line and pictures. */
  readonly textWidthMm: number;
  /** 终结线: share of the text width. */
  readonly endLine: { readonly share: number; readonly thicknessPt: number; readonly beforePt: number };
  readonly cover: CoverGeometry;
};

/** Where the parts of a cover stand, mm from the top left corner of the page (domain 2.3). Height 0 = grows with its text. */
export type CoverGeometry = Readonly<
  Record<
    | 'classification'
    | 'logo'
    | 'level'
    | 'number'
    | 'title'
    | 'patentAppeal'
    | 'published'
    | 'effective'
    | 'issuer'
    | 'backNumber',
    { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  >
> & {
  readonly rules: readonly {
    readonly x: number;
    readonly y: number;
    readonly length: number;
    readonly thicknessPt: number;
  }[];
};

export type ClauseLevel = 1 | 2 | 3 | 4 | 5;

export type StandardRole =
  | 'header'
  | 'page-number'
  | 'footnote'
  | `cover-${'classification' | 'logo' | 'level' | 'number' | 'replaces' | 'title' | 'title-en' | 'consistency' | 'draft-mark' | 'completed' | 'patent-appeal' | 'published' | 'effective' | 'issuer' | 'issuer-stacked' | 'issued'}`
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
  | 'formula-lead'
  | 'formula-key'
  | 'bibliography-item'
  | 'index-letter'
  | 'index-item';
