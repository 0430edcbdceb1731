import type { FileOps } from '#host/storage/index.ts';

/** One call of the disk: of a file its name (`open a` tells the flags), the path or paths, and the how-manieth it is. */
export type DiskCall = { readonly name: string; readonly path: string; readonly nth: number };

/** A disk on which something happens right before the first call that is the one. */
export function interruptedDisk(
  disk: FileOps,
  isTheOne: (call: DiskCall) => boolean,
  during: () => Promise<void>,
): FileOps {
  let nth = 0;
  let happened = false;
  const look = async (name: string, path: string): Promise<void> => {
    nth++;
    if (happened || !isTheOne({ name, path, nth })) return;
    happened = true;
    await during();
  };
  const looking = <T extends object>(door: T, pathOf: (args: readonly unknown[]) => string): T => {
    const calls = Object.entries(door).map(([name, call]) => {
      if (typeof call !== 'function') return [name, call];
      const looked = async (...args: readonly unknown[]) => {
        await look(name === 'open' ? `open ${args[1]}` : name, pathOf(args));
        return call(...args);
      };
      return [name, looked];
    });
    return Object.fromEntries(calls) as T;
  };
  const ops = looking(disk, (args) => (typeof args[1] === 'string' ? args.join(' ') : String(args[0])));
  return { ...ops, open: async (path, flags) => looking(await ops.open(path, flags), () => path) };
}
