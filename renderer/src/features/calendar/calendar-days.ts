import { addDays, addMonths, type PlainDate, plainDate } from '#shared/base/index.ts';

/** The days of a month as whole weeks from Monday, six at most. `month`: any day of it. */
export function monthGrid(month: PlainDate): readonly (readonly PlainDate[])[] {
  const first = plainDate(`${month.slice(0, 7)}-01`);
  const last = addDays(addMonths(first, 1), -1);
  const weeks: PlainDate[][] = [];
  for (let day = weekOf(first); day <= last; day = addDays(day, 7)) weeks.push(week(day));
  return weeks;
}

/** Monday of the week of a day. */
export function weekOf(day: PlainDate): PlainDate {
  return addDays(day, -((weekday(day) + 6) % 7));
}

function week(monday: PlainDate): PlainDate[] {
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}

/** 0 = Sunday. */
function weekday(day: PlainDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** Where a key leads from a day; null = the key means nothing. */
export function dayByKey(day: PlainDate, key: string): PlainDate | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return weekOf(day);
    case 'End':
      return addDays(weekOf(day), 6);
    case 'PageUp':
      return addMonths(day, -1);
    case 'PageDown':
      return addMonths(day, 1);
    default:
      return null;
  }
}
