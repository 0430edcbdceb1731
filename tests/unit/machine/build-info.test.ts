import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { archiveSum, readBuildInfo, SOURCE_TREE } from '#machine/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'zs-build-'));
afterAll(() => rm(folder, { recursive: true }));

it('an installed program says its commit and finds the notices beside its archive', async () => {
  const host = join(folder, 'resources', 'app.asar', 'dist', 'host');
  const notices = join(folder, 'resources', 'THIRD-PARTY-NOTICES.txt');
  await mkdir(host, { recursive: true });
  await writeFile(join(host, 'build-info.json'), '{"version":"0.1.0","commit":"a9a74e7"}');
  const bundle = pathToFileURL(join(host, 'utility-process.js')).href;
  const archive = join(folder, 'resources', 'app.asar');
  expect(readBuildInfo(bundle)).toEqual({ commit: 'a9a74e7', archive, notices: null });
  await writeFile(notices, 'texts');
  expect(readBuildInfo(bundle).notices).toBe(notices);
});

it('a source tree has none of it', () => {
  expect(readBuildInfo(import.meta.url)).toEqual(SOURCE_TREE);
});

it('the sum is that of the bytes; a file that cannot be read has none', async () => {
  const archive = join(folder, 'program');
  await writeFile(archive, 'packed');
  const sum = createHash('sha256').update('packed').digest('hex');
  expect(await archiveSum({ ...SOURCE_TREE, archive })).toBe(sum);
  expect(await archiveSum({ ...SOURCE_TREE, archive: join(folder, 'gone') })).toBe('');
  expect(await archiveSum(SOURCE_TREE)).toBe('');
});
