import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#shared/base/index.ts';
import { addWorkingDays, isCalendarKnown, isWorkingDay, workingDaysBetween } from '#shared/domain/working-days.ts';
import { chineseCalendar } from '#shared/profiles/calendars/index.ts';

const works = (day: string) => isWorkingDay(plainDate(day), chineseCalendar);

describe('working days in China', () => {
  it.each([
    ['2024-02-09', true, 'New Year’s Eve 2024 was no public holiday'],
    ['2024-02-18', true, 'a Sunday that makes up for the Spring Festival'],
    ['2025-01-28', false, 'Spring Festival 2025'],
    ['2025-10-08', false, 'National Day with Mid-Autumn'],
    ['2025-10-11', true, 'a Saturday that makes up for it'],
    ['2026-01-02', false, 'New Year 2026'],
    ['2026-01-04', true, 'a Sunday that makes up for it'],
    ['2026-09-20', true, 'a Sunday before National Day'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-11-23', true, 'a Monday'],
  ])('%s: %s (%s)', (day, expected) => expect(works(day)).toBe(expected));

  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i of them', (year, count) =>
    expect(workingDaysBetween(plainDate(`${year - 1}-12-31`), plainDate(`${year}-12-31`), chineseCalendar)).toBe(count),
  );

  it('every make-up day is a weekend day, and no holiday', () => {
    for (const { holidays, makeUpDays, source } of Object.values(chineseCalendar.years)) {
      expect(source).toContain('国务院办公厅');
      for (const day of makeUpDays) {
        expect([0, 6]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
        expect(holidays.some(([first, last]) => first <= day && day <= last)).toBe(false);
      }
    }
  });

  it('says when a year is not known: then only weekends are left out', () => {
    expect(isCalendarKnown('2026-12-20', '2026-12-31', chineseCalendar)).toBe(true);
    expect(isCalendarKnown('2026-12-20', '2027-01-05', chineseCalendar)).toBe(false);
    expect(works('2027-01-01')).toBe(true);
  });

  it('adding and counting agree, and the day reached is a working day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1095 }), fc.integer({ min: 1, max: 60 }), (offset, count) => {
        const from = addDays(plainDate('2024-01-01'), offset);
        const to = addWorkingDays(from, count, chineseCalendar);
        expect(isWorkingDay(to, chineseCalendar)).toBe(true);
        expect(workingDaysBetween(from, to, chineseCalendar)).toBe(count);
        expect(workingDaysBetween(to, from, chineseCalendar)).toBe(-count);
      }),
    );
  });
});
