import { errorCode } from './file-ops.ts';
import { StorageError } from './storage-error.ts';

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
/** The disk, the share or the connection to it is not there any more. */
const GONE = new Set([
  'ENODEV',
  'ENXIO',
  'ENOTCONN',
  'ESTALE',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
]);
const FORBIDDEN = new Set(['EROFS', 'EACCES', 'EPERM']);

/** What went wrong with the disk, as a refusal; anything that is no file-system error is a bug and thrown again. */
export function asStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const code = errorCode(error);
  if (!/^E[A-Z0-9]+$/.test(code)) throw error;
  if (FULL.has(code)) return new StorageError('storage-disk-full', {}, error);
  if (FORBIDDEN.has(code)) return new StorageError('storage-not-writable', { reason: code }, error);
  if (GONE.has(code)) return new StorageError('storage-folder-gone', {}, error);
  return new StorageError('storage-write-failed', { file: '', reason: code }, error);
}
