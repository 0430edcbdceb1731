import { ActionIcon, Button, Popover, Progress, Tooltip } from '@mantine/core';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { IconAlertTriangle, IconChevronDown, IconChevronUp, IconZoomIn } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Problem } from '#shared/base/index.ts';
import type { PaperRequest } from '#shared/contract/index.ts';
import { FailureNotice, ProblemList, useT } from '../../ui/index.ts';
import { type OpenPages, PagePicture, pageName } from '../draft/preview/index.ts';
import styles from './preview.module.css';
import { usePreviewPages } from './use-preview-pages.ts';

/** CSS pixels for a point at the natural size. */
const PIXELS = 96 / 72;
const GAP = 16;

/**
 * Pages of a paper beside what is chosen for it, as wide as there is room; they follow the choice. `paper` null: `children` say
 * why there are no pages.
 */
export function PagesPreview({
  paper,
  before,
  state,
  onGo,
  children,
}: {
  readonly paper: PaperRequest | null;
  /** As in `usePreviewPages`. */
  readonly before?: () => Promise<void>;
  readonly state?: string;
  /** Makes problems of a block into links. */
  readonly onGo?: (blockId: string) => void;
  readonly children?: ReactNode;
}) {
  const { t } = useT();
  const { pages, problems, working, progress, failure, again } = usePreviewPages(paper, before, state);
  if (paper === null)
    return (
      <section className={styles['preview']} aria-label={t('app.papers.preview')}>
        <div className={styles['instead']}>{children}</div>
      </section>
    );
  return (
    <section className={styles['preview']} aria-label={t('app.papers.preview')} aria-busy={working}>
      {working && (
        <Progress
          className={styles['bar']}
          size={3}
          radius={0}
          value={progress || 100}
          animated={progress === 0}
          aria-label={t('app.preview.working')}
        />
      )}
      {failure && (
        <div className={styles['failure']}>
          <FailureNotice failure={failure} />
          <Button variant="default" onClick={again}>
            {t('app.failure.retry')}
          </Button>
        </div>
      )}
      {pages && pages.pages.length > 0 ? (
        <Leaves pages={pages} stale={working || failure !== null}>
          {problems.length > 0 && <FoundProblems problems={problems} {...(onGo ? { onGo } : {})} />}
        </Leaves>
      ) : (
        !failure && (
          <div className={styles['instead']} role="status">
            {t('app.preview.working')}
          </div>
        )
      )}
    </section>
  );
}

/** What was found while the pages were made, on demand. */
function FoundProblems({
  problems,
  onGo,
}: {
  readonly problems: readonly Problem[];
  readonly onGo?: (blockId: string) => void;
}) {
  const { t } = useT();
  return (
    <Popover position="bottom-start" shadow="md" width={380} trapFocus>
      <Popover.Target>
        <Button variant="subtle" size="compact-xs" leftSection={<IconAlertTriangle size={14} />}>
          {t('app.batch.problems', { count: problems.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={0} className={styles['found'] ?? ''}>
        <ProblemList problems={problems} {...(onGo ? { onGo } : {})} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** From this width on two whole pages stand beside each other. */
const PAIR_FROM = 640;

function Leaves({
  pages,
  stale,
  children,
}: {
  readonly pages: OpenPages;
  readonly stale: boolean;
  readonly children: ReactNode;
}) {
  const { t } = useT();
  const [large, setLarge] = useState(false);
  const scroller = useRef<HTMLElement | null>(null);
  const size = useElementSize<HTMLElement>();
  const place = useMergedRef(size.ref, scroller);
  const [current, setCurrent] = useState(0);
  const columns = !large && size.width >= PAIR_FROM ? 2 : 1;
  const room = Math.max(80, (size.width - GAP) / columns - GAP);
  const widthOf = (index: number): number => {
    const natural = (pages.pages[index]?.width ?? 0) * PIXELS;
    return large ? natural : Math.min(room, natural);
  };
  const heightOf = (index: number): number => {
    const page = pages.pages[index];
    return page ? (widthOf(index) * page.height) / page.width : 0;
  };
  const ofRow = (row: number): readonly number[] =>
    Array.from({ length: columns }, (_, column) => row * columns + column).filter((it) => it < pages.pages.length);
  const list = useVirtualizer({
    count: Math.ceil(pages.pages.length / columns),
    getScrollElement: () => scroller.current,
    estimateSize: (row) => GAP + Math.max(0, ...ofRow(row).map(heightOf)),
    overscan: 1,
    onChange: (instance) => {
      // Rows have no true height before the room for them is known.
      if (size.width === 0) return;
      const middle = (instance.scrollOffset ?? 0) + (instance.scrollRect?.height ?? 0) / 3;
      setCurrent(instance.getVirtualItemForOffset(middle)?.index ?? 0);
    },
  });
  // The sizes of pages depend on these.
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when they change.
  useEffect(() => list.measure(), [room, columns, large, pages, list]);
  const page = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page that was looked at stays when its size changes.
  useEffect(() => {
    if (page.current > 0) list.scrollToIndex(Math.floor(page.current / columns), { align: 'start' });
  }, [columns, large]);
  const nameOf = (index: number): string => pageName(pages, index, t);
  const last = pages.pages.length - 1;
  const lastRow = Math.floor(last / columns);
  const row = Math.min(current, lastRow);
  const shown = row * columns;
  const leaf = (to: number): void => list.scrollToIndex(Math.max(0, Math.min(lastRow, to)), { align: 'start' });

  return (
    <>
      <header className={styles['head']}>
        {children}
        <span role="status" className={styles['where']}>
          {t('app.preview.of', { page: shown + 1, pages: last + 1 })}
        </span>
        <Tooltip label={t('app.papers.large')}>
          <ActionIcon
            size={26}
            variant={large ? 'light' : 'subtle'}
            aria-label={t('app.papers.large')}
            aria-pressed={large}
            onClick={() => {
              page.current = shown;
              setLarge(!large);
            }}
          >
            <IconZoomIn size={16} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('app.papers.page-before')}>
          <ActionIcon
            size={26}
            aria-label={t('app.papers.page-before')}
            aria-disabled={row === 0}
            onClick={() => leaf(row - 1)}
          >
            <IconChevronUp size={16} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('app.papers.page-after')}>
          <ActionIcon
            size={26}
            aria-label={t('app.papers.page-after')}
            aria-disabled={row === lastRow}
            onClick={() => leaf(row + 1)}
          >
            <IconChevronDown size={16} />
          </ActionIcon>
        </Tooltip>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls with the keys. */}
      <section ref={place} className={styles['leaves']} tabIndex={0} aria-label={t('app.preview.pages')}>
        <div className={styles['all']} data-stale={stale || undefined} style={{ height: list.getTotalSize() + GAP }}>
          {list.getVirtualItems().map((item) => (
            <div key={item.index} className={styles['leaf']} style={{ top: item.start + GAP }}>
              {ofRow(item.index).map((index) => (
                <PagePicture key={index} pages={pages} index={index} width={widthOf(index)} label={nameOf(index)} />
              ))}
              {columns === 2 && item.index > 0 && ofRow(item.index).length === 1 && <div style={{ width: room }} />}
            </div>
          ))}
        </div>
      </section>
    </>
  );
}
