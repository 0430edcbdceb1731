import { toHalfWidth } from '#shared/base/index.ts';
import type { ImportDifference } from '#shared/contract/index.ts';
import { typedLabelLength } from '#shared/doc-model/index.ts';

/** Text of one paragraph or cell of the file, as it reads. */
export type SourceText = {
  readonly row: number;
  readonly text: string;
  /** Automatic mark before it, which the result may hold as text. */
  readonly mark: string;
  /** Repeats what stands before (head and title of a continued table): needs to be found, not found anew. */
  readonly repeats: boolean;
};

/** Text of one block of the result; `blockId` is the nearest block with an id. */
export type ResultText = { readonly blockId: string; readonly text: string };

/** Letters and digits of a text with the place of each in it. */
type Letters = { readonly text: string; readonly at: readonly number[] };

/** Longest tables of the word-by-word comparison; longer texts are reported whole. */
const MOST_CELLS = 6_000_000;
const CONTEXT = 12;

/**
 * Compares what stands in the file with what stands in the result: Han characters, letters and digits, place by place. `blockOf` leads
 * from a row of the file to the block that it became, `within` from there to all blocks inside. Typed labels and numbers that the
 * result prints itself do not count. The lists are empty when nothing was lost and nothing was made up.
 */
export function compareTexts(
  sources: readonly SourceText[],
  results: readonly ResultText[],
  blocks: { readonly within: (row: number) => ReadonlySet<string> },
): readonly ImportDifference[] {
  const segments = results.map(({ blockId, text }) => ({ blockId, text, letters: lettersOf(text) }));
  const starts: number[] = [];
  let whole = '';
  for (const { letters } of segments) {
    starts.push(whole.length);
    // A sign that no letter equals keeps a match from running over two blocks.
    whole += `${letters.text}\u0000`;
  }
  const used = new Uint8Array(whole.length);
  const byBlock = new Map<string, number[]>();
  segments.forEach(({ blockId }, i) => {
    byBlock.set(blockId, [...(byBlock.get(blockId) ?? []), i]);
  });
  const differences: ImportDifference[] = [];
  let cursor = 0;

  const isFree = (from: number, length: number): boolean => used.subarray(from, from + length).every((u) => u === 0);
  const use = (from: number, length: number): void => {
    used.fill(1, from, from + length);
  };
  const findFree = (text: string, from: number, to: number): number => {
    const part = whole.slice(from, to);
    for (let at = part.indexOf(text); at >= 0; at = part.indexOf(text, at + 1))
      if (isFree(from + at, text.length)) return from + at;
    return -1;
  };
  const spansOf = (row: number): { from: number; to: number }[] =>
    [...blocks.within(row)]
      .flatMap((id) => byBlock.get(id) ?? [])
      .sort((a, b) => a - b)
      .map((i) => ({ from: starts[i] ?? 0, to: (starts[i] ?? 0) + (segments[i]?.letters.text.length ?? 0) }));

  /** Takes the text where it stands free in the blocks that its row became. */
  const placeInside = (text: string, row: number, repeats: boolean): boolean => {
    if (text === '') return true;
    const spans = spansOf(row);
    for (const { from, to } of spans) {
      const at = findFree(text, from, to);
      if (at < 0) continue;
      use(at, text.length);
      cursor = at + text.length;
      return true;
    }
    return repeats && spans.some(({ from, to }) => whole.slice(from, to).includes(text));
  };
  /** Takes the text anywhere, near the last place first; short texts would be found by chance. */
  const placeElsewhere = (text: string): boolean => {
    if (text.length < 4) return false;
    const near = findFree(text, cursor, Math.min(whole.length, cursor + 4_000));
    const at = near >= 0 ? near : findFree(text, 0, whole.length);
    if (at < 0) return false;
    use(at, text.length);
    if (at >= cursor) cursor = at + text.length;
    return true;
  };

  for (const { row, text, mark, repeats } of sources) {
    const letters = lettersOf(text);
    // Typed labels are printed by the result itself.
    const label = lettersOf(text.slice(0, typedLabelLength(toHalfWidth(text)))).text.length;
    const bare = letters.text.slice(label);
    const marked = mark === '' ? [] : [lettersOf(mark).text + letters.text];
    const readings = [...marked, letters.text, bare, ...(repeats ? [bare.replace(/续$/, '')] : [])];
    if (readings.some((reading) => placeInside(reading, row, repeats))) continue;
    if (placeElsewhere(letters.text) || placeElsewhere(bare)) continue;
    // Word by word against what is left of the block that it became.
    const free = spansOf(row).flatMap(({ from, to }) => {
      const open: number[] = [];
      for (let at = from; at < to; at++) if (used[at] === 0) open.push(at);
      return open;
    });
    const matched = commonPlaces(bare, free.map((at) => whole[at] ?? '').join(''));
    for (const [, at] of matched) use(free[at] ?? 0, 1);
    const kept = new Set(matched.map(([own]) => own + label));
    for (const [from, to] of runs(letters.text.length, (i) => i >= label && !kept.has(i))) {
      differences.push(difference('missing', row, '', text, letters, from, to));
    }
  }
  segments.forEach(({ blockId, text, letters }, i) => {
    const start = starts[i] ?? 0;
    for (const [from, to] of runs(letters.text.length, (at) => used[start + at] === 0))
      differences.push(difference('added', -1, blockId, text, letters, from, to));
  });
  return differences;
}

