import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useImperativeHandle, useRef } from 'react';
import { useT } from '../../ui/index.ts';
import styles from './compare.module.css';
import { ComparedBlockView } from './compared-block.tsx';
import { type CompareRow, type Comparison, kindOf } from './comparison.ts';

export type ComparisonListHandle = {
  /** Goes to the next (1) or previous (-1) change after the row that is current. */
  readonly step: (direction: 1 | -1) => void;
  readonly showBlock: (id: string) => void;
};

/** The comparison, row by row: two columns, or one with both texts. */
export function ComparisonList({
  comparison,
  rows,
  layout,
  canRestore,
  onOpenGap,
  onRestore,
  handle,
}: {
  readonly comparison: Comparison;
  readonly rows: readonly CompareRow[];
  readonly layout: 'side' | 'inline';
  readonly canRestore: boolean;
  readonly onOpenGap: (from: number) => void;
  readonly onRestore: (index: number) => void;
  readonly handle: React.Ref<ComparisonListHandle>;
}) {
  const { t } = useT();
  const scroller = useRef<HTMLDivElement>(null);
  const current = useRef(-1);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'gap' ? 32 : 48),
    overscan: 10,
    getItemKey: (index) => {
      const row = rows[index];
      return row?.kind === 'block' ? row.index : `gap ${row?.from}`;
    },
  });
  const isChange = (index: number): boolean => {
    const row = rows[index];
    return row?.kind === 'block' && kindOf(row.block) !== null;
  };
  const go = (index: number): void => {
    current.current = index;
    virtual.scrollToIndex(index, { align: 'center' });
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus({ preventScroll: true }),
    );
  };
  useImperativeHandle(handle, () => ({
    step: (direction) => {
      // A run of changed rows is one change.
      let at = current.current;
      while (isChange(at)) at += direction;
      while (at >= -1 && at <= rows.length && !isChange(at)) {
        at += direction;
        if (at < 0 || at >= rows.length) return;
      }
      if (direction < 0) while (isChange(at - 1)) at--;
      go(at);
    },
    showBlock: (id) => {
      const at = rows.findIndex(
        (row) =>
          row.kind === 'block' && (row.block.after?.id === id || (!row.block.after && row.block.before?.id === id)),
      );
      if (at >= 0) go(at);
    },
  }));
  useEffect(() => {
    if (current.current >= rows.length) current.current = -1;
  }, [rows]);

  return (
    <section
      ref={scroller}
      className={styles['list']}
      data-layout={layout}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reachable by keyboard
      tabIndex={0}
      aria-label={t('app.compare.list')}
    >
      <div className={styles['rows']} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          const place = { transform: `translateY(${item.start}px)` };
          if (row.kind === 'gap')
            return (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className={styles['gap']}
                style={place}
              >
                <Button variant="subtle" size="compact-xs" onClick={() => onOpenGap(row.from)}>
                  {t('app.compare.unchanged', { count: row.to - row.from })}
                </Button>
              </div>
            );
          const kind = kindOf(row.block);
          const restorable = canRestore && (kind === 'changed' || kind === 'removed') && row.block.before !== null;
          return (
            <article
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              data-row={item.index}
              data-change={row.block.change}
              data-editorial={row.block.editorial || undefined}
              tabIndex={kind ? 0 : undefined}
              aria-label={kind ? t(`app.compare.kind-${kind}`) : undefined}
              className={styles['row']}
              style={place}
              onFocus={() => {
                current.current = item.index;
              }}
            >
              <span className={styles['kind']}>{kind && t(`app.compare.kind-${kind}`)}</span>
              {layout === 'side' ? (
                <>
                  <div className={styles['cell']}>
                    <ComparedBlockView block={row.block} side="before" comparison={comparison} />
                  </div>
                  <div className={styles['cell']}>
                    <ComparedBlockView block={row.block} side="after" comparison={comparison} />
                  </div>
                </>
              ) : (
                <div className={styles['cell']}>
                  <ComparedBlockView block={row.block} side="both" comparison={comparison} />
                </div>
              )}
              <span className={styles['act']}>
                {restorable && (
                  <Tooltip label={t('app.compare.restore')}>
                    <ActionIcon
                      variant="subtle"
                      size="sm"
                      aria-label={t('app.compare.restore')}
                      onClick={() => onRestore(row.index)}
                    >
                      <IconArrowBackUp size={15} />
                    </ActionIcon>
                  </Tooltip>
                )}
              </span>
            </article>
          );
        })}
      </div>
    </section>
  );
}
