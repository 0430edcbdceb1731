import * as fs from 'node:fs/promises';
import type { FileHandleOps, FileOps } from './file-ops.ts';

/** `FileOps` over `node:fs/promises`. */
export function nodeFileOps(): FileOps {
  return {
    platform: process.platform === 'win32' ? 'win32' : 'posix',
    open: async (path, flags) => wrap(await fs.open(path, flags)),
    readFile: (path) => fs.readFile(path),
    rename: (from, to) => fs.rename(from, to),
    link: (existing, path) => fs.link(existing, path),
    copyFile: (from, to) => fs.copyFile(from, to),
    unlink: (path) => fs.unlink(path),
    removeFolder: (path) => fs.rm(path, { recursive: true, force: true }),
    mkdir: async (path) => (await fs.mkdir(path, { recursive: true })) !== undefined,
    readdir: async (path) =>
      (await fs.readdir(path, { withFileTypes: true })).map((entry) => ({
        name: entry.name,
        isFolder: entry.isDirectory(),
      })),
    stat: async (path) => {
      const stat = await fs.stat(path);
      return { size: stat.size, mtimeMs: stat.mtimeMs, isFolder: stat.isDirectory() };
    },
    syncFolder: async (path) => {
      const handle = await fs.open(path, 'r');
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
  };
}

function wrap(handle: fs.FileHandle): FileHandleOps {
  return {
    writeFile: (bytes) => handle.writeFile(bytes),
    writeAt: async (bytes, position) => {
      let done = 0;
      while (done < bytes.length) {
        done += (await handle.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
      }
    },
    readAt: async (length, position) => {
      const buffer = Buffer.alloc(length);
      let done = 0;
      while (done < length) {
        const { bytesRead } = await handle.read(buffer, done, length - done, position + done);
        if (bytesRead === 0) break;
        done += bytesRead;
      }
      return buffer.subarray(0, done);
    },
    truncate: (length) => handle.truncate(length),
    sync: () => handle.sync(),
    size: async () => (await handle.stat()).size,
    close: () => handle.close(),
  };
}
