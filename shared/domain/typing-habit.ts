import { codesIn, yearSeparator } from './standard-code.ts';

/** What takes the place of the last `take` characters before the caret, the one just typed among them. */
export type HabitChange = { readonly take: number; readonly text: string };

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
const PAIRS: Readonly<Record<string, readonly [open: string, close: string]>> = { '"': ['“', '”'], "'": ['‘', '’'] };
const CHINESE = /[\p{Script=Han}，。；：？！、（）“”‘’《》〈〉【】…—]/u;
/** Units that are typed right behind their number; those that are also names (3A, 4K, 5G) are left alone. */
const UNIT =
  '(?:[kcdmμµn]?m|[kmμµ]?g|m?s|[mμµ]?L|m[lL]|min|h|t|mol|[kMG]?Hz|[kM]?Pa|[kM]?W|[kM]?Wh|kN|N|kJ|[kmμµ]?V|mA|lx|dB|ha|℃|°C)';
const NUMBER_AND_UNIT = new RegExp(`(?<![A-Za-z0-9.\\-/—_])(\\d+(?:\\.\\d+)?)(${UNIT}(?:[²³]|/${UNIT}[²³]?)?)$`, 'u');

/**
 * What a typist means by `typed` behind `before`, the text of the block up to the caret in which atoms (references, formulas) are
 * U+FFFC; null = just that. Full-width punctuation in Chinese text (GB/T 15834); `—` between number and year of a standard
 * (GB/T 1.1-2020 → GB/T 1.1—2020); the blank between number and unit (5mm → 5 mm, GB 3101) once the unit has ended.
 */
export function typingHabit(before: string, typed: string): HabitChange | null {
  if (/^\d$/.test(typed)) return codeDash(before + typed);
  const unit = /^[\p{Script=Han}\s,.;:?!()，。；：？！、）（]$/u.test(typed) ? unitBlank(before) : null;
  const full = fullWidth(before, typed);
  if (!unit) return full;
  return { take: unit.take + typed.length, text: unit.text + (full?.text ?? typed) };
}

/** The blank that is missing in a number with its unit at the very end of `text`. */
export function unitBlank(text: string): HabitChange | null {
  const found = NUMBER_AND_UNIT.exec(text);
  return found ? { take: found[2]!.length, text: ` ${found[2]}` } : null;
}

function fullWidth(before: string, typed: string): HabitChange | null {
  // What the eye sees before the caret: an atom stands in the sentence around it, a blank does not count.
  const last = [...before.replace(/(?<!\uFFFC)\uFFFC+$/, '')].at(-1) ?? '';
  const pair = PAIRS[typed];
  const isOpen = pair !== undefined && before.lastIndexOf(pair[0]) > before.lastIndexOf(pair[1]);
  if (pair) return isOpen || CHINESE.test(last) ? { take: 1, text: pair[isOpen ? 1 : 0] } : null;
  const full = FULL[typed];
  if (!full) return null;
  if (typed === ')') {
    const isWide = before.lastIndexOf('（') > Math.max(before.lastIndexOf('）'), before.lastIndexOf('('));
    if (isWide) return { take: 1, text: full };
    if (before.lastIndexOf('(') > before.lastIndexOf(')')) return null;
  }
  return CHINESE.test(last) ? { take: 1, text: full } : null;
}

/** When the year of a Chinese standard is complete, the hyphens before it become the dash (GB/T 1.1—2020, 9.5.4). */
function codeDash(text: string): HabitChange | null {
  const tail = text.slice(-60);
  const code = codesIn(tail).findLast(
    (found) => found.yearTo === tail.length && /^-{1,2}$/.test(found.separator.trim()),
  );
  if (code?.year.length !== 4 || yearSeparator(code.family) !== '—') return null;
  return { take: tail.length - code.numberTo, text: `—${code.year}` };
}
