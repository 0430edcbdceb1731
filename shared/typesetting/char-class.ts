/**
 * Classes of characters for line breaking (GB/T 15834—2011, 5.1: what must not begin or end a line). `LATIN` is the default:
 * everything that belongs to an unbroken word or number.
 */
export const CLASS = {
  latin: 0,
  han: 1,
  /** Must not end a line: opening brackets, quotation marks, book-title marks. */
  open: 2,
  /** Must not begin a line: stops, closing brackets, 间隔号, 连接号. */
  close: 3,
  space: 4,
  noBreakSpace: 5,
  /** 破折号, 一字线. */
  dash: 6,
  ellipsis: 7,
  /** Sign after a number: % ‰ ℃ ° ′ ″. Must not begin a line. */
  postfix: 8,
  /** Sign before a number: ± √ № §. Must not end a line. */
  prefix: 9,
  /** = ＝ ≤ × …: stays with the Latin letters and digits on both sides. */
  relation: 10,
  newline: 11,
  /** Inline formula, checkbox. */
  object: 12,
  zeroWidthBreak: 13,
  combining: 14,
  /** 分隔号 / between Chinese words: neither begins nor ends a line. */
  slash: 15,
} as const;
export type CharClass = number;

const OPEN = '（《〈「『【〔〖〘〚［｛“‘([{｟';
const CLOSE = '），。、；：？！》〉」』】〕〗〙〛］｝”’)]}｠,.;:?!·・‧～〜－‐‑%‰‱℃℉°′″‴％￠々ーゝゞヽヾ';
const POSTFIX = '%‰‱℃℉°′″‴％￠';
const PREFIX = '±∓√№§￥$£€＃#＋';
const RELATION = '=＝≤≥<>＜＞≈≠≡×÷∝≮≯≪≫−→⇒∈~';

const table = buildTable();

function buildTable(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  const fill = (from: number, to: number, cls: number) => classes.fill(cls, from, to + 1);
  fill(0x2e80, 0x2fdf, CLASS.han);
  fill(0x2ff0, 0x303f, CLASS.han);
  fill(0x3040, 0x33ff, CLASS.han);
  fill(0x3400, 0x4dbf, CLASS.han);
  fill(0x4e00, 0x9fff, CLASS.han);
  fill(0xac00, 0xd7a3, CLASS.han);
  fill(0xf900, 0xfaff, CLASS.han);
  fill(0xfe30, 0xfe4f, CLASS.han);
  fill(0xff00, 0xffef, CLASS.han);
  fill(0x2460, 0x24ff, CLASS.han);
  fill(0x25a0, 0x26ff, CLASS.han);
  fill(0x0300, 0x036f, CLASS.combining);
  fill(0x20d0, 0x20ff, CLASS.combining);
  fill(0xfe00, 0xfe0f, CLASS.combining);
  const set = (chars: string, cls: number) => {
    for (const char of chars) classes[char.charCodeAt(0)] = cls;
  };
  set(OPEN, CLASS.open);
  set(CLOSE, CLASS.close);
  set(POSTFIX, CLASS.postfix);
  set(PREFIX, CLASS.prefix);
  set(RELATION, CLASS.relation);
  set(' \t\u2002\u2003\u2004\u2005\u2006\u2008', CLASS.space);
  set('\u00a0\u2007\u2009\u200a\u202f\u2060\ufeff\u200d', CLASS.noBreakSpace);
  set('—―⸺–', CLASS.dash);
  set('…⋯', CLASS.ellipsis);
  set('\n\u2028\u000b', CLASS.newline);
  set('\u200b', CLASS.zeroWidthBreak);
  set('\ufffc', CLASS.object);
  set('/／', CLASS.slash);
  return classes;
}

export function classOf(codePoint: number): CharClass {
  if (codePoint < 0x10000) return table[codePoint] as number;
  if (codePoint >= 0x20000 && codePoint <= 0x3ffff) return CLASS.han;
  if (codePoint >= 0xe0100 && codePoint <= 0xe01ef) return CLASS.combining;
  return codePoint >= 0x1f000 && codePoint < 0x20000 ? CLASS.han : CLASS.latin;
}

/** 1: always set in the Chinese face (ideographs, kana, full-width forms, Chinese punctuation); 0: not by itself. */
export function isWideCodePoint(codePoint: number): boolean {
  if (codePoint < 0x2460) return false;
  if (codePoint < 0x2e80) return codePoint <= 0x24ff || (codePoint >= 0x25a0 && codePoint <= 0x26ff);
  return codePoint !== 0xfffc && codePoint !== 0xfeff && !(codePoint >= 0xfe00 && codePoint <= 0xfe0f);
}

/** Full-width marks whose right half is blank: they may stand on half their width. */
export function isBlankRight(codePoint: number, cls: CharClass): boolean {
  return (
    cls === CLASS.close &&
    codePoint !== 0x30fb &&
    codePoint !== 0xff5e &&
    codePoint !== 0x301c &&
    codePoint !== 0xb7 &&
    codePoint !== 0x3005 &&
    codePoint !== 0x30fc
  );
}

/** Signs that take the script of their neighbours: quotation marks, dashes, dots, ellipses. */
export function isNeutral(codePoint: number): boolean {
  return (
    codePoint === 0x2018 ||
    codePoint === 0x2019 ||
    codePoint === 0x201c ||
    codePoint === 0x201d ||
    codePoint === 0x2013 ||
    codePoint === 0x2014 ||
    codePoint === 0x2015 ||
    codePoint === 0x2026 ||
    codePoint === 0x00b7
  );
}

/** Latin letter, digit or Greek letter: what the quarter-em gap separates from a Chinese character. */
export function isLetterOrDigit(codePoint: number): boolean {
  return (
    (codePoint >= 0x30 && codePoint <= 0x39) ||
    (codePoint >= 0x41 && codePoint <= 0x5a) ||
    (codePoint >= 0x61 && codePoint <= 0x7a) ||
    (codePoint >= 0xc0 && codePoint <= 0x24f && codePoint !== 0xd7 && codePoint !== 0xf7) ||
    (codePoint >= 0x370 && codePoint <= 0x3ff) ||
    (codePoint >= 0x400 && codePoint <= 0x4ff) ||
    codePoint === 0xb5 ||
    codePoint === 0xb2 ||
    codePoint === 0xb3 ||
    codePoint === 0xb9 ||
    (codePoint >= 0x2070 && codePoint <= 0x209c) ||
    codePoint === 0x2126
  );
}
