import { createHash } from 'node:crypto';

/** SHA-256 as 64 lower-case hexadecimal digits. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The name under which `blobs/` keeps these bytes. */
export function blobName(bytes: Uint8Array): string {
  return sha256(bytes);
}
