import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, type PlainDate, plainDate } from '#shared/base/index.ts';
import { DUE_GROUPS, dueGroup, groupByDue, groupByParty, type Party, WAITED_FOR } from '#shared/domain/home-plan.ts';

/** What the home page says of days and of those for whom work waits. */

const WEDNESDAY = plainDate('2026-03-04');
const SUNDAY = plainDate('2026-03-08');

const days = fc.integer({ min: -800, max: 800 });
const today = fc.integer({ min: 0, max: 4000 }).map((n) => addDays(plainDate('2020-01-01'), n));
const weekday = (day: PlainDate) => new Date(`${day}T00:00:00Z`).getUTCDay();

describe('by when something is due', () => {
  it('is named as people name it', () => {
    const on = (day: PlainDate) => (n: number) => dueGroup(addDays(day, n), day);
    expect([-1, 0, 1, 2, 4, 5].map(on(WEDNESDAY))).toEqual(['overdue', 'today', 'tomorrow', 'week', 'week', 'later']);
    // On a Sunday tomorrow begins the next week, and that is the week that is meant.
    expect([0, 1, 2, 7, 8].map(on(SUNDAY))).toEqual(['today', 'tomorrow', 'week', 'week', 'later']);
    expect(dueGroup('', WEDNESDAY)).toBe('none');
    expect(dueGroup('31.12.2026', WEDNESDAY)).toBe('none');
  });

  it('moves on with the days, and this week ends on a Sunday at most eight days ahead', () => {
    fc.assert(
      fc.property(today, days, (day, n) => {
        const here = dueGroup(addDays(day, n), day);
        const next = dueGroup(addDays(day, n + 1), day);
        expect(DUE_GROUPS.indexOf(next)).toBeGreaterThanOrEqual(DUE_GROUPS.indexOf(here));
        if (here === 'week' && next === 'later') {
          expect(weekday(addDays(day, n))).toBe(0);
          expect(daysBetween(day, addDays(day, n))).toBeLessThanOrEqual(7);
        }
      }),
    );
  });
});

const item = fc.record({
  id: fc.uuid(),
  due: fc.oneof(
    fc.constant(''),
    days.map((n) => addDays(WEDNESDAY, n)),
  ),
  parties: fc.uniqueArray(
    fc
      .record({ kind: fc.constantFrom(...WAITED_FOR), key: fc.constantFrom('a', 'b', 'c') })
      .map(({ kind, key }): Party => ({ kind, key, name: `${kind} ${key}` })),
    { selector: ({ name }) => name, maxLength: 5 },
  ),
});

describe('groups', () => {
  it('hold everything once, the most urgent first', () => {
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const groups = groupByDue(items, WEDNESDAY);
        const order = groups.flatMap((group) => group.items);
        expect(new Set(order)).toEqual(new Set(items));
        expect(order).toHaveLength(items.length);
        const dated = order.map(({ due }) => due).filter((due) => due !== '');
        expect(dated).toEqual([...dated].sort());
        for (const { group, items: of } of groups)
          expect(of.every(({ due }) => dueGroup(due, WEDNESDAY) === group)).toBe(true);
      }),
    );
  });

  it('of parties hold each thing under each of those that it waits for, those with most overdue first', () => {
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const kinds = groupByParty(items, WEDNESDAY);
        const seen = kinds.flatMap(({ kind, parties }) =>
          parties.flatMap(({ key, items: of }) => of.map(({ id }) => `${kind} ${key} ${id}`)),
        );
        const wanted = items.flatMap(({ id, parties }) => parties.map(({ kind, key }) => `${kind} ${key} ${id}`));
        expect([...seen].sort()).toEqual([...wanted].sort());
        for (const { parties } of kinds) {
          const late = parties.map(({ overdue }) => overdue);
          expect(late).toEqual([...late].sort((a, b) => b - a));
          for (const { items: of, overdue } of parties)
            expect(overdue).toBe(of.filter(({ due }) => due !== '' && due < WEDNESDAY).length);
        }
      }),
    );
  });
});
