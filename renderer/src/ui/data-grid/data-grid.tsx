// biome-ignore-all lint/a11y/useSemanticElements: virtual rows in a CSS grid cannot be table elements; roles say what they are
// biome-ignore-all lint/a11y/useFocusableInteractive: one tab stop for the whole grid; rows take the focus, cells do not
import type { RowData } from '@tanstack/react-table';
import { type KeyboardEvent, type MouseEvent, useCallback, useMemo, useRef, useState } from 'react';
import styles from './data-grid.module.css';
import groupStyles from './grid-group.module.css';
import { GridGroupLine, GroupName } from './grid-group-line.tsx';
import { GridHead } from './grid-head.tsx';
import { moveOf } from './grid-keys.ts';
import { linesOf } from './grid-lines.ts';
import { GridRow, type LineActs } from './grid-row.tsx';
import type { DataGridProps } from './grid-types.ts';
import { sourceOfRows } from './source-of-rows.ts';
import { GROUP_HEIGHT, useGridPlace } from './use-grid-place.ts';
import { useGridSelection } from './use-grid-selection.ts';
import { useGridTable } from './use-grid-table.ts';

const NONE: ReadonlySet<string> = new Set();

/**
 * A long list as an ARIA grid: virtual rows, sticky header, sorting, columns to drag (or arrow keys on the handle), groups to fold (then it
 * is a tree grid). One tab stop; arrows, Page, Home and End move between rows, with Shift they select, Enter opens, Space selects, Ctrl-A
 * selects all, Ctrl-C copies the row's values. Rows are an array, or come from a source of which only a window is here.
 */
