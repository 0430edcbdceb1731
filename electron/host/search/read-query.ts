import { normalise } from './normalise.ts';

/** What a person asks for, in words. */
export type WordsOfQuery = {
  /** Each word with the ways in which it is written, normalised. */
  readonly words: readonly (readonly string[])[];
  /** The same with Chinese runs taken apart, for when they are nowhere as they were typed; null = there is nothing to take apart. */
  readonly parts: readonly (readonly string[])[] | null;
};

const MOST_WORDS = 12;
/** Runs in quotation marks, or without blanks. */
const PIECES = /["“”]([^"“”]*)["“”]?|「([^」]*)」?|[^\s"“”「]+/g;
/** Words that join others and say nothing themselves. */
const JOINING = new Set('的了和与及或在是对为于等之其被把将由从应可请');
const HAN = /\p{Script=Han}/u;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Reads what was typed: words apart by blanks, quoted ones as one. Days and months are looked for as they are written in dates and in
 * Chinese (`2026-03`, 2026年3月).
 */
export function readQuery(text: string): WordsOfQuery {
  const exact: (readonly string[])[] = [];
  const apart: (readonly string[])[] = [];
  let taken = false;
  for (const match of text.matchAll(PIECES)) {
    const quoted = match[1] ?? match[2];
    const piece = quoted ?? match[0];
    const forms = formsOf(piece);
    exact.push(...forms);
    const parts = quoted === undefined ? partsOf(piece) : null;
    taken ||= parts !== null;
    apart.push(...(parts ?? forms));
  }
  return { words: exact.slice(0, MOST_WORDS), parts: taken ? apart.slice(0, MOST_WORDS) : null };
}

/** The words of a piece; more than one where it holds the end of a sentence. */
function formsOf(piece: string): readonly (readonly string[])[] {
  const normalised = normalise(piece);
  return normalised
    .split('\n')
    .filter((word) => word !== '')
    .map((word) => dateForms(word) ?? [word]);
}

/** Words of a Chinese run; a single character stays with what is before it: 委员会, which dictionaries take for 委员 and 会. */
function partsOf(piece: string): readonly (readonly string[])[] | null {
  if (!HAN.test(piece)) return null;
  const parts: string[] = [];
  let open = false;
  for (const { segment, isWordLike } of words.segment(piece)) {
    if (!isWordLike || (segment.length === 1 && JOINING.has(segment))) {
      open = false;
      continue;
    }
    if (open && segment.length === 1) parts.push(`${parts.pop()}${segment}`);
    else parts.push(segment);
    open = true;
  }
  const forms = parts.flatMap(formsOf);
  return forms.length > 1 || (forms.length === 1 && forms[0]?.[0] !== normalise(piece)) ? forms : null;
}

const DATE = /^(\d{4})(?:-|年)(\d{1,2})(?:月?|(?:-|月)(\d{1,2})日?)$/;

function dateForms(word: string): readonly string[] | null {
  const [, year, month = '', day] = DATE.exec(word) ?? [];
  if (!year || Number(month) < 1 || Number(month) > 12) return null;
  const [m, mm] = [String(Number(month)), month.padStart(2, '0')];
  if (day === undefined) return unique([`${year}-${mm}`, `${year}-${m}-`, `${year}年${m}月`, `${year}年${mm}月`]);
  const [d, dd] = [String(Number(day)), day.padStart(2, '0')];
  return unique([`${year}-${mm}-${dd}`, `${year}-${m}-${d}`, `${year}年${m}月${d}日`, `${year}年${mm}月${dd}日`]);
}

function unique(forms: readonly string[]): readonly string[] {
  return [...new Set(forms)];
}
