/**
 * The publication tree: what a paper contains and how it is styled, free of any file format. The standard and every other paper
 * (notice, minutes, collation table …) are built as a `Publication` and written as PDF or DOCX from it. All lengths in mm, all
 * font sizes in points, unless a name says otherwise.
 */
export type Publication = {
  /** BCP 47 language of the text, e.g. `zh-CN`. */
  readonly language: string;
  readonly title: string;
  readonly subject?: string;
  readonly author?: string;
  /** Moment that the files carry as creation date (ISO 8601, UTC), so that the same revision gives the same bytes. */
  readonly date: string;
  readonly styles: StyleSheet;
  readonly sections: readonly PubSection[];
  /** Pictures by SHA-256; the exporter asks the host for the bytes. */
  readonly blobs: readonly string[];
  /** What a copy for a purpose carries over and beside its text; absent = a clean copy. */
  readonly copy?: CopyMarks;
  /** The text of a draft: the file carries a map of its blocks, pages and lines, by which comments on it find their clause again. */
  readonly anchors?: AnchorSource;
  /** Who is named, and when, by the changes marked in a redline. */
  readonly revision?: { readonly author: string; readonly date: string };
  /** A form that somebody fills in and sends back: by this our importers know it again. */
  readonly form?: FormIdentity;
};

export type CopyMarks = {
  /** Lines of the text are numbered in the left margin, from 1 on each page. */
  readonly lineNumbers: boolean;
  /** Pale words across each page; empty = none. */
  readonly watermark: string;
  /** Line at the foot of each page, away from the page number: what copy this is, of which day; empty = none. */
  readonly note: string;
};

/** Draft and version of its text that a printed copy shows. */
export type AnchorSource = { readonly draft: string; readonly version: number; readonly name: string };

/** Which form it is (id of its template), about what (id of the round, ballot …), for whom (id of the person or name; may be empty). */
export type FormIdentity = { readonly form: string; readonly subject: string; readonly addressee: string };

/** In a redline: only in the new version, or only in the old one. Absent = in both. */
export type Change = 'inserted' | 'deleted';

/** 宋体 (serif), 黑体 (sans) and their bold faces; exporters map them to real fonts. */
export type Face = 'song' | 'hei';

export type ParagraphStyle = {
  /** Style name in DOCX; the national template's names where they exist (domain 2.5). */
  readonly name: string;
  readonly face: Face;
  readonly bold?: boolean;
  readonly sizePt: number;
  readonly align: 'left' | 'center' | 'right' | 'justify' | 'distribute';
  /** Line pitch in points (exact). */
  readonly linePt: number;
  readonly beforePt?: number;
  readonly afterPt?: number;
  /** Indents in characters of this style's own size (1 character = sizePt). */
  readonly firstIndentChars?: number;
  readonly leftIndentChars?: number;
  readonly rightIndentChars?: number;
  /** Hanging: the label (number, list mark, 注：) stands at `leftIndentChars - hangingChars`, wrapped lines at `leftIndentChars`. */
  readonly hangingChars?: number;
  readonly keepWithNext?: boolean;
  readonly keepLines?: boolean;
  /** Outline level 1–9 for bookmarks and contents; 0 or absent = text. */
  readonly outlineLevel?: number;
  readonly color?: string;
  /** Tag of the PDF structure: P, H1 …, LBody, Note, Caption. Default P. */
  readonly tag?: string;
};

export type StyleSheet = Readonly<Record<string, ParagraphStyle>>;

export type PageSetup = {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly marginMm: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly headerMm: number;
  readonly footerMm: number;
  /** Odd and even pages mirror header and page number (right on odd, left on even). */
  readonly mirrorHeaders: boolean;
};

export type PageNumberFormat = 'none' | 'upper-roman' | 'lower-roman' | 'decimal';

export type PubSection = {
  /** Stable name: cover, contents, foreword, introduction, body, annex-A, bibliography, index, paper … */
  readonly id: string;
  /** In a redline: the whole section, its break included. */
  readonly change?: Change;
  readonly page: PageSetup;
  readonly start: 'page' | 'odd-page' | 'continuous';
  readonly pageNumbers: { readonly format: PageNumberFormat; readonly restart: boolean };
  /** Text of the running header, styled `header`; page number styled `page-number`. Empty = none. */
  readonly header: string;
  /** Printed page number pattern, e.g. `{page}` or `第 {page} 页 共 {pages} 页`. Empty = none. */
  readonly footer: string;
  /** Printed at the same height on the other side, e.g. a copyright line; absent = the note of the copy, if it has one. */
  readonly footerNote?: string;
  readonly blocks: readonly PubBlock[];
  /** Things at fixed places on the first page of the section (covers, back cover). */
  readonly fixed?: readonly FixedItem[];
};

