import { StorageError } from './storage-error.ts';

const MAX_DEPTH = 200;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Parses JSON bytes and refuses what `JSON.parse` lets through: nesting deeper than 200 (before recursing), a key given twice in
 * one object, `__proto__` as key, bytes that are not UTF-8. Empty and all-zero content is `storage-placeholder` (a file that a sync
 * service has not brought yet), all else `storage-unreadable`. `file` is the name for the message.
 */
export function parseStrictJson(bytes: Uint8Array, file: string): unknown {
  if (isBlank(bytes)) throw new StorageError('storage-placeholder', { file });
  const keysInText = scan(bytes, file);
  let value: unknown;
  try {
    value = JSON.parse(UTF8.decode(bytes));
  } catch (cause) {
    throw new StorageError('storage-unreadable', { file, reason: 'json' }, cause);
  }
  if (countKeys(value, file) !== keysInText)
    throw new StorageError('storage-unreadable', { file, reason: 'duplicate-key' });
  return value;
}

function isBlank(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte !== 0) return false;
  return true;
}

/** Checks the depth and counts the strings that are followed by a colon. Wrong JSON may be miscounted: parsing refuses it later. */
function scan(bytes: Uint8Array, file: string): number {
  let depth = 0;
  let keys = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte === QUOTE) {
      i++;
      while (i < bytes.length && bytes[i] !== QUOTE) i += bytes[i] === BACKSLASH ? 2 : 1;
    } else if (byte === COLON) keys++;
    else if (byte === 0x7b || byte === 0x5b) {
      if (++depth > MAX_DEPTH) throw new StorageError('storage-unreadable', { file, reason: 'depth' });
    } else if (byte === 0x7d || byte === 0x5d) depth--;
  }
  return keys;
}

function countKeys(value: unknown, file: string): number {
  if (value === null || typeof value !== 'object') return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) count += countKeys(item, file);
    return count;
  }
  for (const key of Object.keys(value)) {
    if (key === '__proto__') throw new StorageError('storage-unreadable', { file, reason: 'proto-key' });
    count += 1 + countKeys((value as Record<string, unknown>)[key], file);
  }
  return count;
}
