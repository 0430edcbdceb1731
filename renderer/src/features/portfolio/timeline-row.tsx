import type { CSSProperties } from 'react';
import type { PlainDate } from '#shared/base/index.ts';
import type { PortfolioRow } from '#shared/contract/index.ts';
import { useT } from '../../ui/index.ts';
import styles from './portfolio.module.css';
import type { TimelineScale } from './timeline-scale.ts';

/** A bar this wide bears the name of its stage. */
const NAMED_PX = 56;

/** One project on the timeline: its name, which stays in view, and a bar for each stage; the days are also there as text. */
export function TimelineRow({
  row,
  scale,
  today,
  names,
  index,
  count,
  active,
  onActive,
  onOpen,
  style,
}: {
  readonly row: PortfolioRow;
  readonly scale: TimelineScale;
  readonly today: PlainDate;
  /** Names of stages by life cycle and code. */
  readonly names: ReadonlyMap<string, string>;
  readonly index: number;
  readonly count: number;
  readonly active: boolean;
  readonly onActive: () => void;
  readonly onOpen: () => void;
  readonly style: CSSProperties;
}) {
  const { t } = useT();
  const nameOf = (stage: string): string => names.get(`${row.lifeCycleId} ${stage}`) ?? stage;
  const words = (stage: string, from: string, to: string): string =>
    t(to === '' ? 'app.portfolio.since' : 'app.portfolio.from-to', { stage: nameOf(stage), from, to });
  const spoken = [
    row.title,
    ...row.spans.map(({ stage, from, to }) => words(stage, from, to)),
    row.due === '' ? '' : t('app.portfolio.due-on', { day: row.due }),
    row.dueState === 'overdue' ? t('app.due.overdue') : '',
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual row at a place of its own
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    <div
      role="listitem"
      data-index={index}
      aria-setsize={count}
      aria-posinset={index + 1}
      aria-label={spoken.filter((part) => part !== '').join('，')}
      tabIndex={active ? 0 : -1}
      className={styles['timelineRow']}
      style={style}
      onFocus={onActive}
      onClick={onOpen}
    >
      <span className={styles['rowName']} title={row.title} data-due={row.dueState}>
        {row.title}
      </span>
      {row.spans.map(({ stage, from, to }, at) => {
        const { left, width } = scale.span(from, to);
        const last = at === row.spans.length - 1;
        return (
          <span
            key={`${stage} ${from}`}
            className={`${styles['bar-span']} z-ink`}
            data-shade={at % 2}
            data-now={(last && to === '') || undefined}
            data-named={width >= NAMED_PX || undefined}
            title={words(stage, from, to)}
            style={{ left: `calc(var(--names) + ${left}px)`, width }}
          >
            {width >= NAMED_PX && <span>{nameOf(stage)}</span>}
          </span>
        );
      })}
      {row.dueState === 'overdue' && (
        <span
          className={styles['overdueSpan']}
          style={{
            left: `calc(var(--names) + ${scale.span(row.due, today).left}px)`,
            width: scale.span(row.due, today).width,
          }}
        />
      )}
      {row.due !== '' && (
        <span
          className={styles['dueMark']}
          data-due={row.dueState}
          title={t('app.portfolio.due-on', { day: row.due })}
          style={{ left: `calc(var(--names) + ${scale.at(row.due)}px)` }}
        />
      )}
    </div>
  );
}
