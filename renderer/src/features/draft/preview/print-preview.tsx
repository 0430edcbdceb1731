import { ActionIcon, Button, Progress, Tooltip } from '@mantine/core';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { IconBook, IconRefresh, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { PaperRequest } from '#shared/contract/index.ts';
import { type Failure, failureOf, useApi } from '../../../rpc/index.ts';
import { FailureNotice, useT } from '../../../ui/index.ts';
import { type OpenPages, openPages } from './open-pages.ts';
import { pageName } from './page-name.ts';
import { PagePicture } from './page-picture.tsx';
import { blockAt, placeOnPages } from './page-places.ts';
import styles from './preview.module.css';

/** CSS pixels for a point at 100 %. */
const PIXELS = 96 / 72;
const ZOOMS: readonly number[] = [0.5, 0.6, 0.67, 0.72, 0.8, 0.9, 1, 1.25, 1.5, 2];
const USUAL_ZOOM = 0.8;
/** Two pages beside each other that are smaller than this cannot be read. */
const LEAST_PAIR = 0.6;
const GAP = 16;
const THUMB = 96;

type Props = {
  readonly paper: PaperRequest;
  /** Blocks around the caret, the innermost first: where the preview begins. */
  readonly at: readonly string[];
  /** Resolves when everything typed is with the host. */
  readonly saved: () => Promise<void>;
  readonly onPages: (pages: OpenPages) => void;
  /** A page was pressed where this block stands. */
  readonly onGo: (blockId: string) => void;
  readonly onClose: () => void;
};

/** The paper as it will be printed, page beside page. */
export function PrintPreview(props: Props) {
  const { t } = useT();
  const api = useApi();
  const [pages, setPages] = useState<OpenPages | null>(null);
  const [progress, setProgress] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [round, setRound] = useState(0);
  const latest = useRef(props);
  latest.current = props;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks for the pages again.
  useEffect(() => {
    const stop = new AbortController();
    const make = async (): Promise<void> => {
      setFailure(null);
      setProgress(0);
      await latest.current.saved();
      const { paper } = latest.current;
      const events = await api.paper.render({ paper, format: 'pages', keep: false }, { signal: stop.signal });
      for (;;) {
        const event = await events.next();
        if (event.done) {
          const opened = await openPages(api, event.value.blob, stop.signal);
          if (stop.signal.aborted) return;
          latest.current.onPages(opened);
          setPages(opened);
          return;
        }
        if (event.value.phase !== 'build') setProgress((100 * event.value.done) / Math.max(1, event.value.total));
      }
    };
    make().catch((error: unknown) => {
      if (!stop.signal.aborted) setFailure(failureOf(error));
    });
    return () => stop.abort();
  }, [api, round]);

  const again = useCallback(() => {
    setPages(null);
    setRound((value) => value + 1);
  }, []);
  if (failure || !pages) {
    return (
      <section
        className={styles['preview']}
        aria-label={t('app.preview.title')}
        onKeyDown={(event) => {
          if (event.key === 'Escape') props.onClose();
        }}
      >
        <div className={styles['wait']}>
          {failure ? (
            <FailureNotice failure={failure} />
          ) : (
            <>
              <span role="status">{t('app.preview.working')}</span>
              <Progress value={progress || 100} animated={progress === 0} aria-label={t('app.preview.working')} />
            </>
          )}
          <Button variant="default" onClick={props.onClose} autoFocus>
            {t('app.preview.back')}
          </Button>
        </div>
      </section>
    );
  }
  return <Sheets {...props} pages={pages} onAgain={again} />;
}

function Sheets({
  pages,
  at,
  onGo,
  onClose,
  onAgain,
}: Props & { readonly pages: OpenPages; readonly onAgain: () => void }) {
  const { t } = useT();
  const [chosen, setChosen] = useState<number | null>(null);
  const [side, setSide] = useState(true);
  const scroller = useRef<HTMLElement | null>(null);
  const size = useElementSize<HTMLElement>();
  const pagesRef = useMergedRef(size.ref, scroller);
  const thumbs = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);

  const natural = Math.max(...pages.pages.map((page) => page.width * PIXELS), 1);
  const zoom = chosen ?? usualZoom(size.width, natural, side);
  const widths = pages.pages.map((page) => page.width * PIXELS * zoom);
  const columns = side && size.width >= 2 * natural * zoom + 3 * GAP ? 2 : 1;
  const rows = Math.ceil(pages.pages.length / columns);
  const heightOf = (index: number): number => (pages.pages[index]?.height ?? 0) * PIXELS * zoom;
  const list = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: (row) =>
      GAP + Math.max(...Array.from({ length: columns }, (_, column) => heightOf(row * columns + column))),
    overscan: 1,
    onChange: (instance) => {
      const middle = (instance.scrollOffset ?? 0) + (instance.scrollRect?.height ?? 0) / 3;
      const row = instance.getVirtualItemForOffset(middle)?.index ?? 0;
      setCurrent(row * columns);
    },
  });
  const strip = useVirtualizer({
    count: pages.pages.length,
    getScrollElement: () => thumbs.current,
    estimateSize: (index) => 28 + (THUMB * pages.pages[index]!.height) / pages.pages[index]!.width,
    overscan: 2,
  });

  const show = useCallback(
    (page: number, y = 0) => {
      const row = Math.floor(page / columns);
      const start = list.getOffsetForIndex(row, 'start')?.[0] ?? 0;
      list.scrollToOffset(Math.max(0, start + Math.max(0, y * PIXELS * zoom - 80)));
    },
    [list, columns, zoom],
  );
  // The sizes of rows depend on these.
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when they change.
  useEffect(() => list.measure(), [zoom, columns, list]);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || size.width === 0) return;
    begun.current = true;
    const place = placeOnPages(pages.anchors, at);
    if (place) show(place.page, place.y);
    scroller.current?.focus();
  }, [size.width, pages, at, show]);
  useEffect(() => strip.scrollToIndex(current, { align: 'auto' }), [current, strip]);

  const nameOf = (index: number): string => pageName(pages, index, t);
  const press = (event: MouseEvent<HTMLElement>, page: number): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const id = blockAt(pages.anchors, page, (event.clientY - box.top) / (PIXELS * zoom));
    if (id) onGo(id);
  };
  const step = (delta: 1 | -1): void => {
    const next = ZOOMS[ZOOMS.indexOf(zoom) + delta];
    if (next) setChosen(next);
  };

  return (
    <section
      className={styles['preview']}
      aria-label={t('app.preview.title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header className={styles['bar']}>
        <strong>{t('app.preview.title')}</strong>
        <span role="status" className="z-dim">
          {t('app.preview.of', { page: current + 1, pages: pages.pages.length })}
        </span>
        <span className={styles['gap']} />
        <Tooltip label={t('app.preview.zoom-out')}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('app.preview.zoom-out')} onClick={() => step(-1)}>
            <IconZoomOut size={17} />
          </ActionIcon>
        </Tooltip>
        <span className="z-number">{Math.round(zoom * 100)}%</span>
        <Tooltip label={t('app.preview.zoom-in')}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('app.preview.zoom-in')} onClick={() => step(1)}>
            <IconZoomIn size={17} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('app.preview.side-by-side')}>
          <ActionIcon
            variant={side ? 'light' : 'subtle'}
            color="gray"
            aria-pressed={side}
            aria-label={t('app.preview.side-by-side')}
            onClick={() => setSide(!side)}
          >
            <IconBook size={17} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('app.preview.again')}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('app.preview.again')} onClick={onAgain}>
            <IconRefresh size={17} />
          </ActionIcon>
        </Tooltip>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('app.preview.back')}
        </Button>
      </header>
      <div className={styles['body']}>
        <nav ref={thumbs} className={styles['thumbs']} aria-label={t('app.preview.thumbs')}>
          <div className={styles['all']} style={{ height: strip.getTotalSize() }}>
            {strip.getVirtualItems().map((item) => (
              <button
                key={item.index}
                type="button"
                className={styles['thumb']}
                style={{ top: item.start }}
                aria-current={item.index === current ? 'page' : undefined}
                aria-label={nameOf(item.index)}
                onClick={() => show(item.index)}
              >
                <PagePicture pages={pages} index={item.index} width={THUMB} label="" />
                <span aria-hidden="true">{pages.pages[item.index]?.label || '–'}</span>
              </button>
            ))}
          </div>
        </nav>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls with the keys. */}
        <section ref={pagesRef} className={styles['pages']} tabIndex={0} aria-label={t('app.preview.pages')}>
          <div className={styles['all']} style={{ height: list.getTotalSize() + GAP }}>
            {list.getVirtualItems().map((item) => (
              <div key={item.index} className={styles['row']} style={{ top: item.start + GAP }}>
                {Array.from({ length: columns }, (_, column) => item.index * columns + column)
                  .filter((page) => page < pages.pages.length)
                  .map((page) => (
                    // biome-ignore lint/a11y/noStaticElementInteractions: the contents lead to every clause by keys.
                    // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
                    <div key={page} title={t('app.preview.go')} onClick={(event) => press(event, page)}>
                      <PagePicture pages={pages} index={page} width={widths[page]!} label={nameOf(page)} />
                    </div>
                  ))}
              </div>
            ))}
          </div>
        </section>
      </div>
    </section>
  );
}

/** The largest zoom at which two pages stand beside each other, where that can be read; else the usual one. */
function usualZoom(width: number, pageWidth: number, side: boolean): number {
  const fits = ZOOMS.filter((zoom) => zoom <= 1 && width >= 2 * pageWidth * zoom + 3 * GAP).at(-1);
  return side && fits !== undefined && fits >= LEAST_PAIR ? fits : USUAL_ZOOM;
}
