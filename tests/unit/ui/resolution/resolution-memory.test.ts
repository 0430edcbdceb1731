import { expect, it } from 'vitest';
import { sittingToGoOn } from '#ui/features/resolution/resolution-memory.ts';

const HOUR = 60 * 60 * 1000;
const sitting = { meetingId: 'm', from: 0, decided: { a: 'accepted' } } as const;

it('goes on with a sitting of the same meeting and half day, after a closed window too', () => {
  expect(sittingToGoOn(sitting, 'm', 4 * HOUR)).toBe(sitting);
});

it('begins anew for another meeting and another day', () => {
  expect(sittingToGoOn(sitting, 'n', HOUR)).toBeNull();
  expect(sittingToGoOn(sitting, 'm', 20 * HOUR)).toBeNull();
  expect(sittingToGoOn(undefined, 'm', 0)).toBeNull();
});
