import { createHash } from 'node:crypto';

const GROUPS = 24;
const BITS = 11;
const KEY_BYTES = 32;

/** A key of 256 bits as 24 groups of four digits, 0000 to 2047 each: the key and eight bits of its SHA-256, to be printed and typed. */
export function printedKey(key: Uint8Array): string {
  const bits = [...key, checkOf(key)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: GROUPS }, (_, index) =>
    Number.parseInt(bits.slice(index * BITS, (index + 1) * BITS), 2)
      .toString()
      .padStart(4, '0'),
  ).join(' ');
}

/** The key that was printed, however it is spaced; null when it is mistyped. */
export function readPrintedKey(text: string): Uint8Array | null {
  const digits = text.normalize('NFKC').replace(/[\s\-–—.,·]/g, '');
  if (!/^\d{96}$/.test(digits)) return null;
  const groups = Array.from({ length: GROUPS }, (_, index) => Number(digits.slice(index * 4, index * 4 + 4)));
  if (groups.some((group) => group >= 2 ** BITS)) return null;
  const bits = groups.map((group) => group.toString(2).padStart(BITS, '0')).join('');
  const bytes = Uint8Array.from({ length: KEY_BYTES + 1 }, (_, index) =>
    Number.parseInt(bits.slice(index * 8, index * 8 + 8), 2),
  );
  const key = bytes.subarray(0, KEY_BYTES);
  return bytes[KEY_BYTES] === checkOf(key) ? key : null;
}

function checkOf(key: Uint8Array): number {
  return createHash('sha256').update(key).digest()[0] as number;
}
