import { createPublicKey } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Folder, in that of the settings, for public keys (PEM) of others whose archive packages are trusted. */
export const trustedKeysFolder = (settings: string): string => join(settings, 'trusted-keys');

const MOST_KEYS = 200;

/** The Ed25519 keys in that folder; files that hold none are passed over. */
export async function trustedKeys(settings: string): Promise<readonly string[]> {
  const folder = trustedKeysFolder(settings);
  const names = await readdir(folder).catch(() => []);
  const found: string[] = [];
  for (const name of names.filter((each) => each.endsWith('.pem')).slice(0, MOST_KEYS)) {
    try {
      const pem = await readFile(join(folder, name), 'utf8');
      if (createPublicKey(pem).asymmetricKeyType === 'ed25519') found.push(pem);
    } catch {
      // Not a key: nothing is trusted because of it.
    }
  }
  return found;
}