/** A box or rule at a fixed place, mm from the top left corner of the page. */
export type FixedItem =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      /** 0 = grows with its text. */
      readonly height: number;
      readonly verticalAlign: 'top' | 'middle' | 'bottom';
      readonly paragraphs: readonly PubParagraph[];
    }
  | {
      readonly kind: 'rule';
      readonly x: number;
      readonly y: number;
      readonly length: number;
      readonly thicknessPt: number;
    };

export type PubBlock = PubParagraph | PubTable | PubFigure | PubFormula | PubContents | PubRule | PubGroup;

export type PubParagraph = {
  readonly kind: 'paragraph';
  readonly style: string;
  /** Block id of the draft; becomes a named destination (PDF) and a bookmark (DOCX). */
  readonly id?: string;
  /** Derived label before the text: `5.1`, `——`, `a)`, `注1：`, `[1]`. */
  readonly label?: PubLabel;
  readonly runs: readonly PubRun[];
  /** Bookmark and contents entry; absent = none. Level 1 is the top. */
  readonly outline?: { readonly level: number; readonly text: string; readonly inContents: boolean };
  /** The whole paragraph, its mark and label included. Changes within it are marked at its runs. */
  readonly change?: Change;
};

export type PubLabel = {
  readonly text: string;
  /** In a redline: what it read in the old version, where the paragraph only counts otherwise now. */
  readonly textBefore?: string;
  readonly face?: Face;
  /** What separates label and text: a full-width blank, nothing, or a tab to the hanging indent. */
  readonly gap: 'ideographic-space' | 'none' | 'tab';
  /** Automatic numbering of the DOCX that this label belongs to; absent = plain text. */
  readonly numbering?: {
    readonly list: NumberingList;
    readonly level: number /** Lists restart by instance. */;
    readonly instance: string;
  };
};

/** Numbering schemes of the DOCX (multilevel lists); the label text stays what the publication tree says. */
export type NumberingList =
  | 'clauses'
  | 'introduction'
  | 'annexes'
  | 'dash'
  | 'alpha'
  | 'notes'
  | 'examples'
  | 'bibliography'
  | 'terms';

export type RunFormat = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly face?: Face;
  readonly sizePt?: number;
  /** Width of the letters in per cent of their natural one; absent = 100. */
  readonly widthPercent?: number;
  readonly position?: 'super' | 'sub';
  readonly underline?: boolean;
  readonly color?: string;
  readonly change?: Change;
};

export type PubRun =
  | ({ readonly kind: 'text'; readonly text: string } & RunFormat)
  /** Cross-reference: printed text, link to the block. `broken` when the target is gone. */
  | ({ readonly kind: 'ref'; readonly text: string; readonly target: string; readonly broken?: boolean } & RunFormat)
  /** Footnote of the text: printed mark and its text, set at the foot of the page. */
  | {
      readonly kind: 'footnote';
      readonly id: string;
      readonly mark: string;
      readonly runs: readonly PubRun[];
      /** In a redline: the mark it had in the old version, where it only counts otherwise now. */
      readonly markBefore?: string;
      readonly change?: Change;
    }
  | { readonly kind: 'math'; readonly latex: string; readonly change?: Change }
  | { readonly kind: 'break'; readonly change?: Change }
  /** Dots up to what follows, which stands at the right edge of the line (index, lists of annexes). */
  | { readonly kind: 'leader' }
  /** Box to tick, drawn as a shape; with a `name` it can be ticked in Word and in a PDF viewer. */
  | { readonly kind: 'checkbox'; readonly checked: boolean; readonly name?: string; readonly label?: string }
  | ({ readonly kind: 'field' } & FormField)
  | ({ readonly kind: 'bar' } & ChartBar)
  | ({ readonly kind: 'qr' } & QrCode)
  /** Page on which the block `target` stands (index, contents). */
  | { readonly kind: 'page-ref'; readonly target: string };

/**
 * A stacked bar of a chart, alone in its paragraph and as long as its line; the numbers that it shows stand beside it as text. With `key` a
 * square of one letter that explains a colour.
 */
export type ChartBar = {
  /** From left to right; shares of the line add up to 1 at most. */
  readonly parts: readonly { readonly share: number; readonly color: string }[];
  readonly key?: true;
};

