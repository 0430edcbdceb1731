import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { StorageError } from '../storage-error.ts';

/**
 * Encrypts and decrypts files of one workspace. What is stored is `magic (8) | key id (8) | nonce (12) | AES-256-GCM | tag (16) | check (8)`; the
 * check is the start of the SHA-256 of all before it and tells damage without the key. Everything that storage records of such a file
 * (digest, size, name of its before-image) is of these bytes, so that it can be compared without the key and nothing can be guessed from it.
 */
export type Sealer = {
  /** 16 hexadecimal digits. */
  readonly keyId: string;
  seal(plain: Uint8Array): Uint8Array;
  /** Throws `storage-sealed` (key of another workspace), `storage-sealed-damaged`. */
  open(sealed: Uint8Array, file: string): Uint8Array;
  /** Wipes the key; nothing can be read with it any more. */
  forget(): void;
};

const MAGIC = Buffer.from('ZSSEAL1\0');
const ID_BYTES = 8;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const TAG = { authTagLength: TAG_BYTES };
const CHECK_BYTES = 8;
const HEAD_BYTES = MAGIC.length + ID_BYTES;
const ALGORITHM = 'aes-256-gcm';

export function createSealer(keyId: string, dataKey: Uint8Array): Sealer {
  const key = Buffer.from(dataKey);
  const head = Buffer.concat([MAGIC, Buffer.from(keyId, 'hex')]);
  let forgotten = false;
  return {
    keyId,
    seal(plain) {
      if (forgotten) throw new StorageError('workspace-locked');
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, key, nonce, TAG).setAAD(head);
      const sealed = Buffer.concat([head, nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
      return Buffer.concat([sealed, checkOf(sealed)]);
    },
    open(bytes, file) {
      if (forgotten) throw new StorageError('workspace-locked');
      const sealed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      if (!sealed.subarray(0, HEAD_BYTES).equals(head)) throw new StorageError('storage-sealed', { file });
      const end = sealed.length - CHECK_BYTES - TAG_BYTES;
      const from = HEAD_BYTES + NONCE_BYTES;
      if (end < from) throw new StorageError('storage-sealed-damaged', { file });
      try {
        const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(HEAD_BYTES, from), TAG).setAAD(head);
        decipher.setAuthTag(sealed.subarray(end, end + TAG_BYTES));
        return Buffer.concat([decipher.update(sealed.subarray(from, end)), decipher.final()]);
      } catch (cause) {
        throw new StorageError('storage-sealed-damaged', { file }, cause);
      }
    },
    forget() {
      forgotten = true;
      key.fill(0);
    },
  };
}

/** Whether bytes, or the first of a file, are sealed (with whichever key). */
export function isSealed(bytes: Uint8Array): boolean {
  return bytes.length >= MAGIC.length && MAGIC.equals(bytes.subarray(0, MAGIC.length));
}

/** Whether a sealed file is as it was written, as far as that can be said without the key. */
export function isWholeSeal(bytes: Uint8Array): boolean {
  const end = bytes.length - CHECK_BYTES;
  return end > HEAD_BYTES && checkOf(bytes.subarray(0, end)).equals(bytes.subarray(end));
}

/** What a file says, sealed or not. Throws `storage-sealed` when the key is missing or of another workspace, `storage-sealed-damaged`. */
export function plainOf(bytes: Uint8Array, sealer: Sealer | null | undefined, file: string): Uint8Array {
  if (!isSealed(bytes)) return bytes;
  if (!sealer) throw new StorageError('storage-sealed', { file });
  return sealer.open(bytes, file);
}

function checkOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest().subarray(0, CHECK_BYTES);
}
