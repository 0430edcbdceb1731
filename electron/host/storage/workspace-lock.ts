import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { discard } from './durable-write.ts';
import { errorCode, exists, type FileHandleOps, type FileOps } from './file-ops.ts';
import { MANIFEST } from './manifest.ts';
import type { ProcessProbe, Timers } from './ports.ts';
import { StorageError } from './storage-error.ts';

/** Thrown by `acquire`: who has the workspace; null when the lock file cannot be read. */
export class LockedError extends StorageError {
  readonly holder: LockHolder | null;

  constructor(code: 'storage-locked' | 'storage-locked-alive', holder: LockHolder | null, probe: ProcessProbe) {
    super(code, { user: holder?.user ?? '?', host: holder?.host ?? '?', here: holder?.host === probe.host ? 1 : 0 });
    this.holder = holder;
  }
}

export const LOCK_FILE = 'workspace.lock';
const GUARD_FILE = 'workspace.lock.guard';
/** The content has a fixed length, so that a beat overwrites it in one piece. */
const LOCK_BYTES = 1024;
/** Milliseconds between two beats, and of watching a counter before it is called stopped (twice). */
export const HEARTBEAT_MS = 5_000;
const WATCH_MS = 15_000;
const ATTEMPTS = 5;

/** Content of `workspace.lock`. No times of day: clocks of two machines differ. */
export type LockHolder = {
  readonly nonce: string;
  readonly host: string;
  readonly user: string;
  readonly pid: number;
  readonly processStart: string;
  readonly counter: number;
};

type LockOptions = {
  readonly ops: FileOps;
  readonly timers: Timers;
  readonly probe: ProcessProbe;
  /** A person has agreed to take the workspace over from a holder that no longer answers. */
  readonly takeOver: boolean;
};

/** The right to write in a workspace, as long as `workspace.lock` carries our nonce. */
export class WorkspaceLock {
  readonly #ops: FileOps;
  readonly #path: string;
  #handle: FileHandleOps;
  #holder: LockHolder;
  #lost = false;
  #released = false;

  private constructor(ops: FileOps, path: string, handle: FileHandleOps, holder: LockHolder) {
    this.#ops = ops;
    this.#path = path;
    this.#handle = handle;
    this.#holder = holder;
  }

