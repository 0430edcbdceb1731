import { spawnSync } from 'node:child_process';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createUpdates } from '#machine/updates/index.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { installation } from '../builders/release-feed.ts';

const script = fileURLToPath(new URL('../../electron/launch/sign-release.mjs', import.meta.url));
const run = (args: readonly string[], key = '') =>
  spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ZHUNSHENG_RELEASE_KEY: key },
  });

it('what it signs is taken by whoever pinned its key, and nobody signs with a key that is pinned nowhere', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zs-release-'));
  const keyFile = join(await mkdtemp(join(tmpdir(), 'zs-key-')), 'key.pem');
  const pinned = run(['--new-key', keyFile]).stdout.trim();
  if (process.platform !== 'win32') expect((await stat(keyFile)).mode & 0o777).toBe(0o600);
  const key = await readFile(keyFile, 'utf8');
  const name = `Zhunsheng-${packageJson.version}-linux-x86_64.AppImage`;
  await writeFile(join(folder, name), Buffer.alloc(300_000, 5));

  const unknown = run([folder, '--serial', '3'], key);
  expect([unknown.status, unknown.stderr]).toEqual([1, expect.stringContaining('nobody would believe it')]);
  await writeFile(join(folder, 'Zhunsheng-Setup.exe'), '');
  expect(run([folder, '--serial', '3', '--foreign-key'], key).stderr).toContain('Zhunsheng-Setup.exe');
  await rm(join(folder, 'Zhunsheng-Setup.exe'));
  for (const [secret, content] of [
    ['now.txt', key],
    ['certificate.p12', 'x'],
  ] as const) {
    await writeFile(join(folder, secret), content);
    expect(run([folder, '--serial', '3', '--foreign-key'], key).stderr).toContain(`${secret}: a private key`);
    await rm(join(folder, secret));
  }
  await writeFile(join(folder, 'provenance.json'), '{}');
  expect(run([folder, '--serial', '3', '--foreign-key'], key).status).toBe(0);

  const sums = await readFile(join(folder, 'SHA512SUMS'));
  expect(verify(null, sums, createPublicKey(key), await readFile(join(folder, 'SHA512SUMS.sig')))).toBe(true);
  const lines = sums.toString('utf8').trim().split('\n');
  expect(lines.map((line) => line.slice(130))).toEqual(
    ['provenance.json', 'release.json', 'release.json.sig', name, `${name}.zsupdate`].sort(),
  );
  expect(lines).toContain(`${createHash('sha512').update('{}').digest('hex')}  provenance.json`);

  const options = await installation({ version: '0.0.1', keys: ['', pinned], now: Date.now });
  const updates = createUpdates(options);
  await updates.takeFile(join(folder, `${name}.zsupdate`));
  expect(await updates.state()).toMatchObject({ problem: null, ready: { version: packageJson.version, name } });
  expect((await updates.installer()).ok).toBe(true);
});
