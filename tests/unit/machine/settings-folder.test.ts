import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { settingsFolder } from '#machine/index.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'zs-home-'));
  vi.stubEnv('ZHUNSHENG_HOME', undefined);
  for (const name of ['XDG_CONFIG_HOME', 'APPDATA', 'HOME']) vi.stubEnv(name, join(home, 'of', 'mine'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

const othersMay = async (folder: string) => (await stat(folder)).mode & 0o077;

it.skipIf(process.platform === 'win32')(
  'is its owner’s alone, also one that an earlier version left open',
  async () => {
    const folder = settingsFolder();
    expect(folder.startsWith(home)).toBe(true);
    expect(await othersMay(folder)).toBe(0);
    await chmod(folder, 0o755);
    expect(await othersMay(settingsFolder())).toBe(0);
  },
);

it.skipIf(process.platform === 'win32')(
  'one that was named stays as whoever made it wanted, and is closed when it is made here',
  async () => {
    vi.stubEnv('ZHUNSHENG_HOME', join(home, 'named'));
    expect(await othersMay(settingsFolder())).toBe(0);
    await chmod(join(home, 'named'), 0o750);
    expect(await othersMay(settingsFolder())).toBe(0o050);
  },
);
