import { expect, it } from 'vitest';
import { killWriters } from './rows/kills.ts';

it('a writer that writes over the old contents is seen to leave damage', async () => {
  let damage = 0;
  for (let seed = 1; damage === 0 && seed <= 10; seed++) {
    const { lost, unreadable } = await killWriters(12, seed, 'weak');
    damage = lost + unreadable;
  }
  expect(damage).toBeGreaterThan(0);
});
