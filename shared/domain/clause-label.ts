import { collapseBlanks, toHalfWidth } from '../base/index.ts';

/**
 * A place in a standard as a member wrote it, in one spelling. `clause` is the number or name of what is meant (5.2, A.2, 表1,
 * 图C.1, 附录A, 前言, 全文 …; several of them joined by `、`, a range as 5.2～5.4); `target` what it says about the place inside
 * (第2段, 注1, b), 第12页), null when nothing.
 */
export type ClauseLabel = { readonly clause: string; readonly target: string | null };

/** Parts of a standard that have a name and no number (GB/T 1.1—2020, 8.1 to 8.13), with the words that members use for them. */
const NAMED: readonly (readonly [string, RegExp])[] = [
  ['全文', /全文|通篇|全篇|全稿|通稿|整体|总体|整个(?:标准|文件|文本)|(?:标准|文本|文件)整体|^全部$/],
  ['封面', /封面|封皮/],
  ['目次', /目次|目录/],
  ['前言', /前言/],
  ['引言', /引言/],
  ['参考文献', /参考文献/],
  ['索引', /索引/],
];

const ENGLISH_NAMED = /^(?:bibliography|foreword|introduction|general|whole document|title|contents|index)$/i;

const CHINESE_DIGITS = '零一二三四五六七八九';

/** Places inside a clause: 第2段, 第3行, 注1, 示例, 脚注a, 列项b), 第12页 … */
const TARGET =
  /(?:倒数|最后)[^段行句]{0,4}[段行句]|第?(?<!\d)\d+(?:[～,]\d+)?(?:自然)?(?:段|行|列|项|句|页|栏)(?:第?\d+(?:行|句))?|首[段句行]|注\d*|示例\d*|脚注[a-z\d]*|列项[a-z\d]?\)?|(?<![a-z])[a-z]\)|(?<![\d.])\d+\)|P\.?\d+|标题|题注|表头|公式说明/i;

/** A longer text is no label; it stays as it is. */
const LONGEST_LABEL = 200;

/**
 * Reads a written clause. Digits and letters become half width, 第…条 and the like go, Chinese numerals before 章 or 条 become
 * digits, several clauses are told apart. A text without any known label (总则, “术语”) stays as it is. Null for an empty text.
 */
export function normaliseClause(raw: string): ClauseLabel | null {
  if (raw.length > LONGEST_LABEL) return { clause: collapseBlanks(raw), target: null };
  const text = prepare(raw);
  if (text === '') return null;
  const parts: string[] = [];
  const targets: string[] = [];
  for (const piece of splitPieces(simplify(text))) {
    const found = readPiece(piece);
    for (const clause of found.clauses) if (!parts.includes(clause)) parts.push(clause);
    if (found.target) targets.push(found.target);
  }
  if (parts.length === 0) return { clause: text, target: null };
  return { clause: parts.join('、'), target: targets.length > 0 ? targets.join('、') : null };
}

/** True when the whole text is nothing but one label (4.2.1, 第5章, 表1, 引言), so that it can lead in a comment. */
export function isClauseLabel(raw: string): boolean {
  if (raw.length > 40) return false;
  const text = prepare(raw);
  if (text.length === 0 || text.length > 16) return false;
  const rest = text.replace(
    /^(?:第|条款|章条|条文)?(?:附录)?(?:[A-Z](?:\.\d+)*|\d+(?:\.\d+)*)(?:章|节|条|款)?$|^(?:表|图|式|公式)(?:[A-Z]\.)?\d+$|^(?:附录[A-Z]中)[A-Z](?:\.\d+)+条?$/,
    '',
  );
  return rest === '' || NAMED.some(([, pattern]) => text.replace(pattern, '') === '') || ENGLISH_NAMED.test(text);
}

/** The single clauses of a normalised clause: `前言、1、引言` gives three. */
export function clauseList(clause: string): readonly string[] {
  return clause.split('、').filter((part) => part !== '');
}

/** A key under which Chinese and English spellings of one place are equal: `Table 1` and 表1, `Annex A` and 附录A. */
export function clauseKey(clause: string): string {
  const english: readonly (readonly [RegExp, string])[] = [
    [/^annex\s*/i, '附录'],
    [/^table\s*/i, '表'],
    [/^figure\s*|^fig\.?\s*/i, '图'],
    [/^formula\s*|^equation\s*/i, '式'],
    [/^foreword$/i, '前言'],
    [/^introduction$/i, '引言'],
    [/^bibliography$/i, '参考文献'],
    [/^(?:general|whole document)$/i, '全文'],
    [/^contents$/i, '目次'],
  ];
  let key = clause.trim();
  for (const [pattern, chinese] of english) key = key.replace(pattern, chinese);
  return key
    .replace(/\s+/g, '')
    .replace(/^公?式\(?([^()]*)\)?$/, '式$1')
    .replace(/^公式/, '式');
}

