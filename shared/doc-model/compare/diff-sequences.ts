/** A run of equal, removed or added items; offsets into both sequences. */
export type DiffRun = {
  readonly kind: 'equal' | 'removed' | 'added';
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
};

/** Edits that are searched for before two sequences count as entirely different: bounds time and memory. */
const MOST_EDITS = 1_000;

/**
 * Shortest edit script between two sequences of keys (greedy, after Myers), in order, removals before additions. Beyond 1,000 edits
 * what lies between the common beginning and the common end counts as replaced.
 */
export function diffSequences(a: readonly string[], b: readonly string[]): readonly DiffRun[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const kept = start < endA && start < endB ? commonPairs(a.slice(start, endA), b.slice(start, endB)) : [];
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0; i < start; i++) pairs.push([i, i]);
  for (const [x, y] of kept) pairs.push([x + start, y + start]);
  for (let i = 0; i < a.length - endA; i++) pairs.push([endA + i, endB + i]);
  return runsOf(pairs, a.length, b.length);
}

/** Runs from the pairs of equal items (ascending on both sides). */
function runsOf(pairs: readonly (readonly [number, number])[], lengthA: number, lengthB: number): DiffRun[] {
  const runs: DiffRun[] = [];
  let x = 0;
  let y = 0;
  const gap = (toX: number, toY: number): void => {
    if (toX > x) runs.push({ kind: 'removed', oldFrom: x, oldTo: toX, newFrom: y, newTo: y });
    if (toY > y) runs.push({ kind: 'added', oldFrom: toX, oldTo: toX, newFrom: y, newTo: toY });
  };
  for (let i = 0; i < pairs.length; ) {
    const [px, py] = pairs[i]!;
    gap(px, py);
    let n = 1;
    while (i + n < pairs.length && pairs[i + n]![0] === px + n && pairs[i + n]![1] === py + n) n++;
    runs.push({ kind: 'equal', oldFrom: px, oldTo: px + n, newFrom: py, newTo: py + n });
    x = px + n;
    y = py + n;
    i += n;
  }
  gap(lengthA, lengthB);
  return runs;
}

/** Pairs of a longest common subsequence; empty when more than `MOST_EDITS` edits lie between the two. */
function commonPairs(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const most = Math.min(MOST_EDITS, a.length + b.length);
  const furthest = new Int32Array(2 * most + 3);
  const origin = most + 1;
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    // Only the diagonals −d … d are read again, so only they are kept: memory stays quadratic in the edits, not in the texts.
    trace.push(furthest.slice(origin - d - 1, origin + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && furthest[origin + k - 1]! < furthest[origin + k + 1]!);
      let x = down ? furthest[origin + k + 1]! : furthest[origin + k - 1]! + 1;
      let y = x - k;
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++;
        y++;
      }
      furthest[origin + k] = x;
      if (x >= a.length && y >= b.length) return walkBack(trace, a.length, b.length);
    }
  }
  return [];
}

function walkBack(trace: readonly Int32Array[], lengthA: number, lengthB: number): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let x = lengthA;
  let y = lengthB;
  for (let d = trace.length - 1; d >= 0; d--) {
    const row = trace[d]!;
    const at = (k: number): number => row[k + d + 1]!;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const previous = down ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : at(previous);
    const fromY = d === 0 ? 0 : fromX - previous;
    const stepX = d === 0 ? 0 : down ? fromX : fromX + 1;
    while (x > stepX && y > stepX - k) {
      x--;
      y--;
      pairs.push([x, y]);
    }
    x = fromX;
    y = fromY;
  }
  return pairs.reverse();
}
