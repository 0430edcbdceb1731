import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { errorCode, exists, type FileOps } from './file-ops.ts';

/** What the volume of a workspace really does (卷探测): tried, not inferred from the system. */
export type VolumeProbe = {
  /** A new file was written, flushed, put in the place of another by renaming, and read back the same. */
  readonly saves: boolean;
  /** What the first of these steps met, such as `EROFS`; empty when none failed. */
  readonly error: string;
  /** Milliseconds of one flushed save. */
  readonly ms: number;
  readonly hardLinks: boolean;
  /** `A` and `a` are two files. */
  readonly caseCounts: boolean;
  /** A name composed (NFC) and taken apart (NFD) are two files. */
  readonly formsCount: boolean;
  /** Entries of a folder can be flushed. */
  readonly folderFlush: boolean;
};

/** Probes the volume in a folder of its own inside `dir`, which is removed again. Never throws. */
export async function probeVolume(ops: FileOps, dir: string, clock: () => number = () => performance.now()) {
  const folder = join(dir, `probe-${randomBytes(4).toString('hex')}`);
  const tried = async (run: () => Promise<boolean>) => run().catch(() => false);
  const begun = clock();
  let error = '';
  let ms = 0;
  const saves = await (async () => {
    // A workspace that is gone must not be begun anew as a folder in its place.
    await ops.stat(dir);
    await ops.mkdir(folder);
    const target = join(folder, 'a');
    await write(ops, target, 'old');
    await write(ops, join(folder, 'b'), 'new');
    await ops.rename(join(folder, 'b'), target);
    ms = Math.round(clock() - begun);
    if (Buffer.from(await ops.readFile(target)).toString() !== 'new')
      throw Object.assign(new Error(), { code: 'DIFFERS' });
    return true;
  })().catch((met: unknown) => {
    error = errorCode(met) || 'UNKNOWN';
    return false;
  });
  const probe: VolumeProbe = {
    saves,
    error,
    ms,
    hardLinks: saves && (await tried(() => ops.link(join(folder, 'a'), join(folder, 'l')).then(() => true))),
    caseCounts: saves && (await tried(async () => !(await exists(ops, join(folder, 'A'))))),
    formsCount:
      saves &&
      (await tried(async () => {
        await write(ops, join(folder, 'é'.normalize('NFC')), '');
        return !(await exists(ops, join(folder, 'é'.normalize('NFD'))));
      })),
    folderFlush: saves && ops.platform === 'posix' && (await tried(() => ops.syncFolder(folder).then(() => true))),
  };
  await ops.removeFolder(folder).catch(() => undefined);
  return probe;
}

async function write(ops: FileOps, path: string, text: string): Promise<void> {
  const handle = await ops.open(path, 'wx');
  try {
    await handle.writeFile(Buffer.from(text));
    await handle.sync();
  } finally {
    await handle.close();
  }
}
