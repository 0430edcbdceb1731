import { SegmentedControl } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { PlainDate } from '#shared/base/index.ts';
import type { PortfolioRow } from '#shared/contract/index.ts';
import { useT } from '../../ui/index.ts';
import styles from './portfolio.module.css';
import type { Portfolio } from './portfolio-view.ts';
import { TimelineRow } from './timeline-row.tsx';
import { timelineScale, type Zoom } from './timeline-scale.ts';

const ROW_PX = 34;
const HEAD_PX = 34;
const NAMES_PX = 280;

/** Projects as bars of their stages against the calendar, with limits and today; arrows move, Enter opens, left and right scroll. */
export function Timeline({
  data,
  rows,
  today,
  zoom,
  onZoom,
}: {
  readonly data: Portfolio;
  readonly rows: readonly PortfolioRow[];
  readonly today: PlainDate;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
}) {
  const { t, local } = useT();
  const navigate = useNavigate();
  const scroller = useRef<HTMLDivElement>(null);
  const sorted = useMemo(() => [...rows].sort((a, b) => (a.begun < b.begun ? 1 : a.begun > b.begun ? -1 : 0)), [rows]);
  const scale = useMemo(() => timelineScale(sorted, today, zoom), [sorted, today, zoom]);
  const names = useMemo(
    () =>
      new Map(
        data.lifeCycles.flatMap(({ id, stages }) => stages.map(({ code, name }) => [`${id} ${code}`, local(name)])),
      ),
    [data.lifeCycles, local],
  );
  const [active, setActive] = useState(0);
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
    scrollPaddingStart: HEAD_PX,
  });
  // Today stands in the last third at first.
  useEffect(() => {
    const place = scroller.current;
    if (place) place.scrollLeft = Math.max(0, scale.at(today) - (place.clientWidth - NAMES_PX) * 0.66);
  }, [scale, today]);
  const key = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / ROW_PX) - 2);
    const move: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -Infinity,
      End: Infinity,
    };
    const step = move[event.key];
    const row = sorted[active];
    if (step !== undefined) {
      event.preventDefault();
      const next = Math.min(sorted.length - 1, Math.max(0, active + step));
      setActive(next);
      virtual.scrollToIndex(next);
      requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus());
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      scroller.current?.scrollBy({ left: event.key === 'ArrowLeft' ? -160 : 160 });
    } else if (event.key === 'Enter' && row) void navigate(`/projects/${row.id}`);
  };
  return (
    <div className={styles['timelinePlace']}>
      <div className={styles['bar']}>
        <SegmentedControl
          size="xs"
          aria-label={t('app.portfolio.zoom')}
          value={zoom}
          onChange={(value) => onZoom(value === 'quarter' ? 'quarter' : 'year')}
          data={[
            { value: 'year', label: t('app.portfolio.zoom-year') },
            { value: 'quarter', label: t('app.portfolio.zoom-quarter') },
          ]}
        />
        <span className={styles['legend']}>
          <span className={`${styles['legendNow']} z-ink`} aria-hidden="true" /> {t('app.portfolio.stage-now')}
          <span className={`${styles['legendLate']} z-ink`} aria-hidden="true" /> {t('app.portfolio.over-limit')}
          <span className={`${styles['legendDue']} z-ink`} aria-hidden="true" /> {t('app.portfolio.limit')}
          <span className={`${styles['legendToday']} z-ink`} aria-hidden="true" />{' '}
          {t('app.portfolio.today', { date: today })}
        </span>
      </div>
      <div ref={scroller} className={styles['timeline']}>
        <div
          className={styles['timelineHead']}
          style={{ width: NAMES_PX + scale.width, height: HEAD_PX }}
          aria-hidden="true"
        >
          <div className={styles['timelineCorner']} style={{ width: NAMES_PX }}>
            {t('app.project.title')}
          </div>
          {scale.ticks.map(({ day, left, label }) => (
            <span key={day} className={styles['tick']} style={{ left: NAMES_PX + left }}>
              {label}
            </span>
          ))}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: virtual rows at places of their own */}
        <div
          role="list"
          aria-label={t('app.portfolio.view-timeline')}
          className={styles['timelineRows']}
          style={{ width: NAMES_PX + scale.width, height: virtual.getTotalSize() }}
          onKeyDown={key}
        >
          {scale.ticks.map(({ day, left, major }) => (
            <span
              key={day}
              className={styles['line']}
              data-major={major || undefined}
              style={{ left: NAMES_PX + left }}
            />
          ))}
          <span className={styles['today']} style={{ left: NAMES_PX + scale.at(today) }} />
          {virtual.getVirtualItems().map(({ index, start, size }) => {
            const row = sorted[index];
            return (
              row && (
                <TimelineRow
                  key={row.id}
                  row={row}
                  scale={scale}
                  today={today}
                  names={names}
                  index={index}
                  count={sorted.length}
                  active={index === Math.min(active, sorted.length - 1)}
                  onActive={() => setActive(index)}
                  onOpen={() => void navigate(`/projects/${row.id}`)}
                  style={{ top: start, height: size }}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}
