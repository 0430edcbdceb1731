import { createHash, createPublicKey, verify } from 'node:crypto';
import { open } from 'node:fs/promises';
import { ok, parseOutsideJson, type Result, refuse } from '#shared/base/index.ts';
import { type Release, type ReleaseFile, releaseSchema } from '#shared/domain/release.ts';

/** Largest `release.json`, in bytes. */
export const MOST_LIST_BYTES = 256 * 1024;
export const SIGNATURE_BYTES = 64;
/** What stands before a raw Ed25519 key in a SubjectPublicKeyInfo (RFC 8410). */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

export type SignedRelease = { readonly release: Release; readonly sha512: string };

/**
 * A list of a release that one of the keys (raw, base64) signed. The signature is checked before anything is read. Refused: `update-no-keys`,
 * `update-signature`, `update-list-broken`.
 */
export function verifyRelease(list: Uint8Array, signature: Uint8Array, keys: readonly string[]): Result<SignedRelease> {
  const known = keys.filter((key) => key !== '');
  if (known.length === 0) return refuse('update-no-keys');
  if (list.length > MOST_LIST_BYTES || signature.length !== SIGNATURE_BYTES) return refuse('update-signature');
  if (!known.some((key) => isSignedBy(list, signature, key))) return refuse('update-signature');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(list);
    const parsed = releaseSchema.safeParse(parseOutsideJson(text));
    if (!parsed.success) return refuse('update-list-broken');
    return ok({ release: parsed.data, sha512: createHash('sha512').update(list).digest('hex') });
  } catch {
    return refuse('update-list-broken');
  }
}

function isSignedBy(list: Uint8Array, signature: Uint8Array, key: string): boolean {
  try {
    const raw = Buffer.from(key, 'base64');
    if (raw.length !== 32) return false;
    const publicKey = createPublicKey({ key: Buffer.concat([SPKI_HEAD, raw]), format: 'der', type: 'spki' });
    return verify(null, list, publicKey, signature);
  } catch {
    return false;
  }
}

/** Whether the file on disk is, byte for byte, the one that the list names. Refused: `update-file-wrong`. */
export async function verifyFile(path: string, { name, size, sha512 }: ReleaseFile): Promise<Result<null>> {
  const wrong = refuse('update-file-wrong', { name });
  try {
    const file = await open(path, 'r');
    try {
      if ((await file.stat()).size !== size) return wrong;
      const hash = createHash('sha512');
      for await (const piece of file.createReadStream({ autoClose: false, highWaterMark: 1024 * 1024 }))
        hash.update(piece);
      return hash.digest('hex') === sha512 ? ok(null) : wrong;
    } finally {
      await file.close();
    }
  } catch {
    return wrong;
  }
}
