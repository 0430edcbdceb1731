import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchAnswers } from '#ui/rpc/answer-watch.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('a host that does not answer is told of after a while, once, and forgotten when it answers', async () => {
  const told: boolean[] = [];
  const stop = new AbortController();
  let answer: () => void = () => undefined;
  let fails = false;
  let hangs = false;
  const ask = () =>
    fails
      ? Promise.reject(new Error('gone'))
      : new Promise<void>((resolve) => {
          answer = resolve;
          if (!hangs) resolve();
        });
  void watchAnswers(ask, (silent) => told.push(silent), stop.signal);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(new Set(told)).toEqual(new Set([false]));

  hangs = true;
  told.length = 0;
  await vi.advanceTimersByTimeAsync(10_000);
  await vi.advanceTimersByTimeAsync(14_000);
  expect(told).not.toContain(true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told.filter(Boolean)).toEqual([true]);
  hangs = false;
  answer();
  await vi.advanceTimersByTimeAsync(1);
  expect(told.at(-1)).toBe(false);

  // One that refuses every call at once is no better than one that hangs.
  fails = true;
  told.length = 0;
  await vi.advanceTimersByTimeAsync(40_000);
  expect(told.filter(Boolean)).toEqual([true]);
  stop.abort();
  told.length = 0;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told).toEqual([]);
});
