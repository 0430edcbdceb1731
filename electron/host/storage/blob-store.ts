import { join } from 'node:path';
import { plainOf, type Sealer } from './at-rest/index.ts';
import { sha256 } from './digest.ts';
import { flushName, publish, stage } from './durable-write.ts';
import { errorCode, type FileOps } from './file-ops.ts';
import { isLasting, makeLasting } from './lasting-folder.ts';
import type { Timers } from './ports.ts';
import { StorageError } from './storage-error.ts';

function blobPath(dir: string, name: string): string {
  return join(dir, 'blobs', name.slice(0, 2), name);
}

/**
 * Keeps bytes under their digest, once, sealed where there is a key. A file of that name with other bytes (damage) is replaced by the right
 * ones.
 */
export async function putBlob(
  ops: FileOps,
  timers: Timers,
  dir: string,
  bytes: Uint8Array,
  sealer: Sealer | null = null,
): Promise<string> {
  const name = sha256(bytes);
  const path = blobPath(dir, name);
  let isThere = false;
  try {
    isThere = sha256(plainOf(await ops.readFile(path), sealer, name)) === name;
  } catch (error) {
    if (!(error instanceof StorageError) && errorCode(error) !== 'ENOENT') throw error;
  }
  const folder = join(dir, 'blobs', name.slice(0, 2));
  if (!(await isLasting(ops, folder))) await makeLasting(ops, dir, folder);
  if (!isThere) await publish(ops, await stage(ops, path, sealer?.seal(bytes) ?? bytes), timers);
  await flushName(ops, path); // also of one that is there: who put it there may have been killed before this
  return name;
}

/** Bytes of a blob, checked. Throws `storage-not-found`, `storage-blob-damaged`, `storage-sealed`, `storage-sealed-damaged`. */
export async function readBlob(
  ops: FileOps,
  dir: string,
  name: string,
  sealer: Sealer | null = null,
): Promise<Uint8Array> {
  const file = `blobs/${name.slice(0, 2)}/${name}`;
  if (!/^[0-9a-f]{64}$/.test(name)) throw new StorageError('storage-not-found', { file });
  let bytes: Uint8Array;
  try {
    bytes = await ops.readFile(blobPath(dir, name));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw new StorageError('storage-not-found', { file });
    throw error;
  }
  if (sha256(bytes) === name) return bytes;
  const plain = plainOf(bytes, sealer, file);
  if (sha256(plain) !== name) throw new StorageError('storage-blob-damaged', { file });
  return plain;
}
