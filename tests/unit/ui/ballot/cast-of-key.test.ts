import { describe, expect, it } from 'vitest';
import { castOfKey } from '#ui/features/ballot/cast.ts';

describe('votes entered by digit', () => {
  it('follows the order of the ballot form', () => {
    expect(['1', '2', '3', '4', '5'].map(castOfKey)).toEqual([
      'approve',
      'approve-with-comments',
      'disapprove-conditional',
      'abstain',
      'disapprove',
    ]);
  });

  it('takes 0 as an invalid form and leaves other keys alone', () => {
    expect(castOfKey('0')).toBeNull();
    for (const key of ['6', 'Enter', 'a', '11', ' ']) expect(castOfKey(key)).toBeUndefined();
  });
});
