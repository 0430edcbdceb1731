import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { GridLines } from './grid-lines.ts';
import type { GridSource } from './grid-types.ts';
import { type SeenLine, shiftOf } from './keep-place.ts';

/** Height of the header with its line, and of the head of a group, as in the style sheet. */
const HEAD_HEIGHT = 35;
export const GROUP_HEIGHT = 34;

/**
 * Where the list stands: its virtual lines, the line with the tab stop, the focus. After the list was read again it stands where it
 * stood: the lines in sight stay under the eyes, the tab stop goes with its row.
 */
export function useGridPlace<T>({
  source,
  lines,
  rowId,
  current,
  onCurrent,
  rowHeight,
  itemKey,
  keepsPlace,
}: {
  readonly source: GridSource<T>;
  readonly lines: GridLines;
  readonly rowId: (row: T) => string;
  readonly current: string | undefined;
  readonly onCurrent: ((row: T) => void) | undefined;
  readonly rowHeight: number;
  /** Another function = measure anew. */
  readonly itemKey: (line: number) => string | number;
  readonly keepsPlace: boolean;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const grouped = source.groups.length > 0;
  const virtual = useVirtualizer({
    count: lines.count,
    getScrollElement: () => scroller.current,
    estimateSize: (line) => (grouped && lines.at(line)?.kind === 'group' ? GROUP_HEIGHT : rowHeight),
    // Rows of a window are drawn while the scroll bar is dragged through all of them: each one counts.
    overscan: keepsPlace ? 6 : 12,
    // The sticky header takes its height from what can be seen.
    scrollPaddingStart: grouped ? GROUP_HEIGHT : 0,
    scrollPaddingEnd: HEAD_HEIGHT,
    getItemKey: itemKey,
    // The line with the focus stays, however far the list is scrolled: the next key goes on from there.
    rangeExtractor: useCallback(
      (range: Range) => {
        const found = defaultRangeExtractor(range);
        return active >= range.count || found.includes(active) ? found : [...found, active].sort((a, b) => a - b);
      },
      [active],
    ),
  });
  const items = virtual.getVirtualItems();
  const startOf = (line: number) => virtual.measurementsCache[line]?.start ?? 0;

  /** Line that takes the focus as soon as it is drawn. */
  const toFocus = useRef(-1);
  /** Row that becomes the current one as soon as it is read, by its line. */
  const awaited = useRef(-1);
  /** Current row that is not here yet. */
  const sought = useRef('');
  const before = useRef<{
    order: string;
    stamp: number;
    seen: SeenLine[];
    starts: Map<number, number>;
    active: string;
  }>(null);

  const rowAt = (line: number): T | undefined => {
    const at = lines.at(line);
    return at?.kind === 'row' ? source.rowAt(at.index) : undefined;
  };
  const keyOf = (line: number): string => {
    const at = lines.at(line);
    if (at?.kind === 'group') return `group ${at.group.key}`;
    const row = rowAt(line);
    return row === undefined ? '' : rowId(row);
  };
  const lineOf = (key: string): number => {
    if (key.startsWith('group ')) return lines.ofGroup(key.slice(6));
    const index = key === '' ? -1 : source.indexOf(key);
    return index < 0 ? -1 : lines.ofRow(index);
  };
  const goTo = (line: number) => {
    const to = Math.max(0, Math.min(lines.count - 1, line));
    setActive(to);
    virtual.scrollToIndex(to);
    toFocus.current = to;
    const row = rowAt(to);
    awaited.current = row === undefined && lines.at(to)?.kind === 'row' ? to : -1;
    if (row !== undefined) onCurrent?.(row);
  };

  const focusInRows = () => {
    const { activeElement } = document;
    return activeElement?.matches('[data-row]') === true && scroller.current?.contains(activeElement) === true;
  };

  // A row made the current one from outside (a link, the row before it is gone) is scrolled to and takes the tab stop, and the focus
  // when another row has it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another row becomes the current one
  useEffect(() => {
    const line = lineOf(current ?? '');
    sought.current = line < 0 ? (current ?? '') : '';
    if (line < 0) return;
    if (focusInRows()) toFocus.current = line;
    setActive(line);
    virtual.scrollToIndex(line);
  }, [current]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the list was read again
  useLayoutEffect(() => {
    const was = before.current;
    const element = scroller.current;
    if (!keepsPlace || !was || !element) return;
    if (was.order !== source.order) {
      const line = lines.ofRow(source.begin);
      awaited.current = -1;
      if (source.begin === 0) element.scrollTop = 0;
      else virtual.scrollToIndex(line, { align: 'center' });
      setActive(line);
      return;
    }
    // At the very top one sees what comes in there; the focus goes with its row wherever that goes.
    const still = element.scrollTop === 0 || was.stamp === source.stamp;
    const by = still ? 0 : shiftOf(was.seen, source.indexOf, lines);
    const pivot = was.seen.find(({ id, line }) => lineOf(id) === line + by);
    if (!still && pivot) {
      const moved = startOf(pivot.line + by) - (was.starts.get(pivot.line) ?? 0);
      if (moved !== 0) element.scrollTop += moved;
    }
    const line = lineOf(was.active);
    if (line >= 0 && line !== active) {
      setActive(line);
      if (focusInRows()) toFocus.current = line;
    }
    const wanted = lineOf(sought.current);
    if (wanted >= 0) {
      sought.current = '';
      setActive(wanted);
      virtual.scrollToIndex(wanted, { align: 'center' });
    }
    const row = awaited.current === active ? rowAt(active) : undefined;
    if (row !== undefined) {
      awaited.current = -1;
      onCurrent?.(row);
    }
  }, [source]);

  const last = lines.count - 1;
  useEffect(() => {
    if (active > last) setActive(Math.max(0, last));
  }, [active, last]);

  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
  // What is in sight now is looked at after every drawing.
  useLayoutEffect(() => {
    if (toFocus.current >= 0) {
      const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${toFocus.current}"]`);
      if (row) {
        row.focus({ preventScroll: true });
        toFocus.current = -1;
      }
    }
    if (!keepsPlace) return;
    const seen: SeenLine[] = [];
    const starts = new Map<number, number>();
    for (let line = startIndex; line <= endIndex; line++) {
      const id = keyOf(line);
      if (id === '' || id.startsWith('group ')) continue;
      seen.push({ id, line });
      starts.set(line, startOf(line));
    }
    before.current = { order: source.order, stamp: source.stamp, seen, starts, active: keyOf(active) };
    const { from, to } = lines.rowsOf(startIndex, endIndex);
    source.onSight(from, Math.min(source.count, to), (virtual.scrollOffset ?? 0) === 0);
  });

  return { scroller, virtual, items, active, setActive, goTo, first: startIndex };
}
