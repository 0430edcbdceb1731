import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkElectronZip } from '../../../electron/launch/packaging/electron-zip.mjs';

const NAME = 'electron-v45.4.1-linux-x64.zip';
const file = join(mkdtempSync(join(tmpdir(), 'zs-electron-')), NAME);
writeFileSync(file, 'archive');
const sum = createHash('sha256').update('archive').digest('hex');

it('a carried-in Electron is taken when its sum is that of the npm package', async () => {
  await expect(checkElectronZip(file, { [NAME]: sum })).resolves.toBeUndefined();
});

it.each([
  ['has another sum', { [NAME]: sum.replaceAll(/\d/g, '0') }, 'Fetch it again'],
  ['is of another version', { 'electron-v45.4.2-linux-x64.zip': sum }, 'no archive of this name'],
])('one that %s is refused', async (_, sums, problem) => {
  await expect(checkElectronZip(file, sums)).rejects.toThrow(problem);
});
