import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { constants, copyFile, link, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckpointSigner } from '#host/storage/index.ts';
import { writeWhole } from '#machine/index.ts';

const KEY_FILE = 'signing-key.pem';

/**
 * The key that signs checkpoints (存证点), made when it is first needed. It stands outside the workspace, readable by its owner only, so that
 * a copy of the workspace cannot sign. A key file that cannot be read is an error: a new key would make old signatures look foreign.
 */
export async function loadSigner(folder: string): Promise<CheckpointSigner> {
  const path = join(folder, KEY_FILE);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await makeKey(path);
  const key = createPrivateKey(await readFile(path, 'utf8'));
  const publicKey = createPublicKey(key);
  return {
    keyId: keyIdOf(publicKey),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64'),
  };
}

async function makeKey(path: string): Promise<void> {
  if (await stat(path).catch(() => null)) return;
  const { privateKey } = generateKeyPairSync('ed25519');
  // Whole under its name or not at all, and never over another one: two programs may begin at the same time.
  const part = `${path}.${process.pid}`;
  await writeWhole(part, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  try {
    await link(part, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    // Some file systems know no second names.
    await copyFile(part, path, constants.COPYFILE_EXCL);
  } finally {
    await rm(part, { force: true });
  }
}

/** Whether a signature is one of the key of that name; `unknown` = no such key was given. */
export function checkSignature(
  text: string,
  signature: { readonly keyId: string; readonly value: string },
  publicKeys: readonly string[],
): 'good' | 'bad' | 'unknown' {
  const keys = publicKeys.map((pem) => createPublicKey(pem));
  const key = keys.find((each) => keyIdOf(each) === signature.keyId);
  if (!key) return 'unknown';
  return verify(null, Buffer.from(text), key, Buffer.from(signature.value, 'base64')) ? 'good' : 'bad';
}

function keyIdOf(key: KeyObject): string {
  const der = key.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(der).digest('hex').slice(0, 16);
}