/** A QR code (二维码), a square on the line; what it says stands beside it as text. */
export type QrCode = {
  /** Rows of modules from the top, `1` dark; without quiet zone, which the paper around it gives. */
  readonly modules: readonly string[];
  readonly sizeMm: number;
};

/** A place to be filled in: a content control in Word, a form field in PDF. */
export type FormField = {
  /** Unique in the form and stable, e.g. `organisation`, `rows.3.comment`. */
  readonly name: string;
  /** What belongs here; read out, and shown in Word as long as it is empty. */
  readonly label: string;
  /** `line`: one line. `text`: several. */
  readonly input: 'line' | 'text' | 'date' | 'choice';
  /** What stands in it already. */
  readonly value: string;
  /** Of a `choice`. */
  readonly options?: readonly string[];
  /** Width on paper; 0 = what is left of its line, and in a cell the whole cell. */
  readonly widthMm: number;
};

export type PubTable = {
  readonly kind: 'table';
  readonly id?: string;
  readonly change?: Change;
  /** Title line above (already with its number), and what is printed when the table continues: `表1　……（续）`. */
  readonly caption?: PubParagraph;
  readonly continuedCaption?: PubParagraph;
  /** Unit line, upper right of the table. */
  readonly unit?: PubParagraph;
  /** Relative column widths; their sum is the full width of the text area unless `widthMm` is given. */
  readonly columns: readonly number[];
  readonly widthMm?: number;
  /** Number of head rows, repeated on every page. */
  readonly headRows: number;
  readonly rows: readonly PubRow[];
  /** `standard`: outer frame and rule under the head thick, others thin; `grid`: all thin; `none`: no rules (sign-in headers …). */
  readonly frame: 'standard' | 'grid' | 'none';
  /** Notes and footnotes inside the frame, in a last row across all columns. */
  readonly foot: readonly PubParagraph[];
};

export type PubRow = {
  readonly cells: readonly PubCell[];
  readonly minHeightMm?: number;
  readonly change?: Change;
  /** Long text of a form: the row may go on on the next page although it would fit on one. */
  readonly mayBreak?: true;
};

export type PubCell = {
  readonly colspan: number;
  readonly rowspan: number;
  readonly align?: 'left' | 'center' | 'right' | 'decimal';
  readonly verticalAlign?: 'top' | 'middle';
  readonly header?: boolean;
  readonly paragraphs: readonly PubParagraph[];
};

export type PubFigure = {
  readonly kind: 'figure';
  readonly id?: string;
  readonly change?: Change;
  readonly unit?: PubParagraph;
  readonly images: readonly {
    readonly blob: string;
    readonly mime: string;
    /** 0 = natural size at 150 dpi, at most the text width. */
    readonly widthMm: number;
    readonly heightMm: number;
    readonly alt: string;
    readonly subtitle?: PubParagraph;
  }[];
  readonly notes: readonly PubParagraph[];
  readonly caption: PubParagraph;
  /** Printed under what stands on every page but the last when the figure is divided: `图1　……（续）`. */
  readonly continuedCaption?: PubParagraph;
};

export type PubFormula = {
  readonly kind: 'formula';
  readonly id?: string;
  readonly change?: Change;
  readonly latex: string;
  /** `（1）` at the right edge; empty = no number. */
  readonly number: string;
  /** Nothing joins formula and number; absent = leader dots do. */
  readonly leader?: 'none';
  /** In a redline: its number in the old version, where it only counts otherwise now. */
  readonly numberBefore?: string;
  /** Text that a screen reader and the PDF tag give. */
  readonly alt: string;
};

/** 目次: filled from the outline with page numbers by the exporter. Style of level n is `contents-n`. */
export type PubContents = { readonly kind: 'contents'; readonly maxLevel: number };

/** Horizontal rule, e.g. 终结线 (a quarter of the text width, thick, centred). `keepWithPrevious` keeps it on the last page. */
export type PubRule = {
  readonly kind: 'rule';
  readonly widthMm: number;
  readonly thicknessPt: number;
  readonly beforePt: number;
  readonly keepWithPrevious: boolean;
  /** `#RRGGBB`; absent = black. */
  readonly color?: string;
};

/** Blocks in a thin frame (boxed example). */
export type PubGroup = {
  readonly kind: 'group';
  readonly framed: boolean;
  readonly id?: string;
  readonly change?: Change;
  readonly blocks: readonly PubBlock[];
};
