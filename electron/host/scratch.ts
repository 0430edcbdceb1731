import { createHash } from 'node:crypto';

/** Bytes that somebody is about to fetch and nobody keeps: papers made to be looked at or saved elsewhere. */
export type Scratch = {
  /** Keeps the bytes for a while and answers their SHA-256. */
  put(bytes: Uint8Array): string;
  get(sha256: string): Uint8Array | undefined;
};

const MOST_FILES = 16;
const MOST_BYTES = 256 * 1024 * 1024;

/** In memory; the oldest go first. So printing works in a read-only workspace and leaves nothing behind in the others. */
export function createScratch(): Scratch {
  const files = new Map<string, Uint8Array>();
  return {
    put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      files.delete(sha256);
      files.set(sha256, bytes);
      let total = 0;
      for (const file of files.values()) total += file.length;
      for (const [oldest, file] of files) {
        if (files.size <= MOST_FILES && total <= MOST_BYTES) break;
        if (oldest === sha256) break;
        files.delete(oldest);
        total -= file.length;
      }
      return sha256;
    },
    get: (sha256) => files.get(sha256),
  };
}