  /**
   * Takes the lock. Refused by throwing `storage-locked` with user, host and whether the holder is on this machine; a lock whose
   * process on this machine is gone is taken over at once. With `takeOver`, the counter is watched twice for 15 s by our own
   * monotonic clock: if it stands still the lock is taken, otherwise `storage-locked-alive`.
   */
  static async acquire(dir: string, options: LockOptions): Promise<WorkspaceLock> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await WorkspaceLock.#acquireOnce(dir, options);
      } catch (error) {
        // Others who open and close at the same moment clear away what they take for leftovers.
        if (errorCode(error) !== 'ENOENT' || attempt === ATTEMPTS) throw error;
      }
    }
  }

  static async #acquireOnce(dir: string, options: LockOptions): Promise<WorkspaceLock> {
    const { ops, probe } = options;
    const path = join(dir, LOCK_FILE);
    const holder: LockHolder = {
      nonce: randomBytes(16).toString('hex'),
      host: probe.host,
      user: probe.user,
      pid: probe.pid,
      processStart: probe.processStart,
      counter: 1,
    };
    if (!(await createExclusively(ops, path, holder))) {
      const current = await readHolder(ops, path);
      if (current === 'absent') return WorkspaceLock.acquire(dir, options); // given back in between
      await requireStale(current, path, options);
      await replaceUnderGuard(dir, current, holder, options);
    }
    const lock = new WorkspaceLock(ops, path, await ops.open(path, 'r+'), holder);
    // Of two who found the same stale lock the later one has it; the handle of the other may even be that of its file.
    try {
      await lock.check();
    } catch (error) {
      await lock.#handle.close().catch(() => undefined);
      throw error instanceof StorageError && error.code === 'storage-lock-lost'
        ? new LockedError('storage-locked', null, probe)
        : error;
    }
    return lock;
  }

  /**
   * The same door to the disk, with a look at the lock before each step that takes away what stands there: a holder that slept would
   * take away what the next one has written.
   */
  fence(ops: FileOps): FileOps {
    const afterCheck =
      <A extends unknown[]>(step: (...args: A) => Promise<void>) =>
      async (...args: A): Promise<void> => {
        await this.check();
        await step(...args);
      };
    return {
      ...ops,
      rename: afterCheck(ops.rename),
      unlink: afterCheck(ops.unlink),
      removeFolder: afterCheck(ops.removeFolder),
      open: async (path, flags) => {
        const handle = await ops.open(path, flags);
        return { ...handle, truncate: afterCheck(handle.truncate) };
      },
    };
  }

  /**
   * Fencing: throws `storage-lock-lost` (for good) unless the lock file carries our nonce, and `storage-folder-gone` when the whole
   * workspace is not there (a disk was pulled out, a share is not connected): nobody has taken it over then.
   */
  async check(): Promise<void> {
    if (!this.#lost) {
      const current = await readHolder(this.#ops, this.#path);
      if (typeof current === 'object' && current.nonce === this.#holder.nonce) return;
      if (current === 'absent' && !(await exists(this.#ops, join(dirname(this.#path), MANIFEST))))
        throw new StorageError('storage-folder-gone');
      this.#lost = true;
    }
    throw new StorageError('storage-lock-lost', { file: LOCK_FILE });
  }

  /**
   * Raises the counter. It is written through the handle that was opened when the lock was taken: after a take-over that is the
   * file that was replaced, so a holder that slept cannot disturb the new one.
   */
  async beat(): Promise<void> {
    if (this.#lost || this.#released) return;
    this.#holder = { ...this.#holder, counter: this.#holder.counter + 1 };
    try {
      await this.#handle.writeAt(encodeHolder(this.#holder), 0);
    } catch {
      // A disk that was away and is back: handles opened before are dead, the lock may still be ours.
      await this.#handle.close().catch(() => undefined);
      const handle = await this.#ops.open(this.#path, 'r+');
      if (this.#released) return await handle.close();
      this.#handle = handle;
      await this.check();
      await this.#handle.writeAt(encodeHolder(this.#holder), 0);
    }
  }

  /** Gives the lock back, if it is still ours. */
  async release(): Promise<void> {
    this.#released = true;
    await this.#handle.close().catch(() => undefined);
    const current = await readHolder(this.#ops, this.#path).catch(() => 'absent' as const);
    if (typeof current === 'object' && current.nonce === this.#holder.nonce) await discard(this.#ops, this.#path);
  }
}

function encodeHolder(holder: LockHolder): Uint8Array {
  const short = { ...holder, host: holder.host.slice(0, 100), user: holder.user.slice(0, 100) };
  const text = Buffer.from(JSON.stringify(short));
  return Buffer.concat([text, Buffer.alloc(Math.max(0, LOCK_BYTES - 1 - text.length), ' '), Buffer.from('\n')]);
}

/** True for what an interrupted attempt to take the lock leaves behind. */
export function isLockLeftover(name: string): boolean {
  return /^workspace\.lock(\.guard)?\.[0-9a-f]{32}$/.test(name);
}

/** Creates the lock whole or not at all: written aside, then linked, which fails when the name is taken. */
async function createExclusively(ops: FileOps, path: string, holder: LockHolder): Promise<boolean> {
  const aside = `${path}.${holder.nonce}`;
  await writeNew(ops, aside, encodeHolder(holder));
  try {
    await ops.link(aside, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    return await createWithoutLink(ops, path, holder);
  } finally {
    await discard(ops, aside);
  }
}

/** For file systems without hard links (FAT, some shares). */
async function createWithoutLink(ops: FileOps, path: string, holder: LockHolder): Promise<boolean> {
  try {
    await writeNew(ops, path, encodeHolder(holder));
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function writeNew(ops: FileOps, path: string, bytes: Uint8Array): Promise<void> {
  const handle = await ops.open(path, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
    if ((await handle.size()) !== bytes.length)
      throw new StorageError('storage-write-failed', { file: LOCK_FILE, reason: 'size' });
  } finally {
    await handle.close();
  }
}

/** Who holds a lock; `unreadable` for a damaged lock, which counts as held by somebody unknown. */
async function readHolder(ops: FileOps, path: string): Promise<LockHolder | 'absent' | 'unreadable'> {
  let bytes: Uint8Array | null = null;
  for (let attempt = 1; !bytes; attempt++) {
    try {
      bytes = await ops.readFile(path);
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
      if (!(await exists(ops, path))) return 'absent';
      if (attempt === ATTEMPTS) throw error; // else it was given back and taken again in between
    }
  }
  try {
    const holder = JSON.parse(Buffer.from(bytes).toString('utf8')) as LockHolder;
    return typeof holder?.nonce === 'string' ? holder : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

async function requireStale(current: LockHolder | 'unreadable', path: string, options: LockOptions): Promise<void> {
  const { ops, timers, probe } = options;
  const known = typeof current === 'object' ? current : null;
  if (known?.host === probe.host && !(await probe.isAlive(known.pid, known.processStart))) return;
  if (!options.takeOver) throw new LockedError('storage-locked', known, probe);
  for (let round = 0; round < 2; round++) {
    await timers.wait(WATCH_MS);
    const later = await readHolder(ops, path);
    if (later === 'absent') return;
    const same = typeof later === 'object' ? later.nonce === known?.nonce && later.counter === known.counter : !known;
    if (!same) throw new LockedError('storage-locked-alive', known, probe);
  }
}

/** Of several that find the same stale lock only one replaces it: the guard file admits one, and it looks again. */
async function replaceUnderGuard(
  dir: string,
  stale: LockHolder | 'unreadable',
  holder: LockHolder,
  { ops, timers, probe, takeOver }: LockOptions,
): Promise<void> {
  const path = join(dir, LOCK_FILE);
  const guard = join(dir, GUARD_FILE);
  if (!(await createExclusively(ops, guard, holder))) {
    const other = await readHolder(ops, guard);
    const known = typeof other === 'object' ? other : null;
    let gone = known?.host === probe.host && !(await probe.isAlive(known.pid, known.processStart));
    if (!gone && takeOver) {
      await timers.wait(WATCH_MS);
      const later = await readHolder(ops, guard);
      gone = later === 'absent' || (typeof later === 'object' ? later.nonce === known?.nonce : !known);
    }
    if (!gone) throw new LockedError('storage-locked', known, probe);
    await discard(ops, guard);
    if (!(await createExclusively(ops, guard, holder))) throw new LockedError('storage-locked', null, probe);
  }
  try {
    const current = await readHolder(ops, path);
    const same =
      typeof current === 'object' && typeof stale === 'object'
        ? current.nonce === stale.nonce && current.counter === stale.counter
        : current === stale;
    if (!same && current !== 'absent') {
      throw new LockedError('storage-locked', typeof current === 'object' ? current : null, probe);
    }
    const aside = `${path}.${holder.nonce}`;
    await writeNew(ops, aside, encodeHolder(holder));
    await ops.rename(aside, path);
  } finally {
    await discard(ops, guard);
  }
}
