import { createCipheriv, createDecipheriv, randomBytes, type ScryptOptions, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { StorageError } from '../storage-error.ts';
import type { Confidential, Wrapped } from './confidential-file.ts';
import { printedKey, readPrintedKey } from './recovery-key.ts';
import { createSealer, type Sealer } from './sealer.ts';

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** Characters of a passphrase: who has a copy of the folder can try as many as a machine is able to. */
const SHORTEST = 12;
/** 128 MB and about half a second for each try. */
const COST = { name: 'scrypt' as const, N: 2 ** 17, r: 8, p: 1 };
const KEY_BYTES = 32;
const TAG_BYTES = 16;
/** A shorter tag, which would be easier to guess, is none. */
const TAG = { authTagLength: TAG_BYTES };
const ALGORITHM = 'aes-256-gcm';

export type NewKey = {
  readonly confidential: Confidential;
  readonly sealer: Sealer;
  /** 24 groups of digits, to be printed: opens the workspace when the passphrase is forgotten. Kept nowhere. */
  readonly recoveryKey: string;
};

/** A fresh data key behind a passphrase (口令) and a recovery key (恢复密钥); tests take a lower cost. Throws `passphrase-short`. */
export async function newKey(
  workspaceId: string,
  passphrase: string,
  idleMinutes: number,
  cost = COST,
): Promise<NewKey> {
  const dataKey = randomBytes(KEY_BYTES);
  const recoveryKey = randomBytes(KEY_BYTES);
  const keyId = randomBytes(8).toString('hex');
  const { kdf, byPassphrase } = await behind(passphrase, dataKey, keyId, cost);
  const byRecoveryKey = wrap(recoveryKey, dataKey, keyId);
  return {
    confidential: {
      kind: 'confidential',
      version: 1,
      workspaceId,
      keyId,
      state: 'sealing',
      idleMinutes,
      kdf,
      byPassphrase,
      byRecoveryKey,
    },
    sealer: createSealer(keyId, dataKey),
    recoveryKey: printedKey(recoveryKey),
  };
}

/** What the passphrase, or the recovery key in its place, opens. Throws `passphrase-wrong`. */
export async function openKey(confidential: Confidential, secret: string): Promise<Sealer> {
  const dataKey = await dataKeyOf(confidential, secret);
  try {
    return createSealer(confidential.keyId, dataKey);
  } finally {
    dataKey.fill(0);
  }
}

/** The same data key behind another passphrase; files stay as they are. Throws `passphrase-wrong`, `passphrase-short`. */
export async function changeSecret(confidential: Confidential, secret: string, next: string): Promise<Confidential> {
  const dataKey = await dataKeyOf(confidential, secret);
  try {
    return { ...confidential, ...(await behind(next, dataKey, confidential.keyId)) };
  } finally {
    dataKey.fill(0);
  }
}

async function dataKeyOf(confidential: Confidential, secret: string): Promise<Buffer> {
  const { keyId, kdf, byPassphrase, byRecoveryKey } = confidential;
  const recoveryKey = readPrintedKey(secret);
  const found = recoveryKey
    ? unwrap(recoveryKey, byRecoveryKey, keyId)
    : unwrap(await keyOf(secret, kdf), byPassphrase, keyId);
  if (!found) throw new StorageError('passphrase-wrong');
  return found;
}

async function behind(passphrase: string, dataKey: Uint8Array, keyId: string, cost = COST) {
  if ([...passphrase.normalize('NFKC').trim()].length < SHORTEST)
    throw new StorageError('passphrase-short', { least: SHORTEST });
  const kdf = { ...cost, salt: randomBytes(32).toString('base64') };
  const key = await keyOf(passphrase, kdf);
  return { kdf, byPassphrase: wrap(key, dataKey, keyId) };
}

/** However it was typed: full width or half, with blanks around it or without. */
async function keyOf(passphrase: string, { N, r, p, salt }: Confidential['kdf']): Promise<Buffer> {
  const options = { N, r, p, maxmem: 256 * N * r };
  return derive(passphrase.normalize('NFKC').trim(), Buffer.from(salt, 'base64'), KEY_BYTES, options);
}

function wrap(key: Uint8Array, dataKey: Uint8Array, keyId: string): Wrapped {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(ALGORITHM, key, nonce, TAG).setAAD(Buffer.from(keyId));
  const sealed = Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()]);
  return { nonce: nonce.toString('base64'), key: sealed.toString('base64') };
}

function unwrap(key: Uint8Array, { nonce, key: text }: Wrapped, keyId: string): Buffer | null {
  const sealed = Buffer.from(text, 'base64');
  try {
    const cipher = createDecipheriv(ALGORITHM, key, Buffer.from(nonce, 'base64'), TAG).setAAD(Buffer.from(keyId));
    cipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
    return Buffer.concat([cipher.update(sealed.subarray(0, -TAG_BYTES)), cipher.final()]);
  } catch {
    return null;
  }
}
