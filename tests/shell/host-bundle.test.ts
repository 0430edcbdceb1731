import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { committeeOf, emptyWorkspace, hostOn, plainProject } from '#tests/builders/workspace.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bundle = pathToFileURL(join(root, 'dist', 'host', 'utility-process.js')).href;
const parent = join(root, 'tests', 'shell', 'utility-parent.mjs');

beforeAll(() => execFileSync(process.execPath, [join(root, 'electron', 'launch', 'bundle.mjs')], { stdio: 'ignore' }));

describe('bundled host, as Electron would start it', () => {
  it('answers over a message port, prints in its worker, and gives the lock back when told to close', async () => {
    const dir = await emptyWorkspace('打包试验');
    const host = await hostOn(dir);
    const { committeeId } = await committeeOf(host, ['林一苇']);
    await host.client.project.create(plainProject(committeeId));
    await host.close();
    const done = spawnSync(process.execPath, [parent, bundle, dir], { encoding: 'utf8', cwd: root });
    const [answer, end] = done.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answer).toMatchObject({ name: '打包试验', problems: [] });
    expect(answer.pages).toBeGreaterThan(3);
    expect(end).toEqual({ told: [] });
    expect(done.status).toBe(0);
    expect(existsSync(join(dir, 'workspace.lock'))).toBe(false);
  });

  it('carries the styles and scripts of the papers it writes, which do not lie beside it', () => {
    for (const file of ['dist/host/utility-process.js', 'dist/workers/main.js'])
      expect(readFileSync(join(root, file), 'utf8')).not.toMatch(/textFile\(new URL/);
  });

  it('tells the shell why a folder cannot be opened', () => {
    const done = spawnSync(process.execPath, [parent, bundle, join(root, 'no-such-workspace')], {
      encoding: 'utf8',
      cwd: root,
    });
    const { told } = JSON.parse(done.stdout.trim());
    expect(told).toMatchObject([{ type: 'refused', problem: { code: expect.stringMatching(/^storage-/) } }]);
    expect(done.status).toBe(1);
  });
});
