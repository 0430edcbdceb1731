import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupsOverCap, backupsToKeep, type SchemeBackup } from '#host/storage/backup/backup-scheme.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 0, 5);

/** Times at which backups were made, minutes apart, and whether by hand. */
const gaps = fc.array(fc.tuple(fc.integer({ min: 1, max: 4000 }), fc.boolean()), { minLength: 1, maxLength: 150 });

/** Makes the backups one after the other, each time thinning what there is, as the keeper does. */
function thinned(times: readonly (readonly [number, boolean])[]): {
  left: SchemeBackup[];
  all: SchemeBackup[];
  now: number;
} {
  let left: SchemeBackup[] = [];
  const all: SchemeBackup[] = [];
  let now = START;
  for (const [gap, byHand] of times) {
    now += gap * 60_000;
    const made: SchemeBackup = { name: String(now), at: now, why: byHand ? 'manual' : 'regular' };
    all.push(made);
    left.push(made);
    const keep = backupsToKeep(left, now);
    left = left.filter(({ name }) => keep.has(name));
  }
  return { left, all, now };
}

describe('backups that stay', () => {
  it('have the newest, every hour of the last day, every day of 30 and every week of 52, whenever they were thinned', () => {
    fc.assert(
      fc.property(gaps, (times) => {
        const { left, all, now } = thinned(times);
        const names = new Set(left.map(({ name }) => name));
        expect(names.has(all.at(-1)!.name)).toBe(true);
        for (const [length, span] of [
          [HOUR, DAY],
          [DAY, 30 * DAY],
          [7 * DAY, 364 * DAY],
        ] as const) {
          const period = (at: number) => Math.floor((at + (length === 7 * DAY ? 3 * DAY : 0)) / length);
          for (const { at } of all) {
            if (now - at > span - length) continue; // a period that is partly over may be gone
            const newest = all.findLast((each) => period(each.at) === period(at))!;
            expect(names.has(newest.name), `${length} ${new Date(at).toISOString()}`).toBe(true);
          }
        }
        for (const { name, at, why } of all)
          if (why === 'manual' && now - at < 30 * DAY) expect(names.has(name)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('are not more than the scheme says', () => {
    const times = Array.from({ length: 3000 }, () => [180, false] as const); // a year, eight a day
    const { left } = thinned(times);
    expect(left.length).toBeLessThanOrEqual(10 + 24 + 31 + 53);
    expect(left.length).toBeGreaterThan(75);
  });

  it('stay before a migration for a year, before an import for a month', () => {
    const at = START;
    const later = Array.from(
      { length: 12 },
      (_, index): SchemeBackup => ({ name: `n${index}`, at: at + index + 1, why: 'regular' }),
    );
    const special: SchemeBackup[] = [
      { name: 'm', at, why: 'before-migration' },
      { name: 'i', at, why: 'before-import' },
    ];
    const kept = (days: number) => backupsToKeep([...special, ...later], at + days * DAY);
    expect([...kept(20)]).toEqual(expect.arrayContaining(['m', 'i']));
    expect(kept(60).has('m')).toBe(true);
    expect(kept(60).has('i')).toBe(false);
  });
});

describe('the cap', () => {
  it('takes the oldest until the rest fits, and never the newest valid one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 0, max: 900 }),
        (sizes, cap) => {
          const names = sizes.map((_, index) => String(index));
          let total = sizes.reduce((sum, size) => sum + size, 0);
          const newest = names.at(-1)!;
          const gone = backupsOverCap(names, new Set([newest]), cap, total, (name) => {
            total -= sizes[Number(name)]!;
            return total;
          });
          expect(gone).not.toContain(newest);
          expect(gone).toEqual(names.slice(0, gone.length));
          expect(total <= cap || gone.length === names.length - 1).toBe(true);
        },
      ),
    );
  });
});
