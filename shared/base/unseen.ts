/**
 * Characters that nobody sees or that turn the direction of what follows: what Unicode calls default ignorable, controls but for tabs and ends of
 * lines, separators of lines, marks of annotations and objects, the empty braille cell.
 */
const UNSEEN =
  '\\p{Default_Ignorable_Code_Point}\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u2028\\u2029\\u2800\\ufff9-\\ufffc';
/** Letters of scripts that are written from right to left. */
const RIGHT_TO_LEFT = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefe\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}';
/** Scripts whose letters are joined or kept apart by U+200C and U+200D. */
const JOINED = [
  ...['Arabic', 'Syriac', 'Mongolian', 'Nko', 'Mandaic', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya'],
  ...['Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Khmer', 'Myanmar', 'Tibetan', 'Javanese', 'Balinese'],
]
  .map((script) => `\\p{Script=${script}}`)
  .join('');

/** What most texts are made of: Latin, Greek, Cyrillic, Chinese, Japanese, their punctuation and signs. Anything else is looked at closely. */
const UNUSUAL =
  /[^\t\n\r -~\u00a0-\u00ac\u00ae-\u034e\u0370-\u052f\u2000-\u200a\u2010-\u2027\u202f-\u205f\u2070-\u27ff\u2e80-\u3163\u3165-\u9fff\uff00-\uff9f]/;
const ATTENTION = new RegExp(`[${UNSEEN}${RIGHT_TO_LEFT}]`, 'u');
const EVERY_UNSEEN = new RegExp(`[${UNSEEN}]`, 'gu');
const TURNED = new RegExp(`[${RIGHT_TO_LEFT}]`, 'u');
const JOINS = new RegExp(`^(?![${UNSEEN}])[${JOINED}]$`, 'u');
const PICTURE = /^\p{Extended_Pictographic}$/u;
const BASE_OF_EMOJI = /^[\p{Emoji}\p{Extended_Pictographic}]$/u;
const BASE_OF_VARIANT = /^[\p{Ideographic}\u3000-\u303f\uff00-\uffef\u2200-\u22ff]$/u;
/** Flags of parts of a country: a black flag and its code in tags. */
const FLAG = /\u{1f3f4}\u{e0067}\u{e0062}[\u{e0061}-\u{e007a}]{3}\u{e007f}/gu;

const ISOLATE = /\u2068[^\u2068\u2069]*\u2069/g;

/** What the interface has a name for (`app.unseen.<name>`). */
export type UnseenName = (typeof NAMES)[keyof typeof NAMES] | 'control' | 'tag' | 'variation' | 'other';

/** A piece of a text: as it stands, or a character nobody sees: its short mark, its code and how often it stands in a row. */
export type ShownPiece = { readonly text: string } | (UnseenMark & { readonly count: number });

/** `RLO`, `right-override`, `U+202E`. */
export type UnseenMark = { readonly mark: string; readonly name: UnseenName; readonly code: string };

/** One of them in a text: where it begins and how long it is, in UTF-16 units. */
export type UnseenPlace = UnseenMark & { readonly at: number; readonly length: number };

const NAMES = {
  SHY: 'soft-hyphen',
  CGJ: 'joiner',
  ALM: 'arabic-mark',
  HF: 'hangul-filler',
  MVS: 'mongolian-separator',
  ZWSP: 'zero-space',
  ZWNJ: 'zero-non-joiner',
  ZWJ: 'zero-joiner',
  LRM: 'left-mark',
  RLM: 'right-mark',
  LS: 'line-separator',
  PS: 'paragraph-separator',
  LRE: 'left-embedding',
  RLE: 'right-embedding',
  PDF: 'end-embedding',
  LRO: 'left-override',
  RLO: 'right-override',
  WJ: 'word-joiner',
  LRI: 'left-isolate',
  RLI: 'right-isolate',
  FSI: 'first-isolate',
  PDI: 'end-isolate',
  BLANK: 'braille-blank',
  BOM: 'byte-order',
  IA: 'annotation',
  OBJ: 'object',
} as const;

/** Marks as Unicode abbreviates them. */
const MARKS = new Map<number, keyof typeof NAMES>([
  [0xad, 'SHY'],
  [0x34f, 'CGJ'],
  [0x61c, 'ALM'],
  [0x115f, 'HF'],
  [0x1160, 'HF'],
  [0x3164, 'HF'],
  [0xffa0, 'HF'],
  [0x180e, 'MVS'],
  [0x200b, 'ZWSP'],
  [0x200c, 'ZWNJ'],
  [0x200d, 'ZWJ'],
  [0x200e, 'LRM'],
  [0x200f, 'RLM'],
  [0x2028, 'LS'],
  [0x2029, 'PS'],
  [0x202a, 'LRE'],
  [0x202b, 'RLE'],
  [0x202c, 'PDF'],
  [0x202d, 'LRO'],
  [0x202e, 'RLO'],
  [0x2060, 'WJ'],
  [0x2066, 'LRI'],
  [0x2067, 'RLI'],
  [0x2068, 'FSI'],
  [0x2069, 'PDI'],
  [0x2800, 'BLANK'],
  [0xfeff, 'BOM'],
  [0xfff9, 'IA'],
  [0xfffa, 'IA'],
  [0xfffb, 'IA'],
  [0xfffc, 'OBJ'],
]);

const DIVIDES: ReadonlySet<string> = new Set(['SHY', 'ZWSP', 'ZWNJ', 'ZWJ', 'WJ']);

/** Whether a text needs more than being shown as it stands: one look, for the many texts that do not. */
export function needsCare(text: string): boolean {
  return UNUSUAL.test(text) && ATTENTION.test(text);
}

/** Whether a text has letters that are written from right to left. */
export function isTurned(text: string): boolean {
  return TURNED.test(text);
}

/**
 * A text in pieces, so that what nobody sees can be shown. Left as they stand: joiners within emoji and in scripts that need them, variants of
 * ideographs and emoji, flags, and isolates around words from right to left: they do what they are for.
 */
export function shownPieces(text: string): readonly ShownPiece[] {
  const pieces: ShownPiece[] = [];
  let from = 0;
  for (const { at, length, ...unseen } of unseenIn(text)) {
    const last = pieces.at(-1);
    if (at === from && last && 'mark' in last && last.mark === unseen.mark)
      pieces[pieces.length - 1] = { ...last, count: last.count + 1 };
    else {
      if (at > from) pieces.push({ text: text.slice(from, at) });
      pieces.push({ ...unseen, count: 1 });
    }
    from = at + length;
  }
  if (from < text.length || pieces.length === 0) pieces.push({ text: text.slice(from) });
  return pieces;
}

/** The same in letters, for places that take nothing else: `甲[RLO]乙`. */
export function spelt(text: string): string {
  if (!needsCare(text)) return text;
  return shownPieces(text)
    .map((piece) => ('text' in piece ? piece.text : `[${piece.mark}${piece.count > 1 ? `×${piece.count}` : ''}]`))
    .join('');
}

/**
 * For papers and tables: nothing turns what stands beside it, nothing says what is not printed. What belongs stays, and what only says where a line
 * or a word may be divided.
 */
export function printable(text: string): string {
  let made = '';
  let from = 0;
  for (const { at, length, mark } of unseenIn(text)) {
    if (DIVIDES.has(mark)) continue;
    made += text.slice(from, at);
    from = at + length;
  }
  return made + text.slice(from);
}

/** Every character of `UNSEEN`, also those that belong. */
export function withoutAnyUnseen(text: string): string {
  return text.replace(EVERY_UNSEEN, '');
}

/** A text within a sentence: words from right to left do not take along what stands around them. */
export function isolated(text: string): string {
  return isTurned(text) && withoutAnyUnseen(text) === text ? `\u2068${text}\u2069` : text;
}

function markOf(char: string): UnseenMark {
  const point = char.codePointAt(0) ?? 0;
  const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  const mark = MARKS.get(point);
  if (mark) return { mark, name: NAMES[mark], code };
  if (point >= 0xe0000 && point <= 0xe007f) return { mark: 'TAG', name: 'tag', code };
  if (isVariation(point)) return { mark: 'VS', name: 'variation', code };
  return { mark: code, name: point < 0xa0 ? 'control' : 'other', code };
}

function isVariation(code: number): boolean {
  return (
    (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef) || (code >= 0x180b && code <= 0x180f)
  );
}

/** Where the characters are that nobody sees and that do not belong. */
export function* unseenIn(text: string): Generator<UnseenPlace> {
  if (!needsCare(text)) return;
  const kept = keptRanges(text);
  for (const match of text.matchAll(EVERY_UNSEEN)) {
    const at = match.index;
    const char = match[0];
    while (kept[0] && kept[0].to <= at) kept.shift();
    const isKept = kept[0] !== undefined && kept[0].from <= at;
    if (!isKept && !belongs(text, at, char)) yield { ...markOf(char), at, length: char.length };
  }
}

type Range = { readonly from: number; readonly to: number };

/** Flags, and each of the two isolates around words from right to left. */
function keptRanges(text: string): Range[] {
  const found: Range[] = [];
  if (text.includes('\u{1f3f4}'))
    for (const flag of text.matchAll(FLAG)) found.push({ from: flag.index, to: flag.index + flag[0].length });
  for (const { index, 0: whole } of text.matchAll(ISOLATE)) {
    const inner = whole.slice(1, -1);
    const end = index + whole.length;
    if (isTurned(inner) && withoutAnyUnseen(inner) === inner)
      found.push({ from: index, to: index + 1 }, { from: end - 1, to: end });
  }
  return found.sort((a, b) => a.from - b.from);
}

function belongs(text: string, at: number, char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  const before = charBefore(text, at);
  if (code === 0x200c || code === 0x200d) {
    const after = String.fromCodePoint(text.codePointAt(at + 1) ?? 0x20);
    if (JOINS.test(before) && JOINS.test(after)) return true;
    return code === 0x200d && PICTURE.test(after) && PICTURE.test(pictureBefore(text, at));
  }
  if (code === 0xfe0e || code === 0xfe0f) return BASE_OF_EMOJI.test(before);
  if ((code >= 0xfe00 && code < 0xfe0e) || (code >= 0xe0100 && code <= 0xe01ef)) return BASE_OF_VARIANT.test(before);
  return code >= 0x180b && code <= 0x180f && JOINS.test(before);
}

function charBefore(text: string, at: number): string {
  const low = text.charAt(at - 1);
  const isPair = /[\ud800-\udbff]/.test(text.charAt(at - 2)) && /[\udc00-\udfff]/.test(low);
  return isPair ? text.slice(at - 2, at) : low;
}

/** The picture before a joiner: past its variant and the colour of its skin. */
function pictureBefore(text: string, at: number): string {
  let before = charBefore(text, at);
  if (/^[\ufe0f\u{1f3fb}-\u{1f3ff}]$/u.test(before)) before = charBefore(text, at - before.length);
  return before;
}
