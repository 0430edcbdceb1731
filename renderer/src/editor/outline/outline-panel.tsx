import { ActionIcon, CloseButton, TextInput, Tooltip } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { Command } from 'prosemirror-state';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { canMoveOutlineEntry, type OutlinePlace } from '#shared/doc-model/commands/index.ts';
import { moveEntryCommand } from '../commands/outline-commands.ts';
import { useEditor, useEditorUi } from '../editor-context.ts';
import { OUTLINE_WIDTH } from '../frame/frame-preferences.ts';
import { entryBefore, outlineEntries } from '../frame/outline-entries.ts';
import { goToPosition } from '../frame/places.ts';
import { Resizer } from '../frame/resizer.tsx';
import { numberingOf } from '../plugins/numbering-plugin.ts';
import { ENTRY_ACTIONS, OutlineMenu } from './outline-menu.tsx';
import { OutlineRow, type RowHandlers } from './outline-row.tsx';
import { countsByRow, filteredRows, foldedTo, outlineRows, unfoldedRows } from './outline-rows.ts';

const ROW_HEIGHT = 28;
const LEVELS = ['1', '2', '3', 'all'] as const;

type Drag = { readonly id: string; readonly over: string; readonly side: OutlinePlace['side'] };

/** The contents at the side: numbers and titles as they are now; jump, filter, fold, and every change of order and level. */
export function OutlinePanel(): ReactNode {
  const { text, store, editable, profile } = useEditor();
  const state = useEditorUi((ui) => ui.calm);
  const width = useEditorUi((ui) => ui.outlineWidth);
  const blockCounts = useEditorUi((ui) => ui.counts);
  const [filter, setFilter] = useState('');
  const [focused, setFocused] = useState('');
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [drag, setDrag] = useState<Drag | null>(null);
  const [menu, setMenu] = useState<{ readonly id: string; readonly x: number; readonly y: number } | null>(null);
  const tree = useRef<HTMLDivElement>(null);

  const { doc } = state;
  const numbering = numberingOf(state);
  const untitled = text('outline.untitled');
  const { entries } = outlineEntries(doc, numbering);
  const rows = useMemo(() => outlineRows(entries, numbering, untitled), [entries, numbering, untitled]);
  const counts = useMemo(() => countsByRow(blockCounts, numbering), [blockCounts, numbering]);
  const isFiltered = filter.trim() !== '';
  const shown = useMemo(
    () => (isFiltered ? filteredRows(rows, filter) : unfoldedRows(rows, folded)),
    [rows, filter, isFiltered, folded],
  );
  const currentId = entries[entryBefore(entries, state.selection.from)]?.id ?? '';
  const currentRow = shownRow(shown, rows, currentId);
  const stopId = shown.some((row) => row.id === focused) ? focused : (currentRow ?? shown[0]?.id ?? '');

  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => tree.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => shown[index]!.id,
    overscan: 12,
  });
  const currentIndex = shown.findIndex((row) => row.id === currentRow);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list follows the caret, not every change of the rows.
  useEffect(() => {
    if (currentIndex >= 0) virtual.scrollToIndex(currentIndex, { align: 'auto' });
  }, [currentRow]);

  /** Position of an entry now: the rows may be one transaction behind. */
  const positionOf = (id: string): number | null => {
    const { view } = store.getState();
    return view
      ? (outlineEntries(view.state.doc, numberingOf(view.state)).entries.find((entry) => entry.id === id)?.pos ?? null)
      : null;
  };
  const run = (id: string, make: (pos: number) => Command): void => {
    const { view } = store.getState();
    const pos = positionOf(id);
    if (view && pos !== null) make(pos)(view.state, view.dispatch, view);
  };
  const fold = (id: string, closed?: boolean): void => {
    const next = new Set(folded);
    if (closed ?? !next.has(id)) next.add(id);
    else next.delete(id);
    setFolded(next);
  };
  const focusRow = (index: number): void => {
    const row = shown[Math.max(0, Math.min(shown.length - 1, index))];
    if (!row) return;
    setFocused(row.id);
    virtual.scrollToIndex(shown.indexOf(row), { align: 'auto' });
    requestAnimationFrame(() => tree.current?.querySelector<HTMLElement>(`[data-entry="${row.id}"]`)?.focus());
  };
  const endMenu = (): void => {
    setMenu(null);
    requestAnimationFrame(() => tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus());
  };

  const latest = useRef({ drag, editable, positionOf, run, fold, setFocused, setDrag, setMenu });
  latest.current = { drag, editable, positionOf, run, fold, setFocused, setDrag, setMenu };
  const handlers = useMemo<RowHandlers>(
    () => ({
      onFocus: (id) => latest.current.setFocused(id),
      onJump: (id) => {
        const pos = latest.current.positionOf(id);
        if (pos !== null) goToPosition(store, pos);
      },
      onFold: (id) => latest.current.fold(id),
      onMenu: (id, x, y) => {
        if (latest.current.editable) latest.current.setMenu({ id, x, y });
      },
      onDragStart: (id) => latest.current.setDrag({ id, over: '', side: 'before' }),
      onDragOver: (over, side) => {
        const { drag: now, positionOf: at } = latest.current;
        const { view } = store.getState();
        const from = now ? at(now.id) : null;
        const to = at(over);
        if (!now || !view || from === null || to === null) return false;
        const can = canMoveOutlineEntry(view.state.doc, from, { pos: to, side });
        if (now.over !== (can ? over : '') || now.side !== side) {
          latest.current.setDrag({ id: now.id, over: can ? over : '', side });
        }
        return can;
      },
      onDrop: () => {
        const { drag: now, positionOf: at } = latest.current;
        latest.current.setDrag(null);
        const to = now ? at(now.over) : null;
        if (now && to !== null) latest.current.run(now.id, (pos) => moveEntryCommand(pos, { pos: to, side: now.side }));
      },
      onDragEnd: () => latest.current.setDrag(null),
    }),
    [store],
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target as HTMLElement).matches('[role=treeitem]')) return;
    const at = shown.findIndex((row) => row.id === stopId);
    const row = shown[at];
    if (!row) return;
    const change = editable ? changeOf(event) : null;
    if (change) {
      event.preventDefault();
      run(row.id, change);
      requestAnimationFrame(() => focusRow(at));
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const isFolded = folded.has(row.id);
    const parent = shown.findLastIndex((other, index) => index < at && other.depth < row.depth);
    const isOpen = row.hasChildren && !isFolded && !isFiltered;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault();
      const box = (event.target as HTMLElement).getBoundingClientRect();
      // After this key: a menu that opens during it would take it for a press outside and close.
      setTimeout(() => handlers.onMenu(row.id, box.left + 24, box.bottom));
    } else if (next !== undefined) {
      event.preventDefault();
      focusRow(next);
    } else if (event.key === 'ArrowRight') {
      event.preventDefault();
      if (row.hasChildren && isFolded) fold(row.id, false);
      else if (row.hasChildren) focusRow(at + 1);
    } else if (event.key === 'ArrowLeft') {
      event.preventDefault();
      if (isOpen) fold(row.id, true);
      else if (parent >= 0) focusRow(parent);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      handlers.onJump(row.id);
    } else if (event.key === 'Escape') store.getState().view?.focus();
  };

  const tools = ENTRY_ACTIONS.slice(0, 4);
  const menuRow = menu && rows.find((row) => row.id === menu.id);
  const menuPos = menu && positionOf(menu.id);
  return (
    <nav className="zs-outline" style={{ width }} aria-label={text('outline.label')} data-pane>
      <div className="zs-outline-head">
        <TextInput
          size="xs"
          leftSection={<IconSearch size={14} aria-hidden />}
          aria-label={text('outline.filter')}
          placeholder={text('outline.filter')}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
            event.preventDefault();
            focusRow(shown.findIndex((row) => row.id === stopId));
          }}
          rightSection={
            filter ? (
              <CloseButton size="xs" aria-label={text('dialog.close')} onClick={() => setFilter('')} />
            ) : undefined
          }
        />
        <div className="zs-outline-tools">
          {editable &&
            tools.map(({ label, icon: IconOf, keys, make }) => (
              <Tooltip key={label} label={`${text(label)}  ${keys}`} openDelay={400}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={26}
                  aria-label={text(label)}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => stopId && run(stopId, make)}
                >
                  <IconOf size={16} />
                </ActionIcon>
              </Tooltip>
            ))}
          <span className="zs-status-gap" />
          <select
            className="zs-select"
            aria-label={text('outline.level')}
            value=""
            onChange={(event) => {
              const level = event.currentTarget.value;
              setFolded(level === 'all' ? new Set() : foldedTo(rows, Number(level) - 1));
            }}
          >
            <option value="" disabled hidden>
              {text('outline.level')}
            </option>
            {LEVELS.map((level) => (
              <option key={level} value={level}>
                {text(`outline.level-${level}`)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div
        ref={tree}
        role="tree"
        aria-label={text('outline.label')}
        aria-description={text('outline.hint')}
        className="zs-outline-rows"
        onKeyDown={onKeyDown}
      >
        <div role="presentation" className="zs-outline-all" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = shown[item.index]!;
            const sums = counts.get(row.id);
            return (
              <OutlineRow
                key={row.id}
                row={row}
                top={item.start}
                isCurrent={row.id === currentRow}
                isStop={row.id === stopId}
                isFolded={!isFiltered && folded.has(row.id)}
                isDragged={drag?.id === row.id}
                canDrag={editable}
                drop={drag?.over === row.id ? drag.side : null}
                comments={sums?.comments ?? 0}
                findings={sums?.findings ?? 0}
                text={text}
                language={profile.language}
                handlers={handlers}
              />
            );
          })}
        </div>
      </div>
      {shown.length === 0 && <p className="zs-outline-none">{text('outline.empty')}</p>}
      <Resizer
        label={text('outline.resize')}
        side="start"
        width={width}
        {...OUTLINE_WIDTH}
        onWidth={(outlineWidth) => store.setState({ outlineWidth })}
      />
      {menu && menuRow && menuPos !== null && (
        <OutlineMenu
          at={menu}
          pos={menuPos}
          title={menuRow.title}
          state={store.getState().state}
          onRun={(make) => run(menu.id, make)}
          onClose={endMenu}
        />
      )}
    </nav>
  );
}

