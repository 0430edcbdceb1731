import { describe, expect, it } from 'vitest';
import { decisionOfKey } from '#ui/features/round/decision-key.ts';

describe('decisions by key', () => {
  it('goes by the place of the key, so that an input method does not swallow it', () => {
    expect(decisionOfKey('KeyA')).toBe('accepted');
    expect(decisionOfKey('KeyP')).toBe('partly');
    expect(decisionOfKey('KeyR')).toBe('rejected');
    expect(decisionOfKey('KeyB')).toBeNull();
  });
});
