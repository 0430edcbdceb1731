import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef } from 'react';
import type { ReviewRow } from '#shared/contract/index.ts';
import { useT } from '../../ui/index.ts';
import styles from './import.module.css';
import type { Doubts } from './import-doubts.ts';
import { ImportRow } from './import-row.tsx';
import type { Read } from './use-import-review.ts';

/** Rows that are selected: from where the selection began to where it was drawn. */
export type RowSelection = { readonly anchor: number; readonly head: number };

const NO_DOUBTS = [] as const;

/**
 * The file beside the result, only the rows in sight drawn. A click selects a row, with Shift all up to it; arrows move the selection,
 * with Shift they draw it out. `goTo` is a row to be brought into sight when it changes.
 */
export function ImportRows({
  read,
  shown,
  doubts,
  selection,
  goTo,
  onSelect,
}: {
  readonly read: Read;
  readonly shown: readonly ReviewRow[];
  readonly doubts: Doubts;
  readonly selection: RowSelection | null;
  readonly goTo: { readonly row: number } | null;
  readonly onSelect: (selection: RowSelection) => void;
}) {
  const { t } = useT();
  const scroller = useRef<HTMLDivElement>(null);
  const names = useMemo(() => namesOfBlocks(read.rows), [read.rows]);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => 46 + 24 * (doubts.byRow.get(shown[index]?.row ?? -1)?.length ?? 0),
    getItemKey: (index) => shown[index]?.row ?? index,
    overscan: 10,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list moves when it is sent somewhere, not when rows change
  useEffect(() => {
    const index = goTo ? shown.findIndex(({ row }) => row === goTo.row) : -1;
    if (index >= 0) virtual.scrollToIndex(index, { align: 'center' });
  }, [goTo]);

  const at = shown.findIndex(({ row }) => row === selection?.head);
  const select = (index: number, extend: boolean): void => {
    const row = shown[Math.max(0, Math.min(shown.length - 1, index))]?.row;
    if (row === undefined) return;
    onSelect({ anchor: extend && selection ? selection.anchor : row, head: row });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const index = Math.max(0, Math.min(shown.length - 1, at + step));
    select(index, event.shiftKey);
    virtual.scrollToIndex(index, { align: 'auto' });
  };
  const [low, high] = selection
    ? [Math.min(selection.anchor, selection.head), Math.max(selection.anchor, selection.head)]
    : [-1, -2];
  return (
    <div className={styles['sheet']}>
      <div className={styles['heads']} aria-hidden>
        <span>{t('app.import.original')}</span>
        <span>{t('app.import.result')}</span>
      </div>
      <div
        ref={scroller}
        className={styles['rows']}
        role="listbox"
        aria-multiselectable
        aria-label={t('app.import.rows')}
        aria-activedescendant={at >= 0 ? `import-row-${shown[at]?.row}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const row = shown[item.index];
            if (!row) return null;
            const isSelected = row.row >= low && row.row <= high;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
              // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the active option
              <div
                key={item.key}
                id={`import-row-${row.row}`}
                role="option"
                aria-selected={isSelected}
                data-index={item.index}
                ref={virtual.measureElement}
                className={styles['place-holder']}
                style={{ transform: `translateY(${item.start}px)` }}
                onClick={(event: MouseEvent) => {
                  if (window.getSelection()?.isCollapsed === false && !event.shiftKey) return;
                  if (event.shiftKey) window.getSelection()?.removeAllRanges();
                  select(item.index, event.shiftKey);
                }}
              >
                <ImportRow
                  row={row}
                  review={read.review.review}
                  doubts={doubts.byRow.get(row.row) ?? NO_DOUBTS}
                  selected={isSelected}
                  partOf={names.get(row.partOf) ?? ''}
                />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** How blocks are called when another row speaks of them. */
function namesOfBlocks(rows: readonly ReviewRow[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { result } of rows) {
    for (const { id, label, text } of result)
      names.set(id, label !== '' ? label : (text.split('\n')[0] ?? '').slice(0, 16));
  }
  return names;
}
