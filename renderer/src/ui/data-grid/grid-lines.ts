import type { GridGroup } from './grid-types.ts';

/** A line of the list: a row, or the head of a group. */
export type GridLine =
  | { readonly kind: 'row'; readonly index: number }
  | { readonly kind: 'group'; readonly group: GridGroup; readonly folded: boolean };

/** The lines that rows and groups make, without those that are folded away. */
export type GridLines = {
  readonly count: number;
  readonly at: (line: number) => GridLine | undefined;
  /** Line of a row; of the head of its group when that is folded. */
  readonly ofRow: (index: number) => number;
  /** Line of the head of a group, -1 = no such group. */
  readonly ofGroup: (key: string) => number;
  /** Head of the group that a line stands in, -1 without groups. */
  readonly headOf: (line: number) => number;
  /** Rows that a span of lines stands for, folded ones with them: from, and up to but not including `to`. */
  readonly rowsOf: (first: number, last: number) => { readonly from: number; readonly to: number };
};

/** Groups follow each other without a gap from row 0 on, in the order of their rows; with none, every row is a line. */
export function linesOf(rows: number, groups: readonly GridGroup[], folded: ReadonlySet<string>): GridLines {
  if (groups.length === 0) {
    const at = (line: number): GridLine | undefined =>
      line >= 0 && line < rows ? { kind: 'row', index: line } : undefined;
    return {
      count: rows,
      at,
      ofRow: (index) => index,
      ofGroup: () => -1,
      headOf: () => -1,
      rowsOf: (first, last) => ({ from: first, to: last + 1 }),
    };
  }
  const heads: number[] = [];
  let count = 0;
  for (const group of groups) {
    heads.push(count);
    count += 1 + (folded.has(group.key) ? 0 : group.count);
  }
  const groupAt = (line: number) => lastNotAbove(heads.length, (g) => heads[g] as number, line);
  const at = (line: number): GridLine | undefined => {
    const group = groups[groupAt(line)];
    if (!group || line < 0 || line >= count) return undefined;
    const below = line - (heads[groupAt(line)] as number) - 1;
    return below < 0
      ? { kind: 'group', group, folded: folded.has(group.key) }
      : { kind: 'row', index: group.start + below };
  };
  return {
    count,
    at,
    ofRow: (index) => {
      const g = lastNotAbove(groups.length, (n) => (groups[n] as GridGroup).start, index);
      const group = groups[g];
      if (!group) return 0;
      return (heads[g] as number) + (folded.has(group.key) ? 0 : 1 + index - group.start);
    },
    ofGroup: (key) => heads[groups.findIndex((group) => group.key === key)] ?? -1,
    headOf: (line) => heads[groupAt(line)] ?? -1,
    rowsOf: (first, last) => {
      const [a, b] = [at(first), at(last)];
      const from = a === undefined ? 0 : a.kind === 'row' ? a.index : a.group.start;
      if (b === undefined) return { from, to: rows };
      return { from, to: b.kind === 'row' ? b.index + 1 : b.group.start + (b.folded ? b.group.count : 0) };
    },
  };
}

/** The last of `count` rising values that is not above `wanted`, -1 = all are. */
function lastNotAbove(count: number, value: (at: number) => number, wanted: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value(middle) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
