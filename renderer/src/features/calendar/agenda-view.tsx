import { useEffect, useRef } from 'react';
import { addDays, plainDate } from '#shared/base/index.ts';
import type { CalendarEntry } from '#shared/contract/index.ts';
import { EmptyState, useT } from '../../ui/index.ts';
import styles from './calendar.module.css';
import { weekOf } from './calendar-days.ts';
import { EntryLink } from './calendar-entry.tsx';

/** The same week by week: every day that has something, with what belongs to whom. */
export function AgendaView({
  entries,
  today,
  day,
}: {
  readonly entries: readonly CalendarEntry[];
  readonly today: string;
  /** Shown first. */
  readonly day: string;
}) {
  const { t } = useT();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-day]') ?? [])];
    rows.find((row) => (row.dataset['day'] ?? '') >= day)?.scrollIntoView({ block: 'start' });
  }, [day]);
  if (entries.length === 0) return <EmptyState small title={t('app.calendar.empty')} />;
  const weeks = [...Map.groupBy(entries, (entry) => weekOf(plainDate(entry.day)))];
  return (
    <div ref={list} className={styles['list']}>
      {weeks.map(([monday, inside]) => (
        <section key={monday} aria-label={t('app.calendar.week-of', { day: monday })}>
          <h2 className={styles['weekTitle']}>
            <span className="z-number">
              {monday} — {addDays(monday, 6)}
            </span>
            {today >= monday && today <= addDays(monday, 6) && <span> {t('app.calendar.this-week')}</span>}
          </h2>
          {[...Map.groupBy(inside, (entry) => entry.day)].map(([each, list]) => (
            <div key={each} data-day={each} className={styles['listDay']} data-today={each === today || undefined}>
              <span className={styles['listDate']}>
                <span className="z-number">{each.slice(5)}</span>{' '}
                {t(`app.calendar.weekday-${new Date(`${each}T00:00:00Z`).getUTCDay() as 0 | 1 | 2 | 3 | 4 | 5 | 6}`)}
              </span>
              <ul>
                {list.map((entry) => (
                  <li key={entry.key}>
                    <EntryLink entry={entry} />
                    <span className={styles['whose']}>{entry.committee}</span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}