function prepare(raw: string): string {
  return toHalfWidth(raw)
    .replace(/[\u200B-\u200D\uFEFF]/g, '')
    .replace(/([\dA-Za-z])\s*[。·]\s*(?=\d)/g, '$1.')
    .replace(/(\d)\s*\.\s+(?=\d)/g, '$1.')
    .replace(/[ \t\u00A0]+/g, ' ')
    .replace(/([第附录表图式章节条款中前引参考文献]) (?=[\dA-Za-z一二三四五六七八九十])/g, '$1')
    .replace(/([\dA-Za-z一二三四五六七八九十]) (?=[章节条款])/g, '$1')
    .replace(/([\p{Script=Han}]) (?=[\p{Script=Han}])/gu, '$1')
    .trim()
    .replace(/(?<![.。、,;:])[.。、,;:]+$/, '');
}

/** Leaves only what can be a label: cited standards (GB/T 1354—2018) go, Chinese numerals become digits, ranges get one sign. */
function simplify(text: string): string {
  return (
    text
      .replace(/\b[A-Z]{2,}\d*(?:\/[A-Z]{1,20}){0,4}\s*\d[\d.:]*(?:[—–-]+\d{4})?/g, ' ')
      // From the beginning of a run only: else a long one is tried from each of its letters.
      .replace(
        /(?<![零一二三四五六七八九十])[零一二三四五六七八九十]+(?=[章节条款段行句项页])|(?<=[表图式])[一二三四五六七八九十]+/g,
        (han) => String(hanNumber(han)),
      )
      .replace(/(?<=[表图式])\s*\(([A-Z]?\.?\d+)\)/g, '$1')
      .replace(/(?<![表图]\d{0,3})(\d)\s*(?:~|至|到|[—–-])\s*第?(?=[A-Z]?\.?\d)/g, '$1～')
      .replace(/(\d)\s*(?:~|～|至|到|[—–-])\s*(?=[表图式])/g, '$1～')
      .replace(/(\d)~(?=\d)/g, '$1～')
  );
}

/** Splits 5.2、5.3 and 前言和引言; `和` and `/` only separate where a label follows. */
function splitPieces(text: string): readonly string[] {
  return text
    .split(/[、,;\n]|(?:以及|和|及|与|\/)(?=第|条|附录|表|图|式|公式|前言|引言|封面|目次|参考文献|[A-Z]?\.?\d)/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

type Piece = { readonly clauses: readonly string[]; readonly target: string | null };

function readPiece(piece: string): Piece {
  const english = readEnglish(piece);
  if (english) return { clauses: [english], target: null };
  const target = TARGET.exec(piece)?.[0] ?? null;
  const rest = target ? piece.replace(target, ' ') : piece;
  const clauses = clausesIn(rest);
  return { clauses, target };
}

function clausesIn(text: string): readonly string[] {
  const item = /(表|图|公式|式)\s*((?:[A-Z]\s*(?:\.\s*)?)?\d+(?:[.-]\d+)*(?:～[表图式]?(?:[A-Z]\.)?\d+)?)/i.exec(text);
  if (item) {
    const kind = item[1] === '公式' ? '式' : item[1]!;
    const number = item[2]!.replace(/\s+/g, '').toUpperCase();
    return [kind + number.replace(/^([A-Z])(?=\d)/, '$1.')];
  }
  const numbered = text.replace(/第(\d+)章[,\s]*(?:中的?)?第(\d+)条/g, '$1.$2');
  const numbers = [
    ...numbered.matchAll(/(?<![\dA-Za-z.])(?:[A-Za-z]\.)?\d+(?:\.\d+)*(?:～(?:[A-Z]\.)?\d+(?:\.\d+)*)?/g),
  ].map((match) => match[0].toUpperCase());
  const annex = /附录\s*([A-Za-z])(?!\s*\.\s*\d)/.exec(text);
  if (numbers.length > 0) return mostSpecific(numbers, annex?.[1]?.toUpperCase());
  if (annex) return [`附录${annex[1]!.toUpperCase()}`];
  const bare = /^(?:第|条款)?([A-Z])(?:章|条)?$/.exec(text.trim());
  if (bare) return [`附录${bare[1]}`];
  return NAMED.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
}

/** 第5章 5.2 means 5.2; 5.2 5.3 means both. A plain number beside 附录A (附录A 2.1) counts inside the annex. */
function mostSpecific(numbers: readonly string[], annex: string | undefined): readonly string[] {
  const all = annex ? numbers.map((n) => (/^\d/.test(n) ? `${annex}.${n}` : n)) : numbers;
  return all.filter((n, i) => !all.some((other, j) => j !== i && other.startsWith(`${n}.`)) && all.indexOf(n) === i);
}

function readEnglish(piece: string): string | null {
  if (ENGLISH_NAMED.test(piece)) return piece;
  const item = /^(annex|table|figure|fig\.?|formula)\s+([A-Z](?:\.\d+)*|\d+(?:\.\d+)*)$/i.exec(piece);
  if (!item) return null;
  const kind = item[1]!.toLowerCase().replace(/^fig\.?$/, 'figure');
  const number = item[2]!.toUpperCase();
  if (kind === 'annex' && number.includes('.')) return number;
  return `${kind[0]!.toUpperCase()}${kind.slice(1)} ${number}`;
}

function hanNumber(han: string): number {
  if (!han.includes('十')) return Number([...han].map((c) => CHINESE_DIGITS.indexOf(c)).join(''));
  const [tens, ones] = han.split('十') as [string, string];
  return (tens === '' ? 1 : CHINESE_DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : CHINESE_DIGITS.indexOf(ones));
}
