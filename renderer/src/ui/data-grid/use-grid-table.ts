import {
  type ColumnDef,
  type ColumnSizingState,
  columnResizingFeature,
  columnSizingFeature,
  createSortedRowModel,
  type RowData,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { DataGridProps } from './grid-types.ts';

const features = tableFeatures({
  columnSizingFeature,
  columnResizingFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});
export const MINIMUM_WIDTH = 60;
const CHECK_WIDTH = 36;

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Columns of a grid: their order, their widths while they are dragged and after, and the rows in the order of one of them. */
export function useGridTable<T extends RowData>(props: DataGridProps<T>) {
  const { rows, columns, rowId, onWidth } = props;
  const [own, setOwn] = useState<SortingState>(props.initialSort ? [props.initialSort] : []);
  const [sizes, setSizes] = useState<ColumnSizingState>({});
  const latestSizes = useRef(sizes);
  const sorting: SortingState = props.onSort ? (props.sort ? [props.sort] : []) : own;
  const takeSizes = (next: ColumnSizingState) => {
    latestSizes.current = next;
    setSizes(next);
  };
  // Widths that the caller keeps come back as those of the columns.
  const widthsGiven = columns.map(({ id, width }) => `${id} ${width}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when other widths are given
  useEffect(() => {
    if (onWidth) takeSizes({});
  }, [widthsGiven]);

  const definitions = useMemo(
    () =>
      columns.map(
        (column): ColumnDef<typeof features, T> => ({
          id: column.id,
          accessorFn: (row) => column.value(row),
          size: column.width ?? 140,
          minSize: MINIMUM_WIDTH,
          enableSorting: column.sortable !== false,
          sortDescFirst: false,
          sortFn: (a, b, id) => compare(a.getValue(id), b.getValue(id)),
        }),
      ),
    [columns],
  );
  const data = useMemo(() => [...(rows ?? [])], [rows]);
  const table = useTable({
    features,
    data,
    columns: definitions,
    getRowId: rowId,
    columnResizeMode: 'onChange',
    manualSorting: props.onSort !== undefined,
    enableMultiSort: false,
    state: { sorting, columnSizing: sizes },
    onSortingChange: (update) => {
      const next = typeof update === 'function' ? update(sorting) : update;
      if (props.onSort) props.onSort(next[0] ? { id: next[0].id, desc: next[0].desc } : null);
      else setOwn(next);
    },
    onColumnSizingChange: (update) => takeSizes(typeof update === 'function' ? update(latestSizes.current) : update),
  });

  const selectable = props.onSelect !== undefined;
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  const widths = headers.map((header, i) => {
    const size = header.column.getSize();
    const { grow, most = 0 } = columns[i] ?? {};
    // A width that a person dragged stays as it is.
    if (most > size && !(header.column.id in sizes)) return `minmax(${size}px, ${most}px)`;
    return grow ? `minmax(${size}px, 1fr)` : `${size}px`;
  });
  const resize = (column: string, width: number) => {
    takeSizes({ ...latestSizes.current, [column]: Math.max(MINIMUM_WIDTH, width) });
    onWidth?.(column, Math.max(MINIMUM_WIDTH, width));
  };
  return {
    shown: table.getRowModel().rows,
    headers,
    sorting: sorting[0],
    template: (selectable ? [`${CHECK_WIDTH}px`, ...widths] : widths).join(' '),
    minimum: headers.reduce((sum, h) => sum + h.column.getSize(), selectable ? CHECK_WIDTH : 0),
    resize,
    resetWidth: (column: string) => {
      const { [column]: _, ...rest } = latestSizes.current;
      takeSizes(rest);
      onWidth?.(column, 0);
    },
    /** Tells the caller of the width that a column was dragged to. */
    keep: (column: string) => {
      const width = latestSizes.current[column];
      if (width !== undefined) onWidth?.(column, Math.round(width));
    },
  };
}

export type GridTable<T extends RowData> = ReturnType<typeof useGridTable<T>>;

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  // What is not known yet comes last.
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  return collator.compare(String(a), String(b));
}
