import type { GridGroup, GridGrouping, GridSource } from './grid-types.ts';

type Row<T> = { readonly id: string; readonly original: T };
type Folding = Pick<GridSource<unknown>, 'folded' | 'onFold'>;

/** Rows that are all here, as a source; with a grouping those of a group stand together. */
export function sourceOfRows<T>(
  rows: readonly Row<T>[],
  grouping: GridGrouping<T> | undefined,
  { folded, onFold }: Folding,
): GridSource<T> {
  const { ordered, groups } = grouping ? grouped(rows, grouping) : { ordered: rows, groups: [] };
  return {
    count: ordered.length,
    rowAt: (index) => ordered[index]?.original,
    indexOf: (id) => ordered.findIndex((row) => row.id === id),
    idsOf: async (from, to) => ordered.slice(from, to).map(({ id }) => id),
    onSight: () => {},
    order: '',
    begin: 0,
    stamp: 0,
    groups,
    folded,
    onFold,
  };
}

function grouped<T>(rows: readonly Row<T>[], { keyOf, labelOf, order }: GridGrouping<T>) {
  const found = Map.groupBy(rows, (row) => keyOf(row.original));
  const sorted = [...found].sort(([, [a]], [, [b]]) => (a && b ? order(a.original, b.original) : 0));
  const groups: GridGroup[] = [];
  const ordered: Row<T>[] = [];
  for (const [key, members] of sorted) {
    const label = members[0] ? labelOf(members[0].original) : key;
    groups.push({ key, label, start: ordered.length, count: members.length });
    ordered.push(...members);
  }
  return { ordered, groups };
}
