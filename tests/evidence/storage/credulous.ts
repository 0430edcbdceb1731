import type { FileOps } from '#host/storage/index.ts';

/** Takes the fence out: once a process saw that the lock is its own, it believes so for ever. */
export function credulous(disk: FileOps, pid = process.pid): FileOps {
  let ours: Uint8Array | null = null;
  return {
    ...disk,
    readFile: async (path) => {
      if (!path.endsWith('workspace.lock')) return disk.readFile(path);
      if (ours) return ours;
      const bytes = await disk.readFile(path);
      if (JSON.parse(Buffer.from(bytes).toString()).pid === pid) ours = bytes;
      return bytes;
    },
  };
}
