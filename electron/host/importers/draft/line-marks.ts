import { toHalfWidth } from '#shared/base/index.ts';
import { plainTextOf, type WordInline } from '../word/index.ts';
import type { DraftLine } from './draft-line.ts';
import { sliceInlines, trimInlines } from './inline-content.ts';

export type ListMark = {
  readonly kind: 'dash' | 'dot' | 'alpha' | 'number';
  readonly depth: number | null;
  readonly content: WordInline[];
  readonly first: boolean;
  readonly list: string;
};

/** List item by style, automatic mark or typed mark (——, ·, a), 1)); depth null = to be seen from its neighbours. */
export function listMark(line: DraftLine): ListMark | null {
  const label = line.paragraph.label;
  const whole = trimInlines(line.paragraph.inlines);
  const style = line.style;
  if (style && style.role !== 'list') return null;
  const typed = typedMark(line.half);
  const content = typed && !(label && label.text !== '') ? trimInlines(sliceInlines(whole, typed.length)) : whole;
  if (label && !label.hidden) {
    const list = `#${label.numId}`;
    const text = toHalfWidth(label.text);
    const first = /^\(?[a1]\)?[.)]?$/.test(text);
    if (style?.role === 'list')
      return { kind: style.kind, depth: style.depth, content, first: first && style.kind !== 'dash', list };
    if (line.paragraph.outline !== null || line.number !== null) return null;
    const depth = label.level + 1;
    if (/^[-—–─]+$/.test(text)) return { kind: 'dash', depth, content, first: false, list };
    if (label.format === 'bullet')
      return { kind: label.level === 0 ? 'dash' : 'dot', depth, content, first: false, list };
    if (/^\(?[a-z]{1,2}[.)、]$/.test(text) && label.format === 'lowerLetter')
      return { kind: 'alpha', depth, content, first, list };
    if (/^\(?\d{1,3}[.)、]$/.test(text) || /^[①-⑳]$/.test(label.text)) {
      return { kind: 'number', depth: label.level > 0 ? depth : null, content, first, list };
    }
    return null;
  }
  if (style?.role === 'list')
    return { kind: style.kind, depth: style.depth, content, first: typed?.first ?? false, list: 'style' };
  if (line.paragraph.outline !== null) return null;
  return typed
    ? { kind: typed.kind, depth: typed.depth, content, first: typed.first, list: `typed-${typed.kind}` }
    : null;
}

function typedMark(
  half: string,
): { kind: ListMark['kind']; depth: number | null; length: number; first: boolean } | null {
  const dash = /^(?:——|──|--|—|–)\s*(?=[^\s—–-])/.exec(half);
  if (dash) return { kind: 'dash', depth: null, length: dash[0].length, first: false };
  const dot = /^[·•●◆■▪○∙]\s*(?=\S)/.exec(half);
  if (dot) return { kind: 'dot', depth: null, length: dot[0].length, first: false };
  const alpha = /^\(?([a-z])\)\s*(?=\S)/.exec(half);
  if (alpha) return { kind: 'alpha', depth: 1, length: alpha[0].length, first: alpha[1] === 'a' };
  const point = /^(\d{1,2})[.、]\s*(?=[^\s\d.,;)])/.exec(half);
  if (point && /[。；;，,：:]$/.test(half)) {
    return { kind: 'number', depth: null, length: point[0].length, first: point[1] === '1' };
  }
  const number = /^\(?(\d{1,2})\)\s*(?=[^\s\d,.;)])/.exec(half);
  if (number) return { kind: 'number', depth: null, length: number[0].length, first: number[1] === '1' };
  return null;
}

/** 注： / 注1： — content without its label; null when the line is no note. */
export function noteContent(line: DraftLine): WordInline[] | null {
  const typed = /^(?:注|NOTE)\s*\d{0,2}\s*[:]\s*/i.exec(line.half);
  const whole = trimInlines(line.paragraph.inlines);
  if (typed) return trimInlines(sliceInlines(whole, typed[0].length));
  if (line.style?.role === 'note') return whole;
  const label = toHalfWidth(line.paragraph.label?.text ?? '');
  return /^(?:注|NOTE)\s*\d{0,2}:?$/i.test(label) ? whole : null;
}

/** 示例： / 示例1： — content without its label (empty when the example follows on the next lines). */
export function exampleContent(line: DraftLine): WordInline[] | null {
  const typed = /^(?:示例|例|EXAMPLE)\s*\d{0,2}\s*[:]\s*/i.exec(line.half);
  const whole = trimInlines(line.paragraph.inlines);
  if (typed) return trimInlines(sliceInlines(whole, typed[0].length));
  if (line.style?.role === 'example') return whole;
  const label = toHalfWidth(line.paragraph.label?.text ?? '');
  return /^(?:示例|EXAMPLE)\s*\d{0,2}:?$/i.test(label) ? whole : null;
}

