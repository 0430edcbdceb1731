import type { ListKind } from './schema.ts';

/**
 * Numbers and labels that people type at the beginning of a line (5.1, 注1：, 表 2, a), 附录A …), which the document derives instead.
 * Every function takes the line in half width (`toHalfWidth`, position by position) without blanks before it and answers how many of
 * its characters the label takes. Used by the import of Word files and by paste.
 */

const MULTI_LEVEL =
  /^((?:[A-Z]|\d{1,3})(?:\s?\.\s?\d{1,3})+)(?:\.(?!\d))?(?:\s+|(?=[\u3400-\u9fff("]))(?=\S)|^((?:[A-Z]|\d{1,3})(?:\.\d{1,3})+)$/;
const CHAPTER = /^(\d{1,2})(?:[.、]\s*|\s+)(?=[^\s\d.])/;
const NAMED_CHAPTER = /^第\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*章\s*(?=\S)/;
const HAN_CHAPTER = /^([一二三四五六七八九十]{1,3})、\s*(?=\S)/;
/** What follows a quantity rather than a clause number. */
const QUANTITY =
  /^(?:[%℃°‰]|(?:mm|cm|km|m|kg|mg|g|t|s|h|d|min|mL|L|MPa|kPa|Pa|V|A|W|kW|Hz|N|K|J|ha|hm|mol)(?![A-Za-z])|倍|(?:个|年|月|日|天|次|名|人|份|种|级)(?=[，。、；内以之前后的至]|月|$))/;

/** Number of a chapter or clause (章条编号): `5`, `5.1`, `A.1`, `第5章` and `五、` as `5`. Null for quantities and plain text. */
export function typedNumber(half: string): { readonly number: string; readonly length: number } | null {
  const deep = MULTI_LEVEL.exec(half);
  if (deep && !QUANTITY.test(half.slice(deep[0].length)))
    return { number: (deep[1] ?? deep[2] ?? '').replace(/\s/g, ''), length: deep[0].length };
  const chapter = CHAPTER.exec(half);
  if (chapter && !QUANTITY.test(half.slice(chapter[0].length)))
    return { number: chapter[1] ?? '', length: chapter[0].length };
  const named = NAMED_CHAPTER.exec(half) ?? HAN_CHAPTER.exec(half);
  if (named) return { number: String(hanValue(named[1] ?? '')), length: named[0].length };
  return null;
}

function hanValue(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const digits = '一二三四五六七八九';
  if (!text.includes('十')) return digits.indexOf(text) + 1;
  const [tens = '', ones = ''] = text.split('十');
  return (tens === '' ? 1 : digits.indexOf(tens) + 1) * 10 + (ones === '' ? 0 : digits.indexOf(ones) + 1);
}

/** A line of text rather than a title: ends like a sentence, holds one, or is long. */
export function isSentence(text: string): boolean {
  const trimmed = text.trim();
  return (
    /[。；;！!？?：:]$/.test(trimmed) ||
    /。/.test(trimmed) ||
    trimmed.length > 50 ||
    (/，/.test(trimmed) && trimmed.length > 28)
  );
}

export type TypedListMark = {
  readonly kind: ListKind;
  /** 1 where the mark tells it, null = to be seen from the neighbours. */
  readonly depth: number | null;
  readonly length: number;
  /** Place in its list by the mark (b) is 2), 0 for marks without order. */
  readonly ordinal: number;
};

/** Mark of a list item (列项; GB/T 1.1—2020, 7.5): `——`, `·`, `a)`, `1)`; `1.` only on a line that ends like an item. */
export function typedListMark(half: string): TypedListMark | null {
  const dash = /^(?:——|──|--|—|–)\s*(?=[^\s—–-])/.exec(half);
  if (dash) return { kind: 'dash', depth: null, length: dash[0].length, ordinal: 0 };
  const dot = /^[·•●◆■▪○∙]\s*(?=\S)/.exec(half);
  if (dot) return { kind: 'dot', depth: null, length: dot[0].length, ordinal: 0 };
  const alpha = /^\(?([a-z])\)\s*(?=\S)/.exec(half);
  if (alpha) return { kind: 'alpha', depth: 1, length: alpha[0].length, ordinal: (alpha[1] ?? 'a').charCodeAt(0) - 96 };
  const point = /^(\d{1,2})[.、]\s*(?=[^\s\d.,;)])/.exec(half);
  if (point && /[。；;，,：:]$/.test(half))
    return { kind: 'number', depth: null, length: point[0].length, ordinal: Number(point[1]) };
  const number = /^\(?(\d{1,2})\)\s*(?=[^\s\d,.;)])/.exec(half);
  if (number) return { kind: 'number', depth: null, length: number[0].length, ordinal: Number(number[1]) };
  return null;
}

/** Length of `注：`, `注1：`, `NOTE 1`, `Note 1 to entry:`; 0 when the line is no note. */
export function typedNote(half: string): number {
  const match =
    /^(?:注|NOTE)\s*(?:\d{1,2}\s*)?[:]\s*/i.exec(half) ??
    /^(?:NOTE(?:\s+\d{1,2})?\s+(?=[A-Z"])|Note \d{1,2} to entry:\s*)/.exec(half);
  return match?.[0].length ?? 0;
}

/** Length of `示例：`, `示例1：`, `例：`, `EXAMPLE 1`; 0 when the line is no example. */
export function typedExample(half: string): number {
  const match =
    /^(?:示例|例|EXAMPLE)\s*(?:\d{1,2}\s*)?[:]\s*/i.exec(half) ?? /^EXAMPLE(?:\s+\d{1,2})?\s+(?=[A-Z"])/.exec(half);
  return match?.[0].length ?? 0;
}

export type TypedCaption = {
  readonly kind: 'table' | 'figure';
  readonly number: string;
  /** 续表1. */
  readonly continued: boolean;
  readonly length: number;
};

const CAPTION =
  /^(?:(续)\s*)?(表|图|Table|Figure)\s*((?:[A-Z]\s?\.\s?)?\d{1,3})(?![\d.]|\s*[-~]\s*\d)\s*(?:[—–]\s*(?=\D|$))?/;

/** `表1`, `图A.2`, `续表3`, `Table 1` at the beginning of a line; whether it is a caption the caller sees from what follows. */
export function typedCaption(half: string): TypedCaption | null {
  const match = CAPTION.exec(half);
  if (!match) return null;
  return {
    kind: match[2] === '表' || match[2] === 'Table' ? 'table' : 'figure',
    number: (match[3] ?? '').replace(/\s/g, ''),
    continued: match[1] !== undefined,
    length: match[0].length,
  };
}

/** What stands behind 表1 reads on as a sentence: 表1中的值. */
export function isCaptionInText(rest: string): boolean {
  return (
    /[。；;，,：:]$/.test(rest) || rest.length > 80 || /^(?:中|给出|的|规定|所示|列出|为|是|和|及|与|、|~)/.test(rest)
  );
}

const OTHER_LABELS =
  /^(?:(?:附\s*录\s*|Annex\s+)[A-Z]\s*(?:\(\s*(?:规范性|资料性|normative|informative)\s*(?:附录\s*)?\))?|\(\s*(?:规范性|资料性|normative|informative)\s*(?:附录\s*)?\)|式\s*(?:\(\s*(?:[A-Z]\.)?\d+\s*\)\s*)?中\s*[:,]?|其中\s*[:,]|where\s*:?$|单位\s*[为:]|[[【]\s*\d{1,3}\s*[\]】]|[a-z](?=[\s\u3400-\u9fff]))\s*/;

/** Length of whatever typed label a line begins with; 0 = none. */
export function typedLabelLength(half: string): number {
  return (
    typedNumber(half)?.length ||
    typedNote(half) ||
    typedExample(half) ||
    typedCaption(half)?.length ||
    typedListMark(half)?.length ||
    (OTHER_LABELS.exec(half)?.[0].length ?? 0)
  );
}