/** The change that a key means on a line of the contents. */
function changeOf(event: KeyboardEvent): ((pos: number) => Command) | null {
  if (event.ctrlKey || event.metaKey) return null;
  const [promote, demote, up, down] = ENTRY_ACTIONS;
  if (event.key === 'Tab' && !event.altKey) return (event.shiftKey ? promote : demote).make;
  if (event.key === 'Delete') return ENTRY_ACTIONS[6].make;
  if (!event.altKey) return null;
  const byKey: Readonly<Record<string, ((pos: number) => Command) | undefined>> = {
    ArrowUp: up.make,
    ArrowDown: down.make,
    ArrowLeft: promote.make,
    ArrowRight: demote.make,
  };
  return byKey[event.key] ?? null;
}

/** The line that stands for an entry: itself, or the nearest above it that is not folded away. */
function shownRow(
  shown: ReturnType<typeof unfoldedRows>,
  rows: ReturnType<typeof outlineRows>,
  id: string,
): string | undefined {
  if (shown.some((row) => row.id === id)) return id;
  const visible = new Set(shown.map((row) => row.id));
  let depth = Number.POSITIVE_INFINITY;
  for (let i = rows.findIndex((row) => row.id === id); i >= 0; i--) {
    const row = rows[i]!;
    if (row.depth >= depth) continue;
    depth = row.depth;
    if (visible.has(row.id)) return row.id;
  }
  return undefined;
}
