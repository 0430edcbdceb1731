import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Sealer, WorkspaceStore } from '#host/storage/index.ts';

/** Words of files, by the hash of the file. */
export type TextCache = {
  /** Null = not known, or what was kept is damaged. */
  read(blob: string): Promise<string | null>;
  write(blob: string, text: string): Promise<void>;
  /** Takes the texts out of all words that are kept; answers in how many files they stood. */
  remove(texts: readonly string[]): Promise<number>;
};

/** Raised when files are read in another way. */
const FOLDER = join('cache', 'texts-1');
const DIGEST_BYTES = 32;

/**
 * Keeps the words of files in the workspace, since reading thousands of PDFs again takes minutes. A file of the cache begins with the digest
 * of its text; what does not fit, is gone or cannot be written only costs reading the original once more. In a workspace that must not be
 * written new texts stay in memory; in one with a passphrase they are sealed.
 */
export function createTextCache(store: Pick<WorkspaceStore, 'dir' | 'readOnly' | 'sealer'>): TextCache {
  const kept = new Map<string, Uint8Array>();
  const folder = join(store.dir, FOLDER);
  const pathOf = (blob: string) => join(folder, blob.slice(0, 2), blob);
  const cache: TextCache = {
    async read(blob) {
      const bytes = kept.get(blob) ?? (await readFile(pathOf(blob)).catch(() => null));
      return bytes && unpack(bytes, store.sealer);
    },
    async write(blob, text) {
      const packed = pack(text, store.sealer);
      try {
        if (store.readOnly) throw new Error('read-only');
        const path = pathOf(blob);
        const beside = `${path}.${randomBytes(4).toString('hex')}.tmp`;
        await mkdir(join(path, '..'), { recursive: true });
        await writeFile(beside, packed);
        await rename(beside, path).catch(() => rm(beside, { force: true }));
      } catch {
        kept.set(blob, packed);
      }
    },
    async remove(texts) {
      const folders = await readdir(folder).catch(() => []);
      const names = await Promise.all(folders.map((name) => readdir(join(folder, name)).catch(() => [])));
      let changed = 0;
      for (const blob of new Set([...kept.keys(), ...names.flat()])) {
        const text = await cache.read(blob);
        const without = text && texts.reduce((left, each) => left.replaceAll(each, ' '), text);
        if (text === null || without === null || without === text) continue;
        await cache.write(blob, without);
        changed++;
      }
      return changed;
    },
  };
  return cache;
}

function pack(text: string, sealer: Sealer | null): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  const packed = Buffer.concat([digest(bytes), deflateRawSync(bytes)]);
  return sealer?.seal(packed) ?? packed;
}

function unpack(stored: Uint8Array, sealer: Sealer | null): string | null {
  try {
    const packed = sealer?.open(stored, FOLDER) ?? stored;
    const bytes = inflateRawSync(packed.subarray(DIGEST_BYTES), { maxOutputLength: 4 * 1024 * 1024 });
    return digest(bytes).equals(packed.subarray(0, DIGEST_BYTES)) ? new TextDecoder().decode(bytes) : null;
  } catch {
    return null;
  }
}

function digest(bytes: Uint8Array) {
  return createHash('sha256').update(bytes).digest();
}
