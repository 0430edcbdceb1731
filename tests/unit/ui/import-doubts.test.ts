import { describe, expect, test } from 'vitest';
import type { ImportDifference } from '#shared/contract/index.ts';
import { doubtsOf, nextDoubt } from '#ui/features/draft/import-doubts.ts';

const difference = (row: number, kind: ImportDifference['kind'] = 'missing'): ImportDifference => ({
  kind,
  row,
  blockId: '',
  text: '甲',
  before: '',
  after: '',
});

describe('doubtsOf', () => {
  test('sorts what was found to its rows; notices are shown but not counted, summaries said once', () => {
    const doubts = doubtsOf({
      problems: [
        { code: 'draft-comments', severity: 'info', row: -1 },
        { code: 'draft-macros', severity: 'warning', row: -1 },
        { code: 'draft-text-missing', severity: 'warning', row: -1 },
        { code: 'draft-citation-unlisted', severity: 'info', row: 4 },
        { code: 'draft-table-without-caption', severity: 'warning', row: 9 },
      ],
      differences: [difference(2), difference(9, 'number')],
    });
    expect(doubts.general.map(({ code }) => code)).toEqual(['draft-comments', 'draft-macros']);
    expect([...doubts.byRow.keys()].sort((a, b) => a - b)).toEqual([2, 4, 9]);
    expect(doubts.rows).toEqual([2, 9]);
    expect(doubts.count).toBe(4);
  });

  test('a difference of no row stands at the first', () => {
    expect(doubtsOf({ problems: [], differences: [difference(-1)] }).rows).toEqual([0]);
  });
});

describe('nextDoubt', () => {
  test.each<[number, boolean, number | null]>([
    [-1, false, 2],
    [2, false, 9],
    [9, false, 2],
    [9, true, 2],
    [2, true, 9],
  ])('from %i backwards %s is %s', (from, backwards, wanted) => {
    expect(nextDoubt([2, 9], from, backwards)).toBe(wanted);
  });

  test('there may be none', () => {
    expect(nextDoubt([], 3, false)).toBeNull();
  });
});