/** Footnote of a table or figure: its mark (a, b …) and content. */
export function objectFootnote(line: DraftLine): { mark: string; content: WordInline[] } | null {
  const whole = trimInlines(line.paragraph.inlines);
  const first = whole.find((inline) => inline.kind !== 'bookmark');
  if (first?.kind === 'text' && first.position === 'super') {
    const mark = /^\s*([a-z])\s*$/.exec(first.text)?.[1];
    if (mark) return { mark, content: trimInlines(whole.filter((inline) => inline !== first)) };
  }
  if (line.style?.role !== 'object-footnote') return null;
  const label = /^\s*([a-z])[)]?\s*$/.exec(toHalfWidth(line.paragraph.label?.text ?? ''))?.[1];
  return { mark: label ?? '', content: whole };
}

export type CaptionLine = {
  readonly kind: 'table' | 'figure';
  readonly number: string | null;
  readonly title: WordInline[];
  readonly continued: boolean;
  readonly certain: boolean;
};

const CAPTION = /^(?:(续)\s*)?(表|图|Table|Figure)\s*((?:[A-Z]\s?\.\s?)?\d{1,3})(?![\d.]|\s*[-~]\s*\d)\s*/;

/** Caption of a table or figure. `certain` is false for text that only looks like one; the caller looks at the neighbours. */
export function captionLine(line: DraftLine): CaptionLine | null {
  const whole = trimInlines(line.paragraph.inlines);
  const label = toHalfWidth(line.paragraph.label?.text ?? '');
  const labelled = /^(表|图)\s*((?:[A-Z]\.)?\d+)$/.exec(label);
  const role = line.style?.role;
  const byStyle = role === 'table-caption' ? 'table' : role === 'figure-caption' ? 'figure' : null;
  const typed = CAPTION.exec(line.half);
  const rest = typed ? trimInlines(sliceInlines(whole, typed[0].length)) : whole;
  const text = plainTextOf(rest);
  if (byStyle || labelled) {
    return {
      kind: byStyle ?? (labelled?.[1] === '表' ? 'table' : 'figure'),
      number: labelled?.[2] ?? typed?.[3]?.replace(/\s/g, '') ?? null,
      title: withoutContinued(rest),
      continued: typed?.[1] !== undefined || isContinued(text),
      certain: true,
    };
  }
  if (!typed || line.paragraph.outline !== null || line.number !== null) return null;
  if (/[。；;，,：:]$/.test(text) || text.length > 80) return null;
  if (/^(?:中|给出|的|规定|所示|列出|为|是|和|及|与|、|~)/.test(text)) return null;
  return {
    kind: typed[2] === '表' || typed[2] === 'Table' ? 'table' : 'figure',
    number: typed[3]?.replace(/\s/g, '') ?? null,
    title: withoutContinued(rest),
    continued: typed[1] !== undefined || isContinued(text),
    certain: role === 'caption' || line.paragraph.align === 'center',
  };
}

const CONTINUED = /\s*\((?:续|第\s*\d+\s*页[^)]*)\)\s*$/;

function isContinued(text: string): boolean {
  return text.length < 200 && CONTINUED.test(toHalfWidth(text));
}

function withoutContinued(inlines: readonly WordInline[]): WordInline[] {
  if (!isContinued(plainTextOf(inlines))) return [...inlines];
  const match = CONTINUED.exec(toHalfWidth(plainTextOf(inlines)));
  return match ? trimInlines(sliceInlines(inlines, 0, match.index)) : [...inlines];
}

/** Unit line of a table or figure: 单位为毫米. */
export function unitLine(line: DraftLine): string | null {
  const match = /^单位\s*(?:为|:)\s*(\S.{0,24})$/.exec(line.half);
  return match && !/[。，；]/.test(line.text)
    ? `单位为${line.text.slice(line.text.length - (match[1]?.length ?? 0))}`
    : null;
}

/** Line of signs only that ends the document (终结线). */
export function isEndLine(line: DraftLine): boolean {
  return /^[_＿—─━=\-\s]{6,}$/.test(line.text);
}

/** [来源：…] */
export function isSource(line: DraftLine): boolean {
  return line.style?.role === 'term-source' || /^[[【(]\s*(?:来源|SOURCE)\s*:/i.test(line.half);
}
