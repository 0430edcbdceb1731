import type { GridSource } from './grid-types.ts';

const NONE: ReadonlySet<string> = new Set();

/** Rows that are all here, as a source. */
export function sourceOfRows<T>(rows: readonly { readonly id: string; readonly original: T }[]): GridSource<T> {
  return {
    count: rows.length,
    rowAt: (index) => rows[index]?.original,
    indexOf: (id) => rows.findIndex((row) => row.id === id),
    idsOf: async (from, to) => rows.slice(from, to).map(({ id }) => id),
    onSight: () => {},
    order: '',
    begin: 0,
    stamp: 0,
    groups: [],
    folded: NONE,
    onFold: () => {},
  };
}
