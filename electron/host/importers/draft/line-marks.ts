import { toHalfWidth } from '#shared/base/index.ts';
import { isCaptionInText, typedCaption, typedExample, typedListMark, typedNote } from '#shared/doc-model/index.ts';
import { plainTextOf, type WordInline } from '../word/index.ts';
import type { DraftLine } from './draft-line.ts';
import { sliceInlines, trimInlines } from './inline-content.ts';

export type ListMark = {
  readonly kind: 'dash' | 'dot' | 'alpha' | 'number';
  readonly depth: number | null;
  readonly content: WordInline[];
  readonly first: boolean;
  /** Place in its list by the mark, 0 when the mark has no order. */
  readonly ordinal: number;
  readonly list: string;
};

/** List item by style, automatic mark or typed mark (——, ·, a), 1)); depth null = to be seen from its neighbours. */
export function listMark(line: DraftLine): ListMark | null {
  if (line.forced && line.forced !== 'list') return null;
  const label = line.paragraph.label;
  const whole = trimInlines(line.paragraph.inlines);
  const style = line.style;
  if (style && style.role !== 'list') return null;
  const typed = typedListMark(line.half);
  const content = typed && !(label && label.text !== '') ? trimInlines(sliceInlines(whole, typed.length)) : whole;
  if (label && !label.hidden) {
    const list = `#${label.numId}`;
    const text = toHalfWidth(label.text);
    const first = /^\(?[a1]\)?[.)]?$/.test(text);
    const ordinal = ordinalOf(text);
    if (style?.role === 'list')
      return { kind: style.kind, depth: style.depth, content, first: first && style.kind !== 'dash', ordinal, list };
    if (line.paragraph.outline !== null || line.number !== null) return null;
    const depth = label.level + 1;
    if (/^[-—–─]+$/.test(text)) return { kind: 'dash', depth, content, first: false, ordinal: 0, list };
    if (label.format === 'bullet')
      return { kind: label.level === 0 ? 'dash' : 'dot', depth, content, first: false, ordinal: 0, list };
    if (/^\(?[a-z]{1,2}[.)、]$/.test(text) && label.format === 'lowerLetter')
      return { kind: 'alpha', depth, content, first, ordinal, list };
    if (/^\(?\d{1,3}[.)、]$/.test(text) || /^[①-⑳]$/.test(label.text)) {
      return { kind: 'number', depth: label.level > 0 ? depth : null, content, first, ordinal, list };
    }
    return null;
  }
  if (style?.role === 'list')
    return {
      kind: style.kind,
      depth: style.depth,
      content,
      first: typed?.ordinal === 1,
      ordinal: typed?.ordinal ?? 0,
      list: 'style',
    };
  if (line.paragraph.outline !== null) return null;
  return typed
    ? {
        kind: typed.kind,
        depth: typed.depth,
        content,
        first: typed.ordinal === 1,
        ordinal: typed.ordinal,
        list: `typed-${typed.kind}`,
      }
    : null;
}

/** b) → 2, 3) → 3. */
function ordinalOf(text: string): number {
  const match = /^\(?(?:([a-z])|(\d{1,3}))[).、]?$/.exec(text);
  return match?.[1] ? match[1].charCodeAt(0) - 96 : Number(match?.[2] ?? 0);
}

/** 注： / 注1： — content without its label; null when the line is no note. */
export function noteContent(line: DraftLine): WordInline[] | null {
  if (line.forced && line.forced !== 'note') return null;
  const typed = typedNote(line.half);
  const whole = trimInlines(line.paragraph.inlines);
  if (typed > 0) return trimInlines(sliceInlines(whole, typed));
  if (line.style?.role === 'note') return whole;
  const label = toHalfWidth(line.paragraph.label?.text ?? '');
  return /^(?:注|NOTE)\s*\d{0,2}:?$/i.test(label) ? whole : null;
}

/** 示例： / 示例1： — content without its label (empty when the example follows on the next lines). */
export function exampleContent(line: DraftLine): WordInline[] | null {
  if (line.forced && line.forced !== 'example') return null;
  const typed = typedExample(line.half);
  const whole = trimInlines(line.paragraph.inlines);
  if (typed > 0) return trimInlines(sliceInlines(whole, typed));
  if (line.style?.role === 'example') return whole;
  const label = toHalfWidth(line.paragraph.label?.text ?? '');
  return /^(?:示例|EXAMPLE)\s*\d{0,2}:?$/i.test(label) ? whole : null;
}

/** Footnote of a table or figure: its mark (a, b …) and content. */
export function objectFootnote(line: DraftLine): { mark: string; content: WordInline[] } | null {
  if (line.forced) return null;
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

/** Caption of a table or figure. `certain` is false for text that only looks like one; the caller looks at the neighbours. */
export function captionLine(line: DraftLine): CaptionLine | null {
  if (line.forced) return null;
  const whole = trimInlines(line.paragraph.inlines);
  const label = toHalfWidth(line.paragraph.label?.text ?? '');
  const labelled = /^(表|图)\s*((?:[A-Z]\.)?\d+)$/.exec(label);
  const role = line.style?.role;
  const byStyle = role === 'table-caption' ? 'table' : role === 'figure-caption' ? 'figure' : null;
  const typed = typedCaption(line.half);
  const rest = typed ? trimInlines(sliceInlines(whole, typed.length)) : whole;
  const text = plainTextOf(rest);
  if (byStyle || labelled) {
    return {
      kind: byStyle ?? (labelled?.[1] === '表' ? 'table' : 'figure'),
      number: labelled?.[2] ?? typed?.number ?? null,
      title: withoutContinued(rest),
      continued: typed?.continued === true || isContinued(text),
      certain: true,
    };
  }
  if (!typed || line.paragraph.outline !== null || line.number !== null) return null;
  if (isCaptionInText(text)) return null;
  return {
    kind: typed.kind,
    number: typed.number,
    title: withoutContinued(rest),
    continued: typed.continued || isContinued(text),
    certain: role === 'caption' || line.paragraph.align === 'center',
  };
}

const CONTINUED = /(?:(?<!\s)\s+)?\((?:续|continued|第\s*\d+\s*页[^)]*)\)\s*$/;

function isContinued(text: string): boolean {
  return text.length < 200 && CONTINUED.test(toHalfWidth(text));
}

function withoutContinued(inlines: readonly WordInline[]): WordInline[] {
  if (!isContinued(plainTextOf(inlines))) return [...inlines];
  const match = CONTINUED.exec(toHalfWidth(plainTextOf(inlines)));
  return match ? trimInlines(sliceInlines(inlines, 0, match.index)) : [...inlines];
}

/** Unit line of a table or figure: 单位为毫米, Dimensions in millimetres. */
export function unitLine(line: DraftLine): string | null {
  if (line.forced) return null;
  if (/^Dimensions in [a-z ]{2,40}$/i.test(line.text)) return line.text;
  const match = /^单位\s*(?:为|:)\s*(\S.{0,24})$/.exec(line.half);
  return match && !/[。，；]/.test(line.text)
    ? `单位为${line.text.slice(line.text.length - (match[1]?.length ?? 0))}`
    : null;
}

/** Line of signs only that ends the document (终结线). */
export function isEndLine(line: DraftLine): boolean {
  return !line.forced && /^[_＿—─━=\-\s]{6,}$/.test(line.text);
}

/** [来源：…] */
export function isSource(line: DraftLine): boolean {
  if (line.forced) return false;
  return line.style?.role === 'term-source' || /^[[【(]\s*(?:来源|SOURCE)\s*:/i.test(line.half);
}
