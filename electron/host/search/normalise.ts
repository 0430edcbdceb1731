/**
 * Text as it is searched: half width, lower case, without the marks that people leave out or write in many ways. Substrings of a text stay
 * substrings of it: whatever is cut out of a text and normalised is found in the normalised text, if it holds no end of a sentence.
 *
 * - Blanks and punctuation vanish beside Chinese and between letters and digits: `GB/T 1.1` and `GBT1.1` are the same.
 * - Between two digits one mark stays: a single full stop as `.`, everything else as `-`: `1.1—2020`, `2026/03/05`.
 * - Between two Latin letters a blank stays, a slash or hyphen does not: `test method`, `GBT`.
 * - The end of a sentence (。！？；) becomes a line feed, which no word holds.
 */
export function normalise(text: string): string {
  const length = write(text, null);
  return decode(length);
}

/** The normalised text with the position in `text` that each of its characters comes from. */
export function normaliseWithPlaces(text: string): { readonly text: string; readonly places: Uint32Array } {
  const places = new Uint32Array(text.length * LONGEST_EXPANSION + 1);
  const length = write(text, places);
  return { text: decode(length), places: places.subarray(0, length) };
}

const BLANK = 0;
const BREAK = 1;
const JOIN = 2;
const DOT = 3;
const LATIN = 4;
const DIGIT = 5;
const OTHER = 6;
const EXPANDED = 7;
const UNKNOWN = 8;

const LONGEST_EXPANSION = 4;
const SENTENCE_END = /[。｡！？；!?;]/;
/** Strokes and marks inside codes and words: dashes of every length, slash, apostrophe, middle dot. */
const INSIDE = /[/\\\-\u2010-\u2015\u2212\u2500\u2501~\u301c'’·_]/;
const SIGN = /[\p{S}%‰§]/u;
const LATIN_LETTER = /\p{Script=Latin}/u;

/** What is known of each code unit, learnt when it is first seen. */
const classes = new Uint8Array(0x1_0000).fill(UNKNOWN);
const folded = new Uint16Array(0x1_0000);
const expansions = new Map<number, string>();

let output = new Uint16Array(4096);

function learn(code: number): number {
  const char = String.fromCharCode(code);
  // Full-width forms, letterlike signs and units; ideographs stay as they are written.
  const wide = code >= 0xff00 || (code >= 0x2100 && code < 0x2190) || (code >= 0x3380 && code < 0x3400);
  const fold = (wide ? char.normalize('NFKC') : char).toLowerCase();
  if (fold.length > 1 && fold.length <= LONGEST_EXPANSION && !/\p{Cs}/u.test(fold)) {
    expansions.set(code, fold);
    classes[code] = EXPANDED;
    return EXPANDED;
  }
  folded[code] = fold.charCodeAt(0);
  const found = classOf(fold.slice(0, 1), code);
  classes[code] = found;
  return found;
}

function classOf(char: string, code: number): number {
  if (code >= 0xd800 && code < 0xe000) return OTHER;
  if (SENTENCE_END.test(char)) return BREAK;
  if (INSIDE.test(char)) return JOIN;
  if (char === '.') return DOT;
  if (LATIN_LETTER.test(char)) return LATIN;
  if (/\p{N}/u.test(char)) return DIGIT;
  return /\p{L}/u.test(char) || SIGN.test(char) ? OTHER : BLANK;
}

let last = BLANK;
/** What stood since the last character that was kept: nothing, one full stop, strokes only, something else, an end of a sentence. */
let pending = 0;
const NOTHING = 0;
const ONE_DOT = 1;
const STROKES = 2;
const MARKS = 3;
const END = 4;

function write(text: string, places: Uint32Array | null): number {
  if (output.length < text.length * 2 + 8) output = new Uint16Array(text.length * 3);
  last = BLANK;
  pending = NOTHING;
  let to = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    let kind = classes[code] as number;
    if (kind === UNKNOWN) kind = learn(code);
    if (kind === EXPANDED) {
      const parts = expansions.get(code) as string;
      if (output.length < to + parts.length * 2 + (text.length - at) * 2 + 8) grow();
      for (let i = 0; i < parts.length; i++) {
        const part = parts.charCodeAt(i);
        let its = classes[part] as number;
        if (its === UNKNOWN) its = learn(part);
        to = step(its, folded[part] as number, at, to, places);
      }
    } else to = step(kind, folded[code] as number, at, to, places);
  }
  return to;
}

function step(kind: number, char: number, at: number, to: number, places: Uint32Array | null): number {
  if (kind < LATIN) {
    if (kind === BREAK) pending = END;
    else if (pending === NOTHING) pending = kind === DOT ? ONE_DOT : kind === JOIN ? STROKES : MARKS;
    else if (pending !== END) pending = pending === STROKES && kind === JOIN ? STROKES : MARKS;
    return to;
  }
  let next = to;
  const mark = next === 0 || pending === NOTHING ? 0 : markBetween(kind);
  if (mark !== 0) {
    output[next] = mark;
    if (places) places[next] = at;
    next++;
  }
  output[next] = char;
  if (places) places[next] = at;
  last = kind;
  pending = NOTHING;
  return next + 1;
}

function markBetween(kind: number): number {
  if (pending === END) return 0x0a;
  if (last === DIGIT && kind === DIGIT) return pending === ONE_DOT ? 0x2e : 0x2d;
  return last === LATIN && kind === LATIN && pending !== STROKES ? 0x20 : 0;
}

function grow(): void {
  const wider = new Uint16Array(output.length * 2);
  wider.set(output);
  output = wider;
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

function decode(length: number): string {
  if (length < 1024) return String.fromCharCode.apply(null, output.subarray(0, length) as unknown as number[]);
  return decoder.decode(output.subarray(0, length));
}
