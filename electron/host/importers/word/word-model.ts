/**
 * A Word document as the importer sees it: blocks in order, tracked changes accepted, automatic numbers resolved to text,
 * fields reduced to their results. Lengths of pictures in mm, of table columns in twips.
 */
export type WordDocument = {
  readonly blocks: readonly WordBlock[];
  /** Footnotes and endnotes by key (`f1`, `e1`), without their own mark. */
  readonly footnotes: ReadonlyMap<string, readonly WordBlock[]>;
  /** Embedded pictures by part name. */
  readonly media: ReadonlyMap<string, Uint8Array>;
  readonly findings: WordFindings;
  /** Title in the properties of the file; empty where there is none. */
  readonly title: string;
};

/** What was found in the file beside plain text; counts and names for the report. */
export type WordFindings = {
  insertions: number;
  deletions: number;
  comments: number;
  hiddenChars: number;
  macros: boolean;
  /** Targets of external links and templates, never followed. */
  readonly external: Set<string>;
  /** Names of active fields (DDE, INCLUDETEXT …): only their stored result is kept. */
  readonly activeFields: Set<string>;
  /** Embedded objects (OLE, controls, sub-documents, charts) that cannot be taken over. */
  objects: number;
  /** Symbols of a symbol font without a known character. */
  unknownSymbols: number;
  /** Texts of equation fields whose switches are not known; the text is kept. */
  readonly unknownEquations: string[];
};

export type WordBlock = WordParagraph | WordTable;

export type WordParagraph = {
  readonly kind: 'paragraph';
  /** Name of the paragraph style, without regard to how it is displayed. */
  readonly style: string;
  /** 0–8 for headings by outline level, else null. */
  readonly outline: number | null;
  readonly label: WordLabel | null;
  readonly inlines: WordInline[];
  readonly align: 'left' | 'center' | 'right' | 'both' | null;
  /** Stands in a table of contents field. */
  readonly inContents: boolean;
  /** Blocks of text boxes anchored in the paragraph. */
  readonly boxes: WordBlock[];
};

/** An automatic number, resolved: `text` is `4.2.1`, `a)`, `——`, `附录A`, without what separates it from the text. */
export type WordLabel = {
  readonly text: string;
  /** ST_NumberFormat of its own level: decimal, lowerLetter, bullet, none … */
  readonly format: string;
  readonly level: number;
  readonly numId: string;
  readonly hidden: boolean;
  /** Belongs to a list that numbers clauses: its second level is written 1.1. */
  readonly ofClauses: boolean;
};

export type TextInline = {
  readonly kind: 'text';
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly position: 'super' | 'sub' | null;
};

export type WordInline =
  | TextInline
  | { readonly kind: 'tab' }
  | { readonly kind: 'break' }
  | { readonly kind: 'page-break' }
  /** Formula as LaTeX; `display` when it stands in its own oMathPara. */
  | {
      readonly kind: 'math';
      readonly latex: string;
      readonly display: boolean;
      /** A formula object (Equation Editor, MathType) can be seen as this picture but not read; `latex` is a placeholder. */
      readonly picture?: WordPicture;
    }
  | { readonly kind: 'picture'; readonly picture: WordPicture }
  /** Key of `WordDocument.footnotes`. */
  | { readonly kind: 'footnote'; readonly key: string }
  /** REF field: bookmark aimed at and the text that Word showed. */
  | { readonly kind: 'reference'; readonly bookmark: string; readonly text: string }
  /** Legacy form field of a cover: name and its content. */
  | { readonly kind: 'form'; readonly name: string; readonly text: string }
  | { readonly kind: 'bookmark'; readonly name: string };

export type WordPicture = {
  /** Part name of the embedded picture; null when it is linked from outside or missing. */
  readonly part: string | null;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly alt: string;
};

export type WordTable = {
  readonly kind: 'table';
  /** Widths of the grid columns in twips. */
  readonly grid: readonly number[];
  readonly rows: readonly WordRow[];
  /** Table set in a frame at a fixed place (cover) rather than in the text. */
  readonly framed: boolean;
};

export type WordRow = { readonly header: boolean; readonly cells: readonly WordCell[] };

export type WordCell = {
  /** First grid column, from 0. */
  readonly column: number;
  readonly colspan: number;
  readonly merge: 'start' | 'continue' | null;
  readonly blocks: readonly WordBlock[];
};
