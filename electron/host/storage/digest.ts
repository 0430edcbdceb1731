import { createHash } from 'node:crypto';
import type { Slices } from './slices.ts';

const STEP = 512 * 1024;

/** SHA-256 as 64 lower-case hexadecimal digits. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The same of bytes that may be many. */
export function* hashing(bytes: Uint8Array): Slices<string> {
  const hash = createHash('sha256');
  for (let from = 0; from < bytes.length; from += STEP) {
    hash.update(bytes.subarray(from, from + STEP));
    yield;
  }
  return hash.digest('hex');
}

/** The name under which `blobs/` keeps these bytes. */
export function blobName(bytes: Uint8Array): string {
  return sha256(bytes);
}
