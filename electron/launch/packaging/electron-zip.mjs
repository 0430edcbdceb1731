import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';

/**
 * Compares a carried-in archive of Electron with the sums that its npm package brings (electron-builder does not look at
 * what `electronDist` names). Answers nothing; throws a sentence about what is wrong.
 * @param {string} file `electron-v45.4.1-linux-x64.zip`
 * @param {Record<string, string>} sums name → SHA-256, node_modules/electron/checksums.json
 */
export async function checkElectronZip(file, sums) {
  const wanted = sums[basename(file)];
  if (!wanted) throw new Error(`${basename(file)}: the installed version of electron has no archive of this name`);
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece);
  const found = hash.digest('hex');
  if (found !== wanted) throw new Error(`${basename(file)}: SHA-256 ${found}, ${wanted} was expected. Fetch it again.`);
}
