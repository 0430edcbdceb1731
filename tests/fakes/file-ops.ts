import type { FileHandleOps, FileOps } from '#host/storage/index.ts';

/** An error as the file system gives it. */
export function fsError(code: string): Error & { code: string } {
  return Object.assign(new Error(`${code}: made by the test`), { code });
}

export type Fault = {
  /** Number of the call that meets the fault, from 1. */
  readonly at: number;
  /** `error`: that call fails once with `code`. `crash`: from that call on nothing happens any more. */
  readonly mode: 'error' | 'crash';
  readonly code?: string;
  /** A failing or crashing write leaves half of its bytes. */
  readonly shortWrite?: boolean;
  /** Only calls of this name count. */
  readonly only?: string;
};

export type FaultyFileOps = FileOps & {
  readonly calls: () => number;
  readonly log: readonly string[];
  /** Sets the fault and counts from 0 again. */
  arm(fault: Fault | null): void;
};

/** Wraps another implementation and lets one call fail, or the process die at it. */
export function faultyFileOps(base: FileOps, platform: FileOps['platform'] = base.platform): FaultyFileOps {
  let count = 0;
  let fault: Fault | null = null;
  let dead = false;
  const log: string[] = [];

  async function call<T>(
    name: string,
    detail: string,
    run: () => Promise<T>,
    half?: () => Promise<unknown>,
  ): Promise<T> {
    if (dead) throw fsError('EIO');
    if (!fault?.only || fault.only === name) count++;
    log.push(`${name} ${detail}`);
    if (!fault || count !== fault.at || (fault.only && fault.only !== name)) return run();
    if (fault.shortWrite) await half?.();
    if (fault.mode === 'crash') dead = true;
    throw fsError(fault.code ?? 'EIO');
  }

  const wrap = (handle: FileHandleOps, path: string): FileHandleOps => ({
    writeFile: (bytes) =>
      call(
        'writeFile',
        path,
        () => handle.writeFile(bytes),
        () => handle.writeFile(bytes.subarray(0, bytes.length >> 1)),
      ),
    writeAt: (bytes, position) => call('writeAt', path, () => handle.writeAt(bytes, position)),
    truncate: (length) => call('truncate', path, () => handle.truncate(length)),
    sync: () => call('sync', path, () => handle.sync()),
    size: () => call('size', path, () => handle.size()),
    // a handle that cannot be closed properly is given back to the system all the same
    close: async () => {
      await handle.close();
      await call('close', path, async () => undefined);
    },
  });

  return {
    platform,
    calls: () => count,
    log,
    arm(next) {
      fault = next;
      count = 0;
      dead = false;
      log.length = 0;
    },
    open: (path, flags) => call('open', path, async () => wrap(await base.open(path, flags), path)),
    readFile: (path) => call('readFile', path, () => base.readFile(path)),
    readStart: (path, length) => call('readStart', path, () => base.readStart(path, length)),
    rename: (from, to) => call('rename', to, () => base.rename(from, to)),
    link: (existing, path) => call('link', path, () => base.link(existing, path)),
    copyFile: (from, to) => call('copyFile', to, () => base.copyFile(from, to)),
    unlink: (path) => call('unlink', path, () => base.unlink(path)),
    removeFolder: (path) => call('removeFolder', path, () => base.removeFolder(path)),
    mkdir: (path) => call('mkdir', path, () => base.mkdir(path)),
    readdir: (path) => call('readdir', path, () => base.readdir(path)),
    stat: (path) => call('stat', path, () => base.stat(path)),
    syncFolder: (path) => call('syncFolder', path, () => base.syncFolder(path)),
    space: (path) => call('space', path, () => base.space(path)),
  };
}
