import { expect, it } from 'vitest';
import { stage } from '#host/storage/durable-write.ts';
import { fsError } from '#tests/fakes/file-ops.ts';
import { shortOf } from './evidence-row.ts';
import { tryFaults } from './rows/fault-loop.ts';
import { Desk, type faultDisk, scenarios, tryHeldRenames } from './storage/index.ts';

/** Writers that pass over what a disk says, or give up: the count must notice each. */

type Disk = ReturnType<typeof faultDisk>;
const change = scenarios.filter(({ name }) => name === 'change');
const shortWith = async (wrap: (disk: Disk) => Disk) =>
  shortOf(await tryFaults({ scenarios: change, seed: 1, lasting: 0, desk: (disk) => new Desk(wrap(disk)) }));

it('nothing but the count of faults is short as it is', async () => {
  expect(await shortWith((disk) => disk)).toEqual(['ways of writing', 'faults']);
});

it('a write that swallows its error is a silent success, or damage', async () => {
  const short = await shortWith((disk) => ({
    ...disk,
    open: async (path, flags) => {
      const handle = await disk.open(path, flags);
      const size = path.includes('audit') ? 0 : 1;
      let claimed = 0;
      return {
        ...handle,
        writeFile: async (bytes) => {
          claimed += bytes.length;
          await handle.writeFile(bytes).catch(() => undefined);
        },
        size: async () => (size === 1 && claimed > 0 ? claimed : handle.size()),
      };
    },
  }));
  expect(short.filter((figure) => figure === 'damaged' || figure === 'silent success')).not.toEqual([]);
});

it('a desk that does not save again after a failure is stuck', async () => {
  const short = await shortWith((disk) => {
    let broken = false;
    return {
      ...disk,
      open: async (path, flags) => {
        if (broken) throw fsError('EIO');
        try {
          return await disk.open(path, flags);
        } catch (error) {
          broken = true;
          throw error;
        }
      },
    };
  });
  expect(short).toContain('next save refused though the disk works again');
});

it('a writer that does not wait for a scanner loses the save', async () => {
  const impatient: Parameters<typeof tryHeldRenames>[0] = async (ops, _timers, target, bytes) => {
    const { temp } = await stage(ops, target, bytes);
    await ops.rename(temp, target);
  };
  expect(shortOf(await tryHeldRenames(impatient))).toContain('neither saved within 10 s nor kept as a copy');
});
