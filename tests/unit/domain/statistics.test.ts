import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countAll,
  countBy,
  DIMENSIONS,
  type Fact,
  MEASURES,
  median,
  percentOf,
  stageDays,
  yearsOf,
} from '#shared/domain/statistics.ts';

const key = fc.constantFrom('', 'a', 'b', 'c');
const fact: fc.Arbitrary<Fact> = fc.record({
  year: fc.constantFrom('', '2024', '2025', '2026'),
  stage: key,
  kind: key,
  committee: key,
  region: key,
  functionType: key,
  measure: fc.constantFrom(...MEASURES),
  amount: fc.integer({ min: 0, max: 50 }),
});

describe('counts', () => {
  it('of every dimension and measure are those of a second counting', () => {
    fc.assert(
      fc.property(fc.array(fact), (facts) => {
        for (const dimension of DIMENSIONS) {
          const groups = countBy(facts, dimension);
          expect(groups.map((group) => group.key)).toEqual(
            [...new Set(facts.map((each) => each[dimension]))].filter((each) => each !== '').sort(),
          );
          for (const group of groups)
            for (const measure of MEASURES) {
              const counted = facts.filter((each) => each[dimension] === group.key && each.measure === measure);
              expect(group.counts[measure]).toBe(counted.reduce((sum, { amount }) => sum + amount, 0));
            }
        }
        const total = countAll(facts);
        expect(Object.values(total).reduce((sum, count) => sum + count, 0)).toBe(
          facts.reduce((sum, { amount }) => sum + amount, 0),
        );
        expect(yearsOf(facts)).toEqual([...yearsOf(facts)].sort().reverse());
      }),
    );
  });
});

describe('the middle', () => {
  it('has as many numbers below as above, and is whole', () => {
    expect([median([]), median([7]), median([1, 2]), median([9, 1, 5]), median([4, 1, 2, 4])]).toEqual([0, 7, 1, 5, 3]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1 }), (numbers) => {
        const middle = median(numbers);
        expect(Number.isInteger(middle)).toBe(true);
        const half = numbers.length / 2;
        expect(numbers.filter((each) => each < middle).length).toBeLessThanOrEqual(half);
        expect(numbers.filter((each) => each > middle + 0.5).length).toBeLessThanOrEqual(half);
      }),
    );
  });

  it('of stages counts those that were left in the year, in whole days', () => {
    const spans = [
      { stage: '10', from: '2025-12-01', to: '2026-01-10' },
      { stage: '20', from: '2026-01-10', to: '2026-01-10' },
      { stage: '30', from: '2026-01-10', to: '' },
      { stage: '40', from: 'unknown', to: '2026-02-01' },
    ];
    const project = [{ lifeCycleId: 'x', spans }];
    expect(stageDays(project, '2026').map(({ stage, days }) => [stage, days])).toEqual([
      ['10', 40],
      ['20', 0],
    ]);
    expect(stageDays(project, '2025')).toEqual([]);
    expect(stageDays(project, '')).toHaveLength(2);
  });

  it('a share is rounded down and nothing of nothing', () => {
    expect([percentOf(2, 3), percentOf(0, 5), percentOf(5, 5), percentOf(0, 0)]).toEqual([66, 0, 100, null]);
  });
});
