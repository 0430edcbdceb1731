import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Words of files, by the hash of the file. */
export type TextCache = {
  /** Null = not known, or what was kept is damaged. */
  read(blob: string): Promise<string | null>;
  write(blob: string, text: string): Promise<void>;
};

/** Raised when files are read in another way. */
const FOLDER = join('cache', 'texts-1');
const DIGEST_BYTES = 32;

/**
 * Keeps the words of files in the workspace, since reading thousands of PDFs again takes minutes. A file of the cache begins with the digest
 * of its text; what does not fit, is gone or cannot be written only costs reading the original once more. In a workspace that must not be
 * written (`readOnly`) new texts stay in memory.
 */
export function createTextCache(dir: string, readOnly: () => boolean): TextCache {
  const kept = new Map<string, Uint8Array>();
  const pathOf = (blob: string) => join(dir, FOLDER, blob.slice(0, 2), blob);
  return {
    async read(blob) {
      const bytes = kept.get(blob) ?? (await readFile(pathOf(blob)).catch(() => null));
      return bytes && unpack(bytes);
    },
    async write(blob, text) {
      const packed = pack(text);
      try {
        if (readOnly()) throw new Error('read-only');
        const path = pathOf(blob);
        const beside = `${path}.${randomBytes(4).toString('hex')}.tmp`;
        await mkdir(join(path, '..'), { recursive: true });
        await writeFile(beside, packed);
        await rename(beside, path).catch(() => rm(beside, { force: true }));
      } catch {
        kept.set(blob, packed);
      }
    },
  };
}

function pack(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  return Uint8Array.from([...digest(bytes), ...deflateRawSync(bytes)]);
}

function unpack(packed: Uint8Array): string | null {
  try {
    const bytes = inflateRawSync(packed.subarray(DIGEST_BYTES), { maxOutputLength: 4 * 1024 * 1024 });
    return digest(bytes).equals(packed.subarray(0, DIGEST_BYTES)) ? new TextDecoder().decode(bytes) : null;
  } catch {
    return null;
  }
}

function digest(bytes: Uint8Array) {
  return createHash('sha256').update(bytes).digest();
}
