import { ActionIcon, Button, Progress, Tooltip } from '@mantine/core';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { PaperRequest } from '#shared/contract/index.ts';
import { FailureNotice, useT } from '../../ui/index.ts';
import { type OpenPages, PagePicture } from '../draft/preview/index.ts';
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
  children,
}: {
  readonly paper: PaperRequest | null;
  /** As in `usePreviewPages`. */
  readonly before?: () => Promise<void>;
  readonly state?: string;
  readonly children?: ReactNode;
}) {
  const { t } = useT();
  const { pages, working, progress, failure, again } = usePreviewPages(paper, before, state);
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
        <Leaves pages={pages} stale={working || failure !== null} />
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

function Leaves({ pages, stale }: { readonly pages: OpenPages; readonly stale: boolean }) {
  const { t } = useT();
  const scroller = useRef<HTMLElement | null>(null);
  const size = useElementSize<HTMLElement>();
  const place = useMergedRef(size.ref, scroller);
  const [current, setCurrent] = useState(0);
  const room = Math.max(80, size.width - 2 * GAP);
  const widthOf = (index: number): number => Math.min(room, (pages.pages[index]?.width ?? 0) * PIXELS);
  const heightOf = (index: number): number => {
    const page = pages.pages[index];
    return page ? (widthOf(index) * page.height) / page.width : 0;
  };
  const list = useVirtualizer({
    count: pages.pages.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => GAP + heightOf(index),
    overscan: 1,
    onChange: (instance) => {
      const middle = (instance.scrollOffset ?? 0) + (instance.scrollRect?.height ?? 0) / 3;
      setCurrent(instance.getVirtualItemForOffset(middle)?.index ?? 0);
    },
  });
  // The sizes of pages depend on these.
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when they change.
  useEffect(() => list.measure(), [room, pages, list]);
  const nameOf = (index: number): string => t('app.preview.page', { page: pages.pages[index]?.label || index + 1 });
  const last = pages.pages.length - 1;
  const shown = Math.min(current, last);
  const leaf = (to: number): void => list.scrollToIndex(Math.max(0, Math.min(last, to)), { align: 'start' });

  return (
    <>
      <header className={styles['head']}>
        <span role="status" className="z-dim z-number">
          {t('app.preview.of', { page: shown + 1, pages: last + 1 })}
        </span>
        <Tooltip label={t('app.papers.page-before')}>
          <ActionIcon
            size={26}
            aria-label={t('app.papers.page-before')}
            aria-disabled={shown === 0}
            onClick={() => leaf(shown - 1)}
          >
            <IconChevronUp size={16} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('app.papers.page-after')}>
          <ActionIcon
            size={26}
            aria-label={t('app.papers.page-after')}
            aria-disabled={shown === last}
            onClick={() => leaf(shown + 1)}
          >
            <IconChevronDown size={16} />
          </ActionIcon>
        </Tooltip>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls with the keys. */}
      <section ref={place} className={styles['leaves']} tabIndex={0} aria-label={t('app.preview.pages')}>
        <div className={styles['all']} data-stale={stale || undefined} style={{ height: list.getTotalSize() + GAP }}>
          {list.getVirtualItems().map((item) =>
            item.index > last ? null : (
              <div key={item.index} className={styles['leaf']} style={{ top: item.start + GAP }}>
                <PagePicture pages={pages} index={item.index} width={widthOf(item.index)} label={nameOf(item.index)} />
              </div>
            ),
          )}
        </div>
      </section>
    </>
  );
}
