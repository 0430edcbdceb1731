import type { ClauseLevel, PageSetup, ParagraphStyle, StandardLayout } from '#shared/publishing/index.ts';
import { isoCoverLayout, isoCoverStyles } from './iso-cover-layout.ts';

/**
 * Layout of a document in English in the manner of international standards (structure: ISO/IEC Directives, Part 2, 6, 10–29; the measures
 * are our own). Text in a serif face without first-line indent, paragraphs apart; headings, captions and headers bold in the sans face.
 */
const BODY = 10.5;
const LINE = 13;
const SMALL = 9.5;
const SMALL_LINE = 12;
/** Between paragraphs, and between the items of a list. */
const GAP = 8;
const ITEM_GAP = 5;
/** Width of list marks and indent of notes, in characters of the text. */
const MARK = 1.9;

type Unnamed = Omit<ParagraphStyle, 'name'>;
type Part = Partial<Unnamed>;

const serif = (part: Part = {}): Unnamed => ({
  face: 'song',
  sizePt: BODY,
  align: 'justify',
  linePt: LINE,
  afterPt: GAP,
  ...part,
});
const small = (part: Part = {}): Unnamed => serif({ sizePt: SMALL, linePt: SMALL_LINE, ...part });
const sans = (sizePt: number, linePt: number, part: Part = {}): Unnamed => ({
  face: 'hei',
  bold: true,
  sizePt,
  align: 'left',
  linePt,
  ...part,
});

/** Size, line pitch, space above and below, and width of the number (characters) of chapters (1) and of clauses by level. */
const HEADINGS: Readonly<Record<1 | 2 | 3 | 4 | 5 | 6, readonly [number, number, number, number, number]>> = {
  1: [13, 17, 16, 9, 2.2],
  2: [12, 15, 11, 7, 2.7],
  3: [11, 14, 9, 6, 3.5],
  4: [11, 14, 9, 6, 4.4],
  5: [11, 14, 9, 6, 5.3],
  6: [11, 14, 9, 6, 6.2],
};

function heading(level: keyof typeof HEADINGS): Unnamed {
  const [sizePt, linePt, beforePt, afterPt, number] = HEADINGS[level];
  return sans(sizePt, linePt, {
    beforePt,
    afterPt,
    leftIndentChars: number,
    hangingChars: number,
    keepWithNext: true,
    keepLines: true,
    outlineLevel: level,
    tag: `H${level}`,
  });
}

const LEVELS = [1, 2, 3, 4, 5] as const;

function perLevel<Prefix extends string>(
  prefix: Prefix,
  style: (level: ClauseLevel) => Unnamed,
): Record<`${Prefix}-${ClauseLevel}`, Unnamed> {
  const entries = LEVELS.map((level) => [`${prefix}-${level}`, style(level)]);
  return Object.fromEntries(entries) as Record<`${Prefix}-${ClauseLevel}`, Unnamed>;
}

const under = (level: ClauseLevel) => (level + 1) as keyof typeof HEADINGS;
const item = (depth: number, part: Part = {}): Unnamed =>
  serif({ afterPt: ITEM_GAP, leftIndentChars: depth * MARK, hangingChars: MARK, tag: 'LBody', ...part });
const smallItem = (depth: number, part: Part = {}): Unnamed =>
  item(depth, { sizePt: SMALL, linePt: SMALL_LINE, ...part });
const note = (): Unnamed => small({ leftIndentChars: MARK, tag: 'Note' });
const title = (part: Part = {}): Unnamed =>
  sans(15, 19, { afterPt: 16, keepWithNext: true, keepLines: true, outlineLevel: 1, tag: 'H1', ...part });
const caption = (keepWithNext: boolean): Unnamed =>
  sans(BODY, LINE, {
    align: 'center',
    beforePt: keepWithNext ? 10 : 6,
    afterPt: keepWithNext ? 6 : 10,
    keepWithNext,
    keepLines: true,
    tag: 'Caption',
  });
const entry = (level: number, part: Part = {}): Unnamed =>
  serif({ align: 'left', afterPt: 2, leftIndentChars: (level - 1) * MARK, tag: 'TOCI', ...part });

