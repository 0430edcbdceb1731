import * as descriptors from 'node:fs';
import * as fs from 'node:fs/promises';
import { promisify } from 'node:util';
import type { FileHandleOps, FileOps, FileStart } from './file-ops.ts';

const openFile = promisify(descriptors.open);
const statFile = promisify(descriptors.fstat);
const readFile = promisify(descriptors.read);
const closeFile = promisify(descriptors.close);

/** A read that took longer came over a network or from a slow disk: the next ones are begun side by side. */
const SLOW_MS = 2;
const SIDE_BY_SIDE = 256;

/**
 * `FileOps` over `node:fs/promises`. Files are read over descriptors, starts of files at once: tens of thousands are read when a workspace is
 * opened, and on a local disk asking another thread takes five times as long as reading.
 */
export function nodeFileOps(): FileOps {
  let sideBySide = 0;
  return {
    platform: process.platform === 'win32' ? 'win32' : 'posix',
    open: async (path, flags) => wrap(await fs.open(path, flags)),
    readFile: async (path) => (await readStart(path, Number.POSITIVE_INFINITY)).bytes,
    readStart: async (path, length) => {
      if (sideBySide > 0) {
        sideBySide--;
        return readStart(path, length);
      }
      const begun = performance.now();
      const start = readStartAtOnce(path, length);
      if (performance.now() - begun > SLOW_MS) sideBySide = SIDE_BY_SIDE;
      return start;
    },
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
    space: async (path) => {
      const { bavail, blocks, bsize, type } = await fs.statfs(path);
      return { free: bavail * bsize, total: blocks * bsize, type };
    },
  };
}

async function readStart(path: string, length: number): Promise<FileStart> {
  const file = await openFile(path, 'r');
  try {
    const { size } = await statFile(file);
    const buffer = Buffer.allocUnsafe(Math.min(length, size));
    let done = 0;
    while (done < buffer.length) {
      const { bytesRead } = await readFile(file, buffer, done, buffer.length - done, done);
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    return { bytes: buffer.subarray(0, done), size };
  } finally {
    await closeFile(file);
  }
}

function readStartAtOnce(path: string, length: number): FileStart {
  const file = descriptors.openSync(path, 'r');
  try {
    const { size } = descriptors.fstatSync(file);
    const buffer = Buffer.allocUnsafe(Math.min(length, size));
    let done = 0;
    while (done < buffer.length) {
      const bytesRead = descriptors.readSync(file, buffer, done, buffer.length - done, done);
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    return { bytes: buffer.subarray(0, done), size };
  } finally {
    descriptors.closeSync(file);
  }
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
    truncate: (length) => handle.truncate(length),
    sync: () => handle.sync(),
    size: async () => (await handle.stat()).size,
    close: () => handle.close(),
  };
}