export function DataGrid<T extends RowData>(props: DataGridProps<T>) {
  const { columns, rowId, selected, onSelect } = props;
  const table = useGridTable(props);
  const { shown } = table;
  const given = props.source;
  const [away, setAway] = useState<ReadonlySet<string>>(NONE);
  const { grouping } = props;
  const source = useMemo(
    () => given ?? sourceOfRows(shown, grouping, { folded: away, onFold: setAway }),
    [given, shown, grouping, away],
  );
  const { groups, folded } = source;
  const lines = useMemo(() => linesOf(source.count, groups, folded), [source.count, groups, folded]);
  const rowHeight = props.rowHeight ?? 38;
  // Rows of an array keep their measured height by their id; in a window they are all alike, and counted.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other lines have other heights
  const itemKey = useCallback(
    (line: number) => (given || grouping ? line : (shown[line]?.id ?? line)),
    [given === undefined, shown, lines],
  );
  const place = useGridPlace({
    source,
    lines,
    rowId,
    current: props.current,
    onCurrent: props.onCurrent,
    rowHeight,
    itemKey,
    keepsPlace: given !== undefined,
  });
  const selection = useGridSelection({ source, lines, rowId, selected, onSelect });
  const { scroller, virtual, active } = place;
  const selectable = onSelect !== undefined;

  const rowAt = (line: number) => {
    const at = lines.at(line);
    return at?.kind === 'row' ? source.rowAt(at.index) : undefined;
  };
  const fold = (line: number, away: boolean) => {
    const at = lines.at(line);
    if (at?.kind !== 'group') return;
    const next = new Set(folded);
    if (away) next.add(at.group.key);
    else next.delete(at.group.key);
    source.onFold(next);
  };
  const key = (event: KeyboardEvent, line: number) => {
    // Keys pressed in a button or input inside the row belong to it.
    if (event.target !== event.currentTarget) return;
    const mod = event.ctrlKey || event.metaKey;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2);
    const row = rowAt(line);
    const move = mod && event.key.length === 1 ? null : moveOf(event.key, line, page, lines);
    if (move && 'to' in move) {
      if (!event.shiftKey) selection.begin(move.to);
      else if (selectable) selection.extend(move.to);
      place.goTo(move.to);
    } else if (move) {
      if ('fold' in move) fold(move.fold, true);
      else fold(move.unfold, false);
    } else if (event.key === 'Enter' && row !== undefined) (props.onOpen ?? props.onCurrent)?.(row);
    else if (event.key === ' ' && selectable) selection.toggle(line);
    else if (event.key === 'a' && mod && selectable) selection.all();
    else if (event.key === 'c' && mod && row !== undefined && String(getSelection()) === '')
      void navigator.clipboard?.writeText(columns.map((c) => String(c.value(row))).join('\t'));
    else return;
    event.preventDefault();
  };
  const click = (event: MouseEvent, line: number) => {
    const at = lines.at(line);
    if (at?.kind === 'group') {
      fold(line, !at.folded);
      return place.goTo(line);
    }
    if (event.shiftKey && selectable) {
      getSelection()?.removeAllRanges();
      selection.extend(line);
    } else if (String(getSelection()) !== '') return;
    else selection.begin(line);
    const row = rowAt(line);
    if (row === undefined) place.goTo(line);
    else if (props.onCurrent) props.onCurrent(row);
    else props.onOpen?.(row);
  };
  const open = (line: number) => {
    const row = rowAt(line);
    if (row !== undefined && props.onCurrent) props.onOpen?.(row);
  };
  const latest = useRef<LineActs>(null);
  latest.current = { key, click, open, focus: place.setActive, toggle: selection.toggle };
  const acts = useMemo<LineActs>(
    () => ({
      key: (event, line) => latest.current?.key(event, line),
      click: (event, line) => latest.current?.click(event, line),
      open: (line) => latest.current?.open(line),
      focus: (line) => latest.current?.focus(line),
      toggle: (line) => latest.current?.toggle(line),
    }),
    [],
  );

  const size = selected?.size ?? 0;
  const all = size > 0 && (given ? size >= source.count : shown.every((row) => selected?.has(row.id)));
  const grouped = groups.length > 0;
  const columnCount = columns.length + (selectable ? 1 : 0);
  // Below the header stands the head of the group that the first line in sight belongs to.
  const head = place.first > 0 ? lines.headOf(place.first) : -1;
  const headOfSight = head >= 0 && head !== place.first ? lines.at(head) : undefined;
  const ticked = selectable ? (all ? 'all' : size > 0 ? 'some' : 'none') : undefined;
  // Not drawn anew with every move of the scroll bar.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest is made of these
  const heading = useMemo(
    () => (
      <GridHead
        columns={columns}
        table={table}
        selected={ticked}
        onSelectAll={() => (all ? selection.none() : selection.all())}
      >
        {headOfSight?.kind === 'group' && (
          <button
            type="button"
            aria-hidden="true"
            tabIndex={-1}
            className={groupStyles['groupHere']}
            onClick={() => {
              fold(head, true);
              place.goTo(head);
            }}
          >
            <GroupName group={headOfSight.group} folded={false} />
          </button>
        )}
      </GridHead>
    ),
    [
      columns,
      table.template,
      table.sorting?.id,
      table.sorting?.desc,
      ticked,
      source,
      lines,
      head,
      headOfSight === undefined,
    ],
  );
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles, grid and tree grid, take these
    <div
      ref={scroller}
      className={styles['scroller']}
      data-fill={props.fill || undefined}
      role={grouped ? 'treegrid' : 'grid'}
      aria-label={props.label}
      aria-rowcount={(grouped ? lines.count : (props.total ?? source.count)) + 1}
      aria-colcount={columnCount}
      aria-multiselectable={selectable || undefined}
      style={{ '--grid-columns': table.template, '--grid-minimum': `${table.minimum}px` } as React.CSSProperties}
    >
      {heading}
      {lines.count === 0 ? (
        <div role="rowgroup">
          <div role="row" aria-rowindex={2}>
            <div role="gridcell">{props.empty}</div>
          </div>
        </div>
      ) : (
        <div role="rowgroup" className={styles['body']} style={{ height: virtual.getTotalSize() }}>
          {place.items.map((item) => {
            const line = item.index;
            const at = lines.at(line);
            if (at?.kind === 'group')
              return (
                <GridGroupLine
                  key={item.key}
                  group={at.group}
                  folded={at.folded}
                  line={line}
                  start={item.start}
                  height={GROUP_HEIGHT}
                  columns={columnCount}
                  active={line === active}
                  selectable={selectable}
                  acts={acts}
                />
              );
            const row = rowAt(line);
            const id = row === undefined ? '' : rowId(row);
            return (
              <GridRow
                key={item.key}
                row={row}
                line={line}
                start={item.start}
                height={rowHeight}
                columns={columns}
                grouped={grouped}
                chosen={selectable ? (selected?.has(id) ?? false) : undefined}
                current={row !== undefined && props.current === id}
                active={line === active}
                openable={(props.onOpen ?? props.onCurrent) !== undefined}
                measure={props.variableHeight ? virtual.measureElement : undefined}
                acts={acts}
              />
            );
          })}
        </div>
      )}
    </div>
  );
}