function difference(
  kind: 'missing' | 'added',
  row: number,
  blockId: string,
  text: string,
  letters: Letters,
  from: number,
  to: number,
): ImportDifference {
  const start = letters.at[from] ?? 0;
  const end = (letters.at[to - 1] ?? start) + 1;
  return {
    kind,
    row,
    blockId,
    text: text.slice(start, end).slice(0, 200),
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(end, end + CONTEXT),
  };
}

/** Runs [from, to) of places for which `holds`. */
function runs(length: number, holds: (at: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let at = 0; at < length; at++) {
    if (!holds(at)) continue;
    const last = found.at(-1);
    if (last && last[1] === at) last[1] = at + 1;
    else found.push([at, at + 1]);
  }
  return found;
}

/** Places of a longest common subsequence in both texts. */
function commonPlaces(a: string, b: string): [number, number][] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail += 1;
  const places: [number, number][] = [];
  for (let i = 0; i < head; i++) places.push([i, i]);
  const n = a.length - head - tail;
  const m = b.length - head - tail;
  if (n * m > 0 && n * m <= MOST_CELLS) {
    const width = m + 1;
    const table = new Uint16Array((n + 1) * width);
    for (let i = n - 1; i >= 0; i--) {
      for (let j = m - 1; j >= 0; j--) {
        table[i * width + j] =
          a[head + i] === b[head + j]
            ? (table[(i + 1) * width + j + 1] ?? 0) + 1
            : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
      }
    }
    for (let i = 0, j = 0; i < n && j < m; ) {
      if (a[head + i] === b[head + j]) {
        places.push([head + i, head + j]);
        i += 1;
        j += 1;
      } else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) i += 1;
      else j += 1;
    }
  }
  for (let i = tail; i > 0; i--) places.push([a.length - i, b.length - i]);
  return places;
}

function lettersOf(text: string): Letters {
  const half = toHalfWidth(text);
  const at: number[] = [];
  let letters = '';
  for (let i = 0; i < half.length; i++) {
    const code = half.codePointAt(i) ?? 0;
    const char = String.fromCodePoint(code);
    if (/[\p{L}\p{N}]/u.test(char)) {
      letters += char;
      for (let k = 0; k < char.length; k++) at.push(i + k);
    }
    if (char.length > 1) i += 1;
  }
  return { text: letters, at };
}
