// biome-ignore-all lint/a11y/useSemanticElements: virtual rows in a CSS grid cannot be table elements; roles say what they are
// biome-ignore-all lint/a11y/useFocusableInteractive: one tab stop for the whole grid; rows take the focus, cells do not
import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import {
  type ColumnDef,
  columnResizingFeature,
  columnSizingFeature,
  createSortedRowModel,
  type RowData,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import styles from './data-grid.module.css';
import { useT } from './i18n.ts';

export type GridColumn<T> = {
  readonly id: string;
  readonly header: string;
  /** Pixels at first; the person may drag it. One column should `grow`. */
  readonly width?: number;
  readonly grow?: boolean;
  readonly align?: 'start' | 'end';
  /** What the column sorts by, and shows unless `cell` is given. */
  readonly value: (row: T) => string | number;
  readonly cell?: (row: T) => ReactNode;
  readonly sortable?: boolean;
};

export type GridSort = { readonly id: string; readonly desc: boolean };

export type DataGridProps<T> = {
  /** Name of the grid for screen readers. */
  readonly label: string;
  readonly rows: readonly T[];
  readonly columns: readonly GridColumn<T>[];
  readonly rowId: (row: T) => string;
  readonly onOpen?: (row: T) => void;
  /** Row shown as the current one (its detail is open beside the grid). */
  readonly current?: string;
  readonly onCurrent?: (row: T) => void;
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (ids: ReadonlySet<string>) => void;
  /** Given = the caller sorts (`sort` is shown and changes are reported); otherwise the grid sorts by `value`. */
  readonly sort?: GridSort | null;
  readonly onSort?: (sort: GridSort | null) => void;
  readonly initialSort?: GridSort;
  /** All rows of the list when `rows` is only a part. */
  readonly total?: number;
  readonly rowHeight?: number;
  /** Rows are as high as their content; `rowHeight` is the estimate. */
  readonly variableHeight?: boolean;
  /** Shown instead of rows. */
  readonly empty?: ReactNode;
  /** Takes the height of its parent and scrolls; otherwise it is as high as its rows, up to 560 px. */
  readonly fill?: boolean;
};

const features = tableFeatures({
  columnSizingFeature,
  columnResizingFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});
const MINIMUM_WIDTH = 60;
/** Height of the header with its line, as in the style sheet. */
const HEAD_HEIGHT = 35;

const collator = new Intl.Collator('zh-CN', { numeric: true });

/**
 * A long list as an ARIA grid: virtual rows, sticky header, sorting, columns to drag (or arrow keys on the handle). One tab stop;
 * arrows, Page, Home and End move between rows, Enter opens, Space selects, Ctrl-A selects all, Ctrl-C copies the row's values.
 */
export function DataGrid<T extends RowData>(props: DataGridProps<T>) {
  const { t } = useT();
  const { rows, columns, rowId, selected, onSelect } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState<SortingState>(props.initialSort ? [props.initialSort] : []);
  const [active, setActive] = useState(0);
  const sorting: SortingState = props.onSort ? (props.sort ? [props.sort] : []) : own;

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
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({
    features,
    data,
    columns: definitions,
    getRowId: rowId,
    columnResizeMode: 'onChange',
    manualSorting: props.onSort !== undefined,
    enableMultiSort: false,
    state: { sorting },
    onSortingChange: (update) => {
      const next = typeof update === 'function' ? update(sorting) : update;
      if (props.onSort) props.onSort(next[0] ? { id: next[0].id, desc: next[0].desc } : null);
      else setOwn(next);
    },
  });
  const shown = table.getRowModel().rows;
  const rowHeight = props.rowHeight ?? 38;
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The sticky header takes its height from what can be seen.
    scrollPaddingEnd: HEAD_HEIGHT,
    getItemKey: (index) => shown[index]?.id ?? index,
  });

  const selectable = onSelect !== undefined;
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  const widths = headers.map((header, i) =>
    columns[i]?.grow ? `minmax(${header.column.getSize()}px, 1fr)` : `${header.column.getSize()}px`,
  );
  const template = (selectable ? ['36px', ...widths] : widths).join(' ');
  const minimum = headers.reduce((sum, h) => sum + h.column.getSize(), selectable ? 36 : 0);

  const focusRow = (index: number) => {
    const to = Math.max(0, Math.min(shown.length - 1, index));
    setActive(to);
    virtual.scrollToIndex(to);
    const row = shown[to];
    if (row) props.onCurrent?.(row.original);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-row="${to}"]`)?.focus({ preventScroll: true }),
    );
  };
  // A row made the current one from outside (a link, the row before it is gone) is scrolled to and takes the tab stop.
  const { current } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another row becomes the current one
  useEffect(() => {
    const index = shown.findIndex((row) => row.id === current);
    if (index < 0) return;
    setActive(index);
    virtual.scrollToIndex(index);
  }, [current]);
  const lastActive = shown.length - 1;
  useEffect(() => {
    if (active > lastActive) setActive(Math.max(0, lastActive));
  }, [active, lastActive]);

  const toggle = (id: string) => {
    if (!onSelect) return;
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  };
  const keys = (event: KeyboardEvent, index: number) => {
    // Keys pressed in a button or input inside the row belong to it.
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2);
    const moves: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + page,
      PageUp: index - page,
      Home: 0,
      End: lastActive,
    };
    const row = shown[index];
    const move = moves[event.key];
    if (move !== undefined) focusRow(move);
    else if (event.key === 'Enter' && row) (props.onOpen ?? props.onCurrent)?.(row.original);
    else if (event.key === ' ' && row && selectable) toggle(row.id);
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey) && selectable)
      onSelect?.(new Set(shown.map((r) => r.id)));
    else if (event.key === 'c' && (event.ctrlKey || event.metaKey) && row && String(getSelection()) === '')
      void navigator.clipboard?.writeText(columns.map((c) => String(c.value(row.original))).join('\t'));
    else return;
    event.preventDefault();
  };

  const allSelected = shown.length > 0 && shown.every((row) => selected?.has(row.id));
  const items = virtual.getVirtualItems();
  return (
    <div
      ref={scroller}
      className={styles['scroller']}
      data-fill={props.fill || undefined}
      role="grid"
      aria-label={props.label}
      aria-rowcount={(props.total ?? shown.length) + 1}
      aria-colcount={columns.length + (selectable ? 1 : 0)}
      aria-multiselectable={selectable || undefined}
      style={{ '--grid-columns': template, '--grid-minimum': `${minimum}px` } as React.CSSProperties}
    >
      <div role="rowgroup" className={styles['head']}>
        <div role="row" aria-rowindex={1} className={styles['row']}>
          {selectable && (
            <div role="columnheader" aria-colindex={1} className={styles['check']}>
              <Checkbox
                aria-label={t('app.grid.select-all')}
                checked={allSelected}
                indeterminate={!allSelected && (selected?.size ?? 0) > 0}
                onChange={() => onSelect?.(allSelected ? new Set() : new Set(shown.map((r) => r.id)))}
              />
            </div>
          )}
          {headers.map((header, i) => {
            const column = columns[i];
            if (!column) return null;
            const order = sorting[0]?.id === column.id ? (sorting[0].desc ? 'descending' : 'ascending') : 'none';
            const sortable = column.sortable !== false;
            return (
              <div
                key={header.id}
                role="columnheader"
                aria-colindex={i + 1 + (selectable ? 1 : 0)}
                aria-sort={sortable ? order : undefined}
                className={styles['headCell']}
                data-align={column.align}
              >
                {sortable ? (
                  <button type="button" className={styles['sort']} onClick={() => header.column.toggleSorting()}>
                    <span>{column.header}</span>
                    {order === 'ascending' && <IconArrowUp size={13} aria-hidden="true" />}
                    {order === 'descending' && <IconArrowDown size={13} aria-hidden="true" />}
                  </button>
                ) : (
                  <span className={styles['label']}>{column.header}</span>
                )}
                <div
                  role="separator"
                  aria-orientation="vertical"
                  aria-label={t('app.grid.resize', { column: column.header })}
                  aria-valuenow={header.column.getSize()}
                  aria-valuemin={MINIMUM_WIDTH}
                  aria-valuemax={1200}
                  tabIndex={-1}
                  className={styles['resizer']}
                  onMouseDown={header.getResizeHandler()}
                  onTouchStart={header.getResizeHandler()}
                  onDoubleClick={() => header.column.resetSize()}
                  onKeyDown={(e) => {
                    const by = e.key === 'ArrowRight' ? 16 : e.key === 'ArrowLeft' ? -16 : 0;
                    if (by === 0) return;
                    const size = Math.max(MINIMUM_WIDTH, header.column.getSize() + by);
                    table.setColumnSizing((old) => ({ ...old, [column.id]: size }));
                  }}
                />
              </div>
            );
          })}
        </div>
      </div>
      {shown.length === 0 ? (
        <div role="rowgroup">
          <div role="row" aria-rowindex={2}>
            <div role="gridcell">{props.empty}</div>
          </div>
        </div>
      ) : (
        <div role="rowgroup" className={styles['body']} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = shown[item.index];
            if (!row) return null;
            const chosen = selected?.has(row.id) ?? false;
            return (
              <div
                key={item.key}
                ref={props.variableHeight ? virtual.measureElement : undefined}
                data-index={item.index}
                data-row={item.index}
                data-current={props.current === row.id || undefined}
                data-openable={props.onOpen || props.onCurrent ? true : undefined}
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={selectable ? chosen : undefined}
                aria-current={props.current === row.id ? 'true' : undefined}
                tabIndex={item.index === active ? 0 : -1}
                className={styles['row']}
                style={{
                  transform: `translateY(${item.start}px)`,
                  ...(props.variableHeight ? { minHeight: rowHeight } : { height: rowHeight }),
                }}
                onFocus={() => setActive(item.index)}
                onKeyDown={(e) => keys(e, item.index)}
                onClick={(e) => {
                  if ((e.target as HTMLElement).closest('a, button, input, label')) return;
                  if (String(getSelection()) !== '') return;
                  if (props.onCurrent) props.onCurrent(row.original);
                  else props.onOpen?.(row.original);
                }}
                onDoubleClick={() => props.onCurrent && props.onOpen?.(row.original)}
              >
                {selectable && (
                  <div role="gridcell" aria-colindex={1} className={styles['check']}>
                    <Checkbox
                      tabIndex={-1}
                      aria-label={t('app.grid.select-row')}
                      checked={chosen}
                      onChange={() => toggle(row.id)}
                    />
                  </div>
                )}
                {columns.map((column, i) => (
                  <div
                    key={column.id}
                    role="gridcell"
                    aria-colindex={i + 1 + (selectable ? 1 : 0)}
                    className={styles['cell']}
                    data-align={column.align}
                    data-wrap={props.variableHeight || undefined}
                  >
                    {column.cell ? column.cell(row.original) : column.value(row.original)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      )}
    </div>
  );
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  // What is not known yet comes last.
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  return collator.compare(String(a), String(b));
}
