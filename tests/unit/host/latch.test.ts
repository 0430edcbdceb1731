import { afterEach, expect, it, vi } from 'vitest';
import type { HostContext } from '#host/host-context.ts';
import { createLatch } from '#host/latch.ts';
import { newKey, nodeFileOps, nodeTimers, writeConfidential } from '#host/storage/index.ts';
import { emptyWorkspace } from '#tests/builders/workspace.ts';

const PASSPHRASE = 'four words and a number 7';
afterEach(() => {
  vi.useRealTimers();
});

it('locks itself when nobody is there, and makes whoever guesses wait longer each time', async () => {
  const folder = await emptyWorkspace();
  const made = await newKey('w', PASSPHRASE, 5, { name: 'scrypt', N: 2 ** 14, r: 1, p: 1 });
  await writeConfidential(nodeFileOps(), nodeTimers, folder, { ...made.confidential, state: 'sealed' });
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  let now = 0;
  let open = false;
  const latch = await createLatch({
    folder,
    ops: nodeFileOps(),
    monotonic: () => now,
    host: () => (open ? ({ store: { readOnly: false } } as HostContext) : null),
    open: async () => {
      open = true;
    },
    shut: async () => {
      open = false;
    },
    convert: () => Promise.reject(new Error('nothing to convert')),
  });
  const code = (secret: string) =>
    latch.unlock(secret).then(
      () => 'open',
      (error: { refusal: { code: string } }) => error.refusal.code,
    );
  const waits: number[] = [];
  for (let guess = 0; guess < 4; guess++) {
    expect(await code(`guess ${guess}`)).toBe('passphrase-wrong');
    waits.push(latch.state().waitSeconds);
    if (waits.at(-1)) expect(await code(PASSPHRASE)).toBe('unlock-wait');
    now += (waits.at(-1) ?? 0) * 1000;
  }
  expect(waits).toEqual([0, 0, 2, 4]);
  expect([await code(PASSPHRASE), latch.state().locked]).toEqual(['open', false]);

  now += 4 * 60_000;
  latch.touch();
  now += 4 * 60_000;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(latch.state().locked).toBe(false);
  now += 61_000;
  await vi.advanceTimersByTimeAsync(10_000);
  await vi.waitFor(() => expect(latch.state().locked).toBe(true));
  await latch.close();
});
