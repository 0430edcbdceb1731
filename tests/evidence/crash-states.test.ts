import { expect, it } from 'vitest';
import type { FileOps } from '#host/storage/index.ts';
import { shortOf } from './evidence-row.ts';
import { tryCrashStates } from './rows/crash-states.ts';
import { scenarios } from './storage/index.ts';

/** What the write protocol relies on, taken away: the count of whole desks must notice each. */

const some = scenarios.filter(({ name }) => ['change', 'many files', 'attachment'].includes(name));
const shortWith = async (through?: (disk: FileOps) => FileOps) =>
  shortOf(await tryCrashStates({ scenarios: some, seed: 1, most: 20, twiceEvery: 1_000, through }));

const handles =
  (change: (handle: Awaited<ReturnType<FileOps['open']>>) => Partial<typeof handle>) =>
  (disk: FileOps): FileOps => ({
    ...disk,
    open: async (path, flags) => {
      const handle = await disk.open(path, flags);
      return { ...handle, ...change(handle) };
    },
  });

const BROKEN: Readonly<Record<string, (disk: FileOps) => FileOps>> = {
  'files are not flushed': handles(() => ({ sync: async () => undefined })),
  'folders are not flushed': (disk) => ({ ...disk, syncFolder: async () => undefined }),
  'contents are copied over the old ones': (disk) => ({
    ...disk,
    rename: async (from, to) => {
      const bytes = await disk.readFile(from);
      await disk.unlink(to).catch(() => undefined);
      const handle = await disk.open(to, 'wx');
      await handle.writeFile(bytes.subarray(0, bytes.length >> 1));
      await handle.writeFile(bytes.subarray(bytes.length >> 1));
      await disk.unlink(from);
    },
  }),
};

it('nothing is short as it is', async () => {
  const short = await shortWith();
  expect(short).not.toContain('corrupt');
  expect(short).not.toContain('confirmed but lost');
});

it.each(Object.keys(BROKEN))('is noticed: %s', async (name) => {
  const short = await shortWith(BROKEN[name]);
  expect(short.filter((figure) => figure === 'corrupt' || figure === 'confirmed but lost')).not.toEqual([]);
});
