import { describe, expect, it } from 'vitest';
import { gbProfile } from '#shared/profiles/index.ts';
import { decisionOfKey } from '#ui/features/round/detail/decision-key.ts';

describe('decisions by key', () => {
  it('goes by the place of the key, so that an input method does not swallow it', () => {
    expect(decisionOfKey('KeyA', gbProfile.decisions)).toBe('accepted');
    expect(decisionOfKey('KeyP', gbProfile.decisions)).toBe('partly');
    expect(decisionOfKey('KeyR', gbProfile.decisions)).toBe('rejected');
    expect(decisionOfKey('KeyB', gbProfile.decisions)).toBeNull();
  });
});
