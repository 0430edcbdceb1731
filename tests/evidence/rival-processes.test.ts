import { expect, it } from 'vitest';
import { rivals } from './rows/rival-processes.ts';

it('processes that believe for ever that the lock is their own are seen to harm each other', async () => {
  let harm = 0;
  for (let seed = 1; harm === 0 && seed <= 8; seed++) {
    const { twice, lost, broken } = await rivals(10, seed, 'weak');
    harm = twice + lost + broken;
  }
  expect(harm).toBeGreaterThan(0);
});
