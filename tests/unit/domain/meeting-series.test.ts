import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { addDays, plainDate } from '#shared/base/index.ts';
import { type MeetingSeries, MOST_MEETINGS, seriesDays } from '#shared/domain/meeting-series.ts';

/** Days of a series against the expansion of the same RRULE by another library. */

const series: fc.Arbitrary<MeetingSeries> = fc
  .record({
    by: fc.constantFrom('weeks' as const, 'day-of-month' as const, 'weekday-of-month' as const),
    every: fc.integer({ min: 1, max: 13 }),
    start: fc.integer({ min: 0, max: 4000 }),
    length: fc.integer({ min: -3, max: 900 }),
    skipped: fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 3 }),
  })
  .map(({ by, every, start, length, skipped }) => {
    const from = addDays(plainDate('2024-01-01'), start);
    return { by, every, from, to: addDays(from, length), skip: skipped.map((day) => addDays(from, day)) };
  });

function expanded({ by, every, from, to, skip }: MeetingSeries): string[] {
  const day = Number(from.slice(8));
  const weekday = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][new Date(`${from}T00:00:00Z`).getUTCDay()];
  const rule = {
    weeks: `FREQ=WEEKLY;INTERVAL=${every}`,
    'day-of-month': `FREQ=MONTHLY;INTERVAL=${every};BYMONTHDAY=${day}`,
    'weekday-of-month': `FREQ=MONTHLY;INTERVAL=${every};BYDAY=${Math.ceil(day / 7)}${weekday}`,
  }[by];
  const days = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(from));
  const found: string[] = [];
  for (let next = days.next(); next && next.toString() <= to; next = days.next())
    if (!skip.includes(next.toString())) found.push(next.toString());
  return found.slice(0, MOST_MEETINGS + 1);
}

it('are those of RFC 5545', () => {
  fc.assert(
    fc.property(series, (given) => {
      expect(seriesDays(given)).toEqual(expanded(given));
    }),
    { numRuns: 1500 },
  );
});

it('leave out months without the day, and are none for days that are none', () => {
  const given = { by: 'day-of-month' as const, every: 1, from: '2026-01-31', to: '2026-06-30', skip: ['2026-03-31'] };
  expect(seriesDays(given)).toEqual(['2026-01-31', '2026-05-31']);
  expect(seriesDays({ ...given, from: '2026-02-30' })).toEqual([]);
  expect(seriesDays({ ...given, to: '2025-12-31' })).toEqual([]);
});
