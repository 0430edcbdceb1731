import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * What an archive holds, read from its head: `names` of its files (those with the build's hash as `index-*.js`), sorted,
 * `hashes`, the SHA-256 of each file, and `headHash`, the one that the program has to carry
 * (`ElectronAsarIntegrity`, `ELECTRONASAR`).
 */
export function readArchive(file) {
  const bytes = readFileSync(file);
  const head = bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12));
  const names = [];
  const walk = (files, path) => {
    for (const [name, entry] of Object.entries(files)) {
      if (entry.files) walk(entry.files, `${path}${name}/`);
      else
        names.push({
          name: `${path}${name}`,
          hash: entry.integrity?.hash,
          unpacked: entry.unpacked === true,
          linked: 'link' in entry,
        });
    }
  };
  walk(JSON.parse(head).files, '');
  return {
    hash: sha256(bytes),
    headHash: sha256(head),
    outside: names.filter(({ unpacked, linked }) => unpacked || linked).map(({ name }) => name),
    hashes: Object.fromEntries(names.map(({ name, hash }) => [name, hash])),
    names: names.map(({ name }) => withoutHash(name)).sort(),
  };
}

/** `index-*.js` for `index-Dac1IX7z.js`. */
export const withoutHash = (name) => name.replace(/^(dist\/renderer\/assets\/.*)-[\w-]{8}(\.\w+)$/, '$1-*$2');

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
