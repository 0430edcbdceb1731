import { Popover, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { PlainDate } from '#shared/base/index.ts';
import type { CalendarEntry } from '#shared/contract/index.ts';
import { isWorkingDay } from '#shared/domain/working-days.ts';
import { chineseCalendar } from '#shared/profiles/calendars/index.ts';
import { useT } from '../../ui/index.ts';
import styles from './calendar.module.css';
import { dayByKey, monthGrid } from './calendar-days.ts';
import { EntryLink } from './calendar-entry.tsx';

/** So many entries stand in a cell; the others behind a button. */
const SHOWN = 3;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0] as const;

/** A month as a grid of days: arrows move from day to day and into other months, Enter opens the day. */
export function MonthView({
  day,
  today,
  entries,
  onDay,
  onOpen,
}: {
  /** The day that has the focus; its month is shown. */
  readonly day: PlainDate;
  readonly today: string;
  readonly entries: readonly CalendarEntry[];
  readonly onDay: (day: PlainDate) => void;
  /** Shows all entries of a day. */
  readonly onOpen: (day: PlainDate) => void;
}) {
  const { t } = useT();
  const grid = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const byDay = Map.groupBy(entries, (entry) => entry.day);
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }, [day]);
  const keys = (event: KeyboardEvent, at: PlainDate) => {
    const to = event.ctrlKey || event.metaKey || event.altKey ? null : dayByKey(at, event.key);
    if (to === null) return;
    moved.current = true;
    onDay(to);
    event.preventDefault();
  };
  return (
    <div ref={grid} className={styles['month']}>
      <table aria-label={t('app.calendar.month-of', { month: day.slice(0, 7) })}>
        <thead>
          <tr>
            {WEEKDAYS.map((weekday) => (
              <th key={weekday} scope="col">
                {t(`app.calendar.weekday-${weekday}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {monthGrid(day).map((week) => (
            <tr key={week[0]}>
              {week.map((each) => {
                const inside = byDay.get(each) ?? [];
                const shown = inside.length > SHOWN + 1 ? SHOWN : inside.length;
                return (
                  <td
                    key={each}
                    data-other={each.slice(0, 7) !== day.slice(0, 7) || undefined}
                    data-free={!isWorkingDay(each, chineseCalendar) || undefined}
                    data-today={each === today || undefined}
                  >
                    <div className={styles['day']}>
                      <button
                        type="button"
                        data-day={each}
                        tabIndex={each === day ? 0 : -1}
                        className={styles['dayNumber']}
                        aria-label={t('app.calendar.day-of', {
                          number: Number(each.slice(8)),
                          day: each,
                          count: inside.length,
                        })}
                        aria-current={each === today ? 'date' : undefined}
                        onKeyDown={(event) => keys(event, each)}
                        onClick={() => onOpen(each)}
                      >
                        {Number(each.slice(8))}
                      </button>
                      {inside.slice(0, shown).map((entry) => (
                        <EntryLink key={entry.key} entry={entry} />
                      ))}
                      {inside.length > shown && <More day={each} entries={inside} />}
                    </div>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What does not fit into a day. */
function More({ day, entries }: { readonly day: PlainDate; readonly entries: readonly CalendarEntry[] }) {
  const { t } = useT();
  return (
    <Popover width={320} position="bottom-start" trapFocus withinPortal>
      <Popover.Target>
        <UnstyledButton
          className={styles['more']}
          aria-label={t('app.calendar.more-of', { day, count: entries.length - SHOWN })}
        >
          {t('app.calendar.more', { count: entries.length - SHOWN })}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={styles['popover']} aria-label={day}>
        <b className="z-number">{day}</b>
        {entries.map((entry) => (
          <EntryLink key={entry.key} entry={entry} />
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
