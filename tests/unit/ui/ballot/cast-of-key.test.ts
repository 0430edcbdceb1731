import { describe, expect, it } from 'vitest';
import { CHOICES, type Position } from '#shared/domain/ballot.ts';
import { castOfKey } from '#ui/features/ballot/cast.ts';

describe('votes entered by digit', () => {
  it('follows the order of the ballot form', () => {
    expect(['1', '2', '3', '4', '5'].map((key) => castOfKey(key, CHOICES))).toEqual([
      'approve',
      'approve-with-comments',
      'disapprove-conditional',
      'abstain',
      'disapprove',
    ]);
  });

  it('has the positions of the rule and no others', () => {
    const positions: readonly Position[] = ['yes', 'no-objection', 'discuss'];
    expect(['1', '3', '4'].map((key) => castOfKey(key, positions))).toEqual(['yes', 'discuss', undefined]);
  });

  it('takes 0 as an invalid form and leaves other keys alone', () => {
    expect(castOfKey('0', CHOICES)).toBeNull();
    for (const key of ['6', 'Enter', 'a', '11', ' ']) expect(castOfKey(key, CHOICES)).toBeUndefined();
  });
});
