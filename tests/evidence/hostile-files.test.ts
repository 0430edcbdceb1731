import { writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inlineWorkers, runTask } from '#host/index.ts';
import type { RunTask } from '#host/jobs/tasks.ts';
import { holds } from './evidence-row.ts';
import { measureHostileFiles } from './rows/hostile-files.ts';

const csv = () => new TextEncoder().encode('序号,章条编号,修改意见\n1,5.1,改为“不超过4 h”。\n');
const outside = join(tmpdir(), 'zs-written-outside');

/** What a reader does with a file of each name, if nobody hinders it. */
const HARM: Readonly<Record<string, () => unknown>> = {
  'writes.csv': () => writeFileSync(outside, ''),
  'pollutes.csv': () => {
    Object.defineProperty(Object.prototype, 'polluted', { value: 1, configurable: true });
  },
  'connects.csv': () => new net.Socket().on('error', () => undefined).connect(9, '127.0.0.1'),
  'throws.csv': () => {
    throw new TypeError('x is not a function');
  },
  'rejects.csv': () => void Promise.reject(new Error('nobody caught it')),
  'hangs.csv': () => new Promise(() => undefined),
};

/** Reads in the thread of the host and lets every file have its way. */
const unguarded: RunTask = async (name, input, options) => {
  const [file] = (input as { readonly files?: readonly { readonly name: string }[] }).files ?? [];
  if (name === 'read-votes') await HARM[file?.name ?? '']?.();
  return runTask(name, input, options);
};

it('a reader that writes, pollutes, connects, throws or hangs is noticed, each by its own figure', async () => {
  const cases = Object.keys(HARM).map((name) => ({ kind: 'csv', what: name, name, make: csv }) as const);
  const workers = inlineWorkers(unguarded);
  const measured = await measureHostileFiles({ quick: true, seed: 1 }, { workers, patience: 1_000 }, () => [
    { way: 'votes', cases },
  ]);
  Reflect.deleteProperty(Object.prototype, 'polluted');
  const short = measured.figures.filter((figure) => !holds(figure)).map(({ name, value }) => `${name}: ${value}`);
  expect(short).toEqual([
    'host crashes: 1',
    'reader faults: 1',
    'hangs: 1',
    'writes outside: 1',
    'prototype pollution: 1',
    'sockets opened: 1',
  ]);
});