const styles = {
  ...isoCoverStyles,
  header: sans(11, 14, { align: 'right' }),
  'page-number': { ...sans(9.5, 12, { align: 'right' }), bold: false },
  footnote: small({ afterPt: 0, leftIndentChars: MARK, hangingChars: MARK, tag: 'Note' }),
  'first-page-level': sans(11, 14),
  'rights-holder': sans(BODY, LINE, { beforePt: 430, afterPt: GAP }),
  'rights-notice': small(),

  'contents-title': sans(15, 19, { afterPt: 4 }),
  'contents-page': sans(9.5, 12, { align: 'right', afterPt: 2 }),
  'contents-1': entry(1, { bold: true, beforePt: 3 }),
  'contents-2': entry(2),
  'contents-3': entry(3),
  'contents-4': entry(4),
  'contents-5': entry(5),
  'contents-6': entry(6),
  'element-title': title(),
  'bibliography-title': title({ align: 'center' }),
  'index-title': title({ align: 'center' }),
  'document-title': sans(16, 20, { afterPt: 18, keepWithNext: true, tag: 'Title' }),
  warning: serif({ bold: true }),

  chapter: heading(1),
  ...perLevel('clause', (level) => heading(under(level))),
  ...perLevel('untitled', () => serif()),
  ...perLevel('introduction-clause', (level) => heading(under(level))),
  ...perLevel('introduction-untitled', () => serif()),
  ...perLevel('annex-clause', (level) => heading(under(level))),
  ...perLevel('annex-untitled', () => serif()),

  paragraph: serif(),
  'list-dash-1': item(1),
  'list-dash-2': item(2),
  'list-letter-1': item(1),
  'list-letter-2': item(2),
  note: note(),
  'note-numbered': note(),
  example: note(),
  'example-numbered': note(),
  'example-text': small({ leftIndentChars: MARK, tag: 'Note' }),
  'example-list-1': smallItem(2),
  'example-list-2': smallItem(3),
  'example-label': small({ leftIndentChars: MARK, keepWithNext: true, tag: 'Note' }),

  ...perLevel('term-number', (level) =>
    sans(11, 14, { beforePt: 6, keepWithNext: true, outlineLevel: 0, tag: `H${level + 1}` }),
  ),
  'term-name': serif({ bold: true, align: 'left', afterPt: 0, keepWithNext: true, keepLines: true }),
  reference: serif({ align: 'left' }),

  'annex-mark': sans(14, 18, { align: 'center', keepWithNext: true, outlineLevel: 1, tag: 'H1' }),
  'annex-obligation': { ...sans(12, 16, { align: 'center', afterPt: 8, keepWithNext: true }), bold: false },
  'annex-title': sans(14, 18, { align: 'center', afterPt: 16, keepWithNext: true, keepLines: true }),

  'figure-caption': caption(false),
  'table-caption': caption(true),
  'annex-figure-caption': caption(false),
  'annex-table-caption': caption(true),
  'subfigure-caption': sans(SMALL, SMALL_LINE, { align: 'center', keepWithNext: true, tag: 'Caption' }),
  unit: small({ align: 'right', afterPt: 2, keepWithNext: true }),
  'table-head': small({ bold: true, align: 'center', afterPt: 0, tag: 'P' }),
  'table-text': small({ align: 'center', afterPt: 0 }),
  'table-list-1': smallItem(1, { align: 'left', afterPt: 0 }),
  'table-list-2': smallItem(2, { align: 'left', afterPt: 0 }),
  'object-paragraph': small({ afterPt: 2 }),
  'object-note': small({ afterPt: 2, tag: 'Note' }),
  'object-note-numbered': small({ afterPt: 2, tag: 'Note' }),
  'object-footnote': small({ afterPt: 2, leftIndentChars: 1.5, hangingChars: 1.5, tag: 'Note' }),

  formula: serif({ align: 'center', beforePt: 4, afterPt: GAP }),
  'annex-formula': serif({ align: 'center', beforePt: 4, afterPt: GAP }),
  'formula-lead': serif({ afterPt: ITEM_GAP, keepWithNext: true }),
  'formula-key': serif({ afterPt: ITEM_GAP, leftIndentChars: 5, hangingChars: 3 }),
  'bibliography-item': serif({ align: 'left', leftIndentChars: 2.8, hangingChars: 2.8, tag: 'LBody' }),
  'index-letter': sans(BODY, LINE, { beforePt: GAP, afterPt: 2, keepWithNext: true }),
  'index-item': serif({ align: 'left', afterPt: 1 }),
} satisfies Readonly<Record<string, Unnamed>>;

/** Names of styles in a Word file: `Standard chapter`, `Standard list-dash-1` … */
const named = Object.fromEntries(
  Object.entries(styles).map(([role, style]) => [role, { ...style, name: `Standard ${role}` }]),
) as { readonly [Role in keyof typeof styles]: ParagraphStyle };

const text: PageSetup = {
  widthMm: 210,
  heightMm: 297,
  marginMm: { top: 30, right: 20, bottom: 24, left: 20 },
  headerMm: 15,
  footerMm: 12,
  mirrorHeaders: true,
};
const cover: PageSetup = { ...text, marginMm: { top: 15, right: 20, bottom: 15, left: 20 }, mirrorHeaders: false };

/** Pages are counted from the cover on in small Roman figures; there is no end line. */
export const isoLayout: StandardLayout = {
  pages: { cover, text, backCover: cover },
  textWidthMm: 170,
  endLine: null,
  cover: isoCoverLayout,
  frontPages: {
    cover: { format: 'lower-roman', restart: true },
    contents: { format: 'lower-roman', restart: false },
  },
  firstPage: {
    level: { x: 20, y: 15, width: 110, height: 0 },
    rules: [
      { x: 20, y: 13, length: 170, thicknessPt: 1 },
      { x: 20, y: 21.5, length: 170, thicknessPt: 1 },
    ],
  },
  headingGap: 'tab',
  formulaLeader: false,
  strong: { bold: true },
  styles: named,
};
