import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeDurably } from '#host/storage/durable-write.ts';
import { type FileOps, nodeFileOps } from '#host/storage/index.ts';
import { faultyFileOps, fsError } from '#tests/fakes/file-ops.ts';
import { countOf, fakeTime, freshStore, open, temporaryFolder, writeNote } from './support.ts';

/** A Windows disk on which `rename` fails a number of times. */
function windowsDisk(failures: number, code: string): FileOps {
  let left = failures;
  const base = nodeFileOps();
  return {
    ...base,
    platform: 'win32',
    rename: async (from, to) => {
      if (!to.includes('recovery') && left-- > 0) throw fsError(code);
      return base.rename(from, to);
    },
  };
}

describe('the durable writer', () => {
  it('flushes the file before the rename and the folder after it', async () => {
    const dir = temporaryFolder();
    const ops = faultyFileOps(nodeFileOps());
    await writeDurably(ops, fakeTime().timers, join(dir, '标准.json'), Buffer.from('{}'), join(dir, 'recovery'));
    const order = ops.log.map((line) => line.split(' ')[0]);
    expect(order).toEqual(['open', 'writeFile', 'sync', 'size', 'close', 'rename', 'syncFolder']);
    expect(readdirSync(dir)).toEqual(['标准.json']);
  });

  it('copes with a base name as long as the file system allows', async () => {
    const dir = temporaryFolder();
    const name = `${'标'.repeat(83)}.json`;
    await writeDurably(nodeFileOps(), fakeTime().timers, join(dir, name), Buffer.from('{}'), dir);
    expect(readdirSync(dir)).toEqual([name]);
  });

  it.each(['EXDEV', 'ENOSPC', 'EIO'])('does not try again for %s', async (code) => {
    const dir = temporaryFolder();
    mkdirSync(join(dir, 'recovery'));
    const time = fakeTime();
    const writing = writeDurably(
      windowsDisk(1, code),
      time.timers,
      join(dir, 'a.json'),
      Buffer.from('new'),
      join(dir, 'recovery'),
    );
    await expect(writing).rejects.toMatchObject({ code });
    expect(time.waited).toBe(0);
    expect(readdirSync(dir)).toEqual(['recovery']);
  });
});

describe('a file that another program holds open during a commit', () => {
  it('does not stop the save: it is confirmed, and brought up to date later', async () => {
    let held = true;
    const base = nodeFileOps();
    const fileOps: FileOps = {
      ...base,
      platform: 'win32',
      rename: async (from, to) => {
        if (held && to.endsWith('a.json')) throw fsError('EBUSY');
        return base.rename(from, to);
      },
    };
    held = false;
    const { dir, store } = await freshStore({ fileOps });
    await writeNote(store, 'a', 1);
    held = true;
    const saved = await writeNote(store, 'a', 2);
    expect(saved).toMatchObject({
      ok: true,
      value: { problems: [{ code: 'storage-file-pending', where: 'notes/a.json' }] },
    });
    expect(await countOf(store, 'a')).toBe(2);
    expect(await writeNote(store, 'b', 1)).toMatchObject({ error: { code: 'storage-file-locked' } });
    held = false;
    expect((await writeNote(store, 'b', 1)).ok).toBe(true);
    expect(JSON.parse(readFileSync(join(dir, 'notes/a.json'), 'utf8')).data.count).toBe(2);
    await store.close();
  });

  it('is brought up to date by the next opening when the program ends before', async () => {
    const base = nodeFileOps();
    let held = false;
    const fileOps: FileOps = {
      ...base,
      rename: async (from, to) => {
        if (held && to.endsWith('a.json')) throw fsError('EIO');
        return base.rename(from, to);
      },
    };
    const { dir, store } = await freshStore({ fileOps });
    await writeNote(store, 'a', 1);
    held = true;
    expect((await writeNote(store, 'a', 2)).ok).toBe(true);
    await store.close();
    const again = await open(dir);
    expect(await countOf(again, 'a')).toBe(2);
    await again.close();
  });
});

it('a staged file that a cleaner takes away before its rename is staged anew from memory', async () => {
  const base = nodeFileOps();
  let takes = true;
  const fileOps: FileOps = {
    ...base,
    rename: async (from, to) => {
      if (takes && to.endsWith('a.json')) {
        takes = false;
        await base.unlink(from);
      }
      return base.rename(from, to);
    },
  };
  const { dir, store } = await freshStore({ fileOps });
  expect(await writeNote(store, 'a', 1)).toMatchObject({ ok: true, value: { problems: [] } });
  expect(JSON.parse(readFileSync(join(dir, 'notes/a.json'), 'utf8')).data.count).toBe(1);
  await store.close();
});
