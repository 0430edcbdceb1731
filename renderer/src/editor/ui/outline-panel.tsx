import { ActionIcon, CloseButton, TextInput, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconIndentDecrease, IconIndentIncrease, IconSearch } from '@tabler/icons-react';
import type { Command } from 'prosemirror-state';
import { type KeyboardEvent, memo, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { changeLevel } from '#shared/doc-model/commands/index.ts';
import { type OutlineEntry, outlineOf } from '#shared/doc-model/index.ts';
import { moveCommand } from '../commands/block-commands.ts';
import { showAt } from '../commands/focus-block.ts';
import { useEditor, useEditorUi } from '../editor-context.ts';
import { numberingOf } from '../plugins/numbering-plugin.ts';

type Row = { readonly id: string; readonly depth: number; readonly number: string; readonly title: string };

/** The contents at the side: numbers and titles as they are now, jump, filter, move and change of level by keys and buttons. */
export function OutlinePanel(): ReactNode {
  const { text, store, editable } = useEditor();
  const state = useEditorUi((ui) => ui.calm);
  const [filter, setFilter] = useState('');
  const [focused, setFocused] = useState('');
  const tree = useRef<HTMLDivElement>(null);

  const { doc } = state;
  const entries = useMemo(() => outlineOf(doc), [doc]);
  const rows = useRows(entries, state, text('outline.untitled'));
  const currentId = currentEntry(entries, state.selection.from);
  const wanted = filter.trim().toLowerCase();
  const shown = useMemo(
    () => (wanted === '' ? rows : rows.filter((row) => `${row.number} ${row.title}`.toLowerCase().includes(wanted))),
    [rows, wanted],
  );
  const stopId = shown.some((row) => row.id === focused)
    ? focused
    : shown.some((row) => row.id === currentId)
      ? currentId
      : shown[0]?.id;

  useEffect(() => {
    tree.current?.querySelector(`[data-entry="${currentId}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);

  /** Position of an entry now: the rows may be one transaction behind. */
  const positionOf = (id: string): number | null => {
    const { view } = store.getState();
    return view ? (outlineOf(view.state.doc).find((entry) => entry.id === id)?.pos ?? null) : null;
  };
  const jump = (id: string): void => {
    const { view } = store.getState();
    const pos = positionOf(id);
    if (!view || pos === null) return;
    showAt(view, pos);
  };
  const run = (id: string, make: (pos: number) => Command): void => {
    const { view } = store.getState();
    const pos = positionOf(id);
    if (view && pos !== null) make(pos)(view.state, view.dispatch, view);
  };
  const level =
    (delta: -1 | 1) =>
    (pos: number): Command =>
    (s, dispatch) => {
      const { tr } = s;
      if (!changeLevel(tr, pos + 1, pos + 1, delta)) return false;
      dispatch?.(tr);
      return true;
    };
  const target = focused && shown.some((row) => row.id === focused) ? focused : currentId;

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = shown.findIndex((row) => row.id === stopId);
    if (event.altKey && editable && stopId) {
      const made =
        event.key === 'ArrowUp'
          ? (pos: number) => moveCommand('up', pos + 1)
          : event.key === 'ArrowDown'
            ? (pos: number) => moveCommand('down', pos + 1)
            : event.shiftKey && event.key === 'ArrowLeft'
              ? level(-1)
              : event.shiftKey && event.key === 'ArrowRight'
                ? level(1)
                : null;
      if (!made) return;
      event.preventDefault();
      run(stopId, made);
      return;
    }
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      const row = shown[Math.max(0, Math.min(shown.length - 1, next))];
      if (row) {
        setFocused(row.id);
        tree.current?.querySelector<HTMLElement>(`[data-entry="${row.id}"]`)?.focus();
      }
    } else if ((event.key === 'Enter' || event.key === ' ') && stopId) {
      event.preventDefault();
      jump(stopId);
    } else if (event.key === 'Escape') store.getState().view?.focus();
  };

  const tools: readonly [string, typeof IconArrowUp, (pos: number) => Command][] = [
    [text('action.promote'), IconIndentDecrease, level(-1)],
    [text('action.demote'), IconIndentIncrease, level(1)],
    [text('action.move-up'), IconArrowUp, (pos) => moveCommand('up', pos + 1)],
    [text('action.move-down'), IconArrowDown, (pos) => moveCommand('down', pos + 1)],
  ];

  return (
    <nav className="zs-outline" aria-label={text('outline.label')}>
      <div className="zs-outline-head">
        <TextInput
          size="xs"
          leftSection={<IconSearch size={14} aria-hidden />}
          aria-label={text('outline.filter')}
          placeholder={text('outline.filter')}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
          rightSection={
            filter ? (
              <CloseButton size="xs" aria-label={text('dialog.close')} onClick={() => setFilter('')} />
            ) : undefined
          }
        />
        {editable && (
          <div className="zs-outline-tools">
            {tools.map(([label, IconOf, make]) => (
              <Tooltip key={label} label={label} openDelay={400}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={26}
                  aria-label={label}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => target && run(target, make)}
                >
                  <IconOf size={16} />
                </ActionIcon>
              </Tooltip>
            ))}
          </div>
        )}
      </div>
      <div
        ref={tree}
        role="tree"
        aria-label={text('outline.label')}
        aria-description={text('outline.hint')}
        className="zs-outline-rows"
        onKeyDown={onKeyDown}
      >
        {shown.map((row) => (
          <OutlineRow
            key={row.id}
            row={row}
            isCurrent={row.id === currentId}
            isStop={row.id === stopId}
            onFocus={setFocused}
            onJump={jump}
          />
        ))}
      </div>
      {shown.length === 0 && <p className="zs-outline-none">{text('outline.empty')}</p>}
    </nav>
  );
}

const OutlineRow = memo(
  function OutlineRow(props: {
    row: Row;
    isCurrent: boolean;
    isStop: boolean;
    onFocus: (id: string) => void;
    onJump: (id: string) => void;
  }): ReactNode {
    const { row, isCurrent, isStop } = props;
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it handles the keys.
      <div
        role="treeitem"
        tabIndex={isStop ? 0 : -1}
        aria-level={row.depth + 1}
        aria-selected={isCurrent}
        aria-current={isCurrent ? 'location' : undefined}
        className="zs-outline-row"
        data-entry={row.id}
        style={{ paddingInlineStart: `${8 + row.depth * 14}px` }}
        title={`${row.number} ${row.title}`}
        onFocus={() => props.onFocus(row.id)}
        onClick={() => props.onJump(row.id)}
      >
        {row.number !== '' && <span className="zs-outline-number">{row.number}</span>}
        <span className="zs-outline-title">{row.title}</span>
      </div>
    );
  },
  (a, b) =>
    a.isCurrent === b.isCurrent &&
    a.isStop === b.isStop &&
    a.row.id === b.row.id &&
    a.row.depth === b.row.depth &&
    a.row.number === b.row.number &&
    a.row.title === b.row.title,
);

function useRows(
  entries: readonly OutlineEntry[],
  state: Parameters<typeof numberingOf>[0],
  untitled: string,
): readonly Row[] {
  const numbering = numberingOf(state);
  return useMemo(
    () =>
      entries.map((entry) => {
        const own = numbering.byId.get(entry.id);
        const isElement = entry.kind === 'element';
        return {
          id: entry.id,
          depth: Math.max(0, entry.level - 1),
          number: isElement ? '' : (own?.label ?? ''),
          title: isElement ? (own?.title ?? '') : entry.title || untitled,
        };
      }),
    [entries, numbering, untitled],
  );
}

/** Id of the last entry that begins before the caret. */
function currentEntry(entries: readonly OutlineEntry[], pos: number): string {
  let low = 0;
  let high = entries.length - 1;
  let found = '';
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.pos < pos) {
      found = entries[middle]!.id;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}
