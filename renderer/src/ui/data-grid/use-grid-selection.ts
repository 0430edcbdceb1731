import { useRef } from 'react';
import type { GridLines } from './grid-lines.ts';
import type { GridSource } from './grid-types.ts';

const NOTHING: ReadonlySet<string> = new Set();

/** Which rows are selected: single ones, a span from the row where it began, a group, all. */
export function useGridSelection<T>({
  source,
  lines,
  rowId,
  selected = NOTHING,
  onSelect,
}: {
  readonly source: GridSource<T>;
  readonly lines: GridLines;
  readonly rowId: (row: T) => string;
  readonly selected: ReadonlySet<string> | undefined;
  readonly onSelect: ((ids: ReadonlySet<string>) => void) | undefined;
}) {
  /** Where a span began, and what was selected before it. */
  const anchor = useRef({ line: 0, before: NOTHING });
  const asked = useRef(0);
  // Ids of rows that are not here are read first; the last wish counts.
  const take = async (from: number, to: number, make: (ids: readonly string[]) => ReadonlySet<string>) => {
    const mine = ++asked.current;
    const ids = await source.idsOf(from, to);
    if (mine === asked.current) onSelect?.(make(ids));
  };
  const toggleAll = (ids: readonly string[]) => {
    const all = ids.every((id) => selected.has(id));
    const next = new Set(selected);
    for (const id of ids)
      if (all) next.delete(id);
      else next.add(id);
    return next;
  };
  const begin = (line: number, before: ReadonlySet<string> = selected) => {
    anchor.current = { line, before };
  };
  return {
    begin,
    /** A row, or every row of a group. */
    toggle: (line: number) => {
      const at = lines.at(line);
      if (at?.kind === 'group') {
        const { start, count } = at.group;
        void take(start, start + count, toggleAll);
      } else if (at) {
        const row = source.rowAt(at.index);
        if (row === undefined) return;
        const next = toggleAll([rowId(row)]);
        onSelect?.(next);
        begin(line, next);
      }
    },
    /** From where the span began up to this line. */
    extend: (line: number) => {
      const { line: start, before } = anchor.current;
      const { from, to } = lines.rowsOf(Math.min(start, line), Math.max(start, line));
      void take(from, to, (ids) => new Set([...before, ...ids]));
    },
    all: () => void take(0, source.count, (ids) => new Set(ids)),
    none: () => onSelect?.(NOTHING),
  };
}
