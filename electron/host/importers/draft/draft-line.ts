import { squash, toHalfWidth } from '#shared/base/index.ts';
import type { ParagraphRole } from '#shared/contract/index.ts';
import { isSentence, typedNumber } from '#shared/doc-model/index.ts';
import { plainTextOf, type WordInline, type WordParagraph, type WordPicture } from '../word/index.ts';
import { sliceInlines, trimInlines } from './inline-content.ts';
import { type StyleRole, styleRole } from './style-roles.ts';

/** A paragraph as the recogniser sees it. */
export type DraftLine = {
  readonly paragraph: WordParagraph;
  readonly style: StyleRole | null;
  /** Whole text, blanks at the ends removed. */
  readonly text: string;
  /** `text` in half width, position by position. */
  readonly half: string;
  /** Clause number by automatic numbering or typed: `4.2.1`, `A.1`, `0.1`; null = none. */
  readonly number: string | null;
  /** Content after a typed number; the whole content otherwise. */
  readonly content: readonly WordInline[];
  readonly contentText: string;
  readonly pictures: readonly WordPicture[];
  /** What a person says that it is. */
  readonly forced: ParagraphRole | null;
};

const LABEL_NUMBER = /^(?:第)?((?:[A-Z]|\d{1,3})(?:\.\d{1,3})*)(?:章|条)?[.、]?$/;

/** `style` stands in place of what the paragraph's own style says. */
export function draftLine(paragraph: WordParagraph, style: StyleRole | null = styleRole(paragraph.style)): DraftLine {
  const content = trimInlines(paragraph.inlines);
  const text = plainTextOf(content);
  const half = toHalfWidth(text);
  const pictures: WordPicture[] = [];
  for (const inline of paragraph.inlines) if (inline.kind === 'picture') pictures.push(inline.picture);
  const labelNumber = automaticNumber(paragraph, style);
  const typed = labelNumber === null ? typedNumber(half) : null;
  const rest = typed ? trimInlines(sliceInlines(content, typed.length)) : content;
  return {
    paragraph,
    style,
    text,
    half,
    number: labelNumber ?? typed?.number ?? null,
    content: rest,
    contentText: plainTextOf(rest),
    pictures,
    forced: null,
  };
}

function automaticNumber(paragraph: WordParagraph, style: StyleRole | null): string | null {
  const label = paragraph.label;
  if (!label || label.format === 'bullet') return null;
  if (style && style.role !== 'heading' && style.role !== 'clause' && style.role !== 'term') return null;
  const match = LABEL_NUMBER.exec(toHalfWidth(label.text));
  if (!match?.[1]) return null;
  const structural = style !== null || paragraph.outline !== null;
  // A bare "1" or "1." on a plain paragraph is a list, "4.2.1" is a clause.
  const ofClauses = label.ofClauses && label.text === match[1];
  return structural || ofClauses || match[1].includes('.') ? match[1] : null;
}

/** The automatic or typed number of a line is left out of these texts: a line read as plain text keeps its typed number. */
export function wholeLine(line: DraftLine): DraftLine {
  return { ...line, number: null, content: trimInlines(line.paragraph.inlines), contentText: line.text };
}

export function isBlank(line: DraftLine): boolean {
  // An empty 示例：, the number of a term and 附录A announce the lines that follow.
  const role = line.style?.role;
  if (role === 'example' || (role === 'term' && line.number !== null)) return false;
  if (role === 'annex' && line.paragraph.label !== null) return false;
  if (/^(?:示例|EXAMPLE)\s*\d{0,2}[:：]?$/i.test(line.paragraph.label?.text ?? '')) return false;
  return line.text === '' && line.pictures.length === 0 && !line.paragraph.inlines.some((i) => i.kind === 'footnote');
}

const ELEMENTS: Readonly<Record<string, DraftElement>> = {
  前言: 'foreword',
  引言: 'introduction',
  目次: 'contents',
  目录: 'contents',
  参考文献: 'bibliography',
  索引: 'index',
  foreword: 'foreword',
  introduction: 'introduction',
  contents: 'contents',
  bibliography: 'bibliography',
  index: 'index',
};
export type DraftElement = 'foreword' | 'introduction' | 'contents' | 'bibliography' | 'index';

/** The element whose title this line is (前言, 引言, 目次, 参考文献, 索引), or null. */
export function elementTitle(line: DraftLine): DraftElement | null {
  if (line.text.length > 24 || line.forced) return null;
  return ELEMENTS[squash(line.text).toLowerCase()] ?? null;
}

type AnnexStart = {
  readonly letter: string | null;
  readonly obligation: Obligation | null;
  readonly title: WordInline[];
};
export type Obligation = 'normative' | 'informative';

const ANNEX = /^(?:附\s*录\s*|Annex\s+)([A-Z])(?![A-Za-z0-9.])\s*/;
const OBLIGATION = /^\(\s*(规范性|资料性|normative|informative)\s*(?:附录\s*)?\)\s*/i;

/** Start of an annex: by style or number label, or typed 附录A with obligation and title on the same or the next lines. */
export function annexStart(line: DraftLine, expected: string): AnnexStart | null {
  if (line.forced && line.forced !== 'annex') return null;
  const label = /^(?:附\s*录\s*|Annex\s+)([A-Z])/.exec(toHalfWidth(line.paragraph.label?.text ?? ''));
  if (label || line.style?.role === 'annex') {
    const typed = ANNEX.exec(line.half);
    const rest = sliceInlines(trimInlines(line.paragraph.inlines), typed?.[0].length ?? 0);
    return { letter: label?.[1] ?? typed?.[1] ?? null, ...obligationAndTitle(rest) };
  }
  const typed = ANNEX.exec(line.half);
  if (!typed?.[1]) return null;
  const rest = trimInlines(sliceInlines(trimInlines(line.paragraph.inlines), typed[0].length));
  const restText = plainTextOf(rest);
  const startsAnnex =
    restText === '' ||
    OBLIGATION.test(toHalfWidth(restText)) ||
    line.paragraph.outline !== null ||
    (typed[1] === expected && /\s$/.test(typed[0]) && !isSentence(restText) && restText.length <= 40);
  return startsAnnex ? { letter: typed[1], ...obligationAndTitle(rest) } : null;
}

export function obligationAndTitle(inlines: readonly WordInline[]): {
  obligation: Obligation | null;
  title: WordInline[];
} {
  const trimmed = trimInlines(inlines);
  const match = OBLIGATION.exec(toHalfWidth(plainTextOf(trimmed)));
  if (!match) return { obligation: null, title: trimmed };
  return {
    obligation: /^(?:规范性|normative)$/i.test(match[1] ?? '') ? 'normative' : 'informative',
    title: trimInlines(sliceInlines(trimmed, match[0].length)),
  };
}
