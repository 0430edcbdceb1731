import type { FileHandleOps, FileOps } from '#host/storage/index.ts';
import { fsError } from '#tests/fakes/file-ops.ts';

/** The codes that a disk, a share, a scanner or an administrator answers with. */
export const CODES = ['EIO', 'ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EBUSY', 'EMFILE', 'ENOENT'] as const;

/**
 * What goes wrong at a call. `error`: it fails with the code, once or, when it `lasts`, with every call after it. `short`: a write leaves the
 * first bytes of a part and fails. `silent`: it leaves them and says that all is well. `size`: the size is told wrong.
 */
export type Fault =
  | { readonly kind: 'error'; readonly code: string; readonly lasts: boolean }
  | { readonly kind: 'short' | 'silent'; readonly part: (length: number) => number }
  | { readonly kind: 'size' };

export type FaultDisk = FileOps & {
  /** Calls since it was armed, by name. */
  readonly calls: readonly string[];
  /** The fault meets the n-th call (from 1) from now on; null = everything works. */
  arm(at: number, fault: Fault | null): void;
};

/** A disk on which one call goes wrong. */
export function faultDisk(base: FileOps): FaultDisk {
  const calls: string[] = [];
  let fault: Fault | null = null;
  let meets = 0;

  const meet = (name: string): Fault | null => {
    calls.push(name);
    if (!fault || calls.length < meets) return null;
    if (calls.length === meets) return fault;
    return fault.kind === 'error' && fault.lasts ? fault : null;
  };
  const failing = (met: Fault | null): void => {
    if (met?.kind === 'error') throw fsError(met.code);
  };
  const call =
    <A extends unknown[], T>(name: string, run: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      failing(meet(name));
      return run(...args);
    };
  const handleOf = (handle: FileHandleOps): FileHandleOps => ({
    writeFile: async (bytes) => {
      const met = meet('writeFile');
      failing(met);
      if (met?.kind !== 'short' && met?.kind !== 'silent') return handle.writeFile(bytes);
      await handle.writeFile(bytes.subarray(0, met.part(bytes.length)));
      if (met.kind === 'short') throw fsError('ENOSPC');
    },
    writeAt: call('writeAt', handle.writeAt),
    truncate: call('truncate', handle.truncate),
    sync: call('sync', handle.sync),
    size: async () => {
      const met = meet('size');
      failing(met);
      return (await handle.size()) - (met?.kind === 'size' ? 1 : 0);
    },
    // A handle that cannot be closed properly is given back to the system all the same.
    close: async () => {
      await handle.close();
      failing(meet('close'));
    },
  });
  const names = [
    'readFile',
    'readStart',
    'rename',
    'link',
    'copyFile',
    'unlink',
    'removeFolder',
    'mkdir',
    'readdir',
    'stat',
    'syncFolder',
    'space',
  ] as const;
  return {
    ...base,
    ...Object.fromEntries(
      names.map((name) => [name, call(name, base[name] as (...args: unknown[]) => Promise<unknown>)]),
    ),
    open: async (path, flags) => {
      failing(meet('open'));
      return handleOf(await base.open(path, flags));
    },
    calls,
    arm: (at, next) => {
      calls.length = 0;
      meets = at;
      fault = next;
    },
  } as FaultDisk;
}
