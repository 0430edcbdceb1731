import { expect, it } from 'vitest';
import { rivals } from './rows/rival-processes.ts';
import { credulous, trySleepers } from './storage/index.ts';

it('processes that believe for ever that the lock is their own are seen to harm each other', async () => {
  let harm = 0;
  for (let seed = 1; harm === 0 && seed <= 8; seed++) {
    const { twice, lost, broken } = await rivals(10, seed, 'weak');
    harm = twice + lost + broken;
  }
  expect(harm).toBeGreaterThan(0);
});

it('a sleeper that does not look at the lock before it takes something away is seen to do harm', async () => {
  const { findings } = await trySleepers({ step: 3, disk: (disk) => credulous(disk, 100), enough: 1 });
  expect(findings.length).toBeGreaterThan(0);
});
