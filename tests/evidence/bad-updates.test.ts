import { expect, it } from 'vitest';
import { createUpdates } from '#machine/updates/index.ts';
import { shortOf } from './evidence-row.ts';
import { badUpdateFeeds, gullible, requestsIn24Hours, tryBadUpdates } from './rows/bad-updates.ts';

it('takes no bad update and asks nobody when off', async () => {
  const measured = await badUpdateFeeds.measure({ quick: true, seed: 1 });
  expect(measured.findings).toEqual([]);
  expect(shortOf(measured)).toEqual([]);
});

it('notices an updater that believes what it is given', async () => {
  const { fallenKinds } = await tryBadUpdates(gullible);
  expect([...fallenKinds].sort()).toEqual(
    ['downgrade', 'expired', 'huge', 'redirect', 'swapped', 'truncated', 'wrong hash', 'wrong key'].sort(),
  );
});

it('notices an updater that trusts another key, another clock, another version', async () => {
  const late = await tryBadUpdates((options) => createUpdates({ ...options, now: () => 0 }), 'expired');
  expect(late.fallenKinds.has('expired')).toBe(true);
  const ancient = await tryBadUpdates((options) => createUpdates({ ...options, version: '0.0.1' }), 'downgrade');
  expect(ancient.fallenKinds.has('downgrade')).toBe(true);
});

it('notices a desk that asks although updates are off', async () => {
  const off = { UpdateMode: 'off', UpdateUrl: 'https://updates.example.org/' } as const;
  const asks = await requestsIn24Hours(
    (options) => createUpdates({ ...options, policy: { ...options.policy, values: { ...off, UpdateMode: 'notify' } } }),
    off,
  );
  expect(asks).toBeGreaterThan(0);
});
