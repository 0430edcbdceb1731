/** A stretch of a text, in UTF-16 units. */
export type TextStretch = { readonly from: number; readonly to: number };

/** A text without blanks, in half width, with one kind of quotation mark and dash; `at` says where each character stands in the text. */
type Plain = { readonly text: string; readonly at: readonly number[]; readonly sizes: readonly number[] };

/**
 * Where words stand in a text, however blanks, widths, quotation marks and dashes are written. Numbers and Latin words are found whole: 5 is
 * not in 15.
 */
export function findWords(text: string, words: string): readonly TextStretch[] {
  const sought = plain(words.trim()).text;
  const { text: where, at, sizes } = plain(text);
  const found: TextStretch[] = [];
  if (sought === '') return found;
  for (let start = where.indexOf(sought); start >= 0; start = where.indexOf(sought, start + 1)) {
    const last = start + sought.length - 1;
    const from = at[start] ?? 0;
    const to = (at[last] ?? 0) + (sizes[last] ?? 1);
    if (!cutsWord(text, from) && !cutsWord(text, to)) found.push({ from, to });
  }
  return found;
}

/**
 * The one place of words in a text: within a stretch, where one is given, and of several the one that touches what is meant. Null when there
 * is none or more than one.
 */
export function onePlace(
  text: string,
  words: string,
  within: TextStretch | null = null,
  meant: TextStretch | null = null,
): TextStretch | null {
  const inside = findWords(text, words).filter(
    (place) => !within || (place.from >= within.from && place.to <= within.to),
  );
  const touched = meant ? inside.filter(({ from, to }) => from < meant.to && to > meant.from) : inside;
  const [first, ...more] = touched.length > 0 ? touched : inside;
  return first && more.length === 0 ? first : null;
}

function plain(text: string): Plain {
  let plain = '';
  const at: number[] = [];
  const sizes: number[] = [];
  let pos = 0;
  for (const char of text) {
    for (const one of canonical(char)) {
      plain += one;
      at.push(pos);
      sizes.push(char.length);
    }
    pos += char.length;
  }
  return { text: plain, at, sizes };
}

function canonical(char: string): string {
  if (/[\s\u200B-\u200D\uFEFF]/.test(char)) return '';
  if (/[“”„‟«»「」『』＂]/.test(char)) return '"';
  if (/[‘’‚‛′＇]/.test(char)) return "'";
  if (/[‐‑‒–—―−－]/.test(char)) return '-';
  if (char === '。') return '.';
  return char.normalize('NFKC').replace(/\s/g, '');
}

/** Whether a number or a Latin word goes on over a place. */
function cutsWord(text: string, at: number): boolean {
  const [before, behind] = [text.slice(Math.max(0, at - 2), at), text.slice(at, at + 2)];
  if (/\d[.,]?$/.test(before) && /^\d/.test(behind)) return true;
  if (/\d$/.test(before) && /^[.,]\d/.test(behind)) return true;
  return /\p{Script=Latin}$/u.test(before) && /^\p{Script=Latin}/u.test(behind);
}
