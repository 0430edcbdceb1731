import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, expect, test } from '@playwright/test';
import { emptyWorkspace } from '#tests/builders/workspace.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Electron's program, where it was fetched. */
function electronBinary(): string | null {
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

test('real Electron (needs its binary): the window opens on the workspace, sandboxed, and gives the lock back', async () => {
  const binary = electronBinary();
  test.skip(binary === null, 'the Electron binary is not on this machine');
  const dir = await emptyWorkspace('桌面试验');
  const unsandboxed = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: binary as string,
    args: [...unsandboxed, root, `--workspace=${dir}`],
  });
  const page = await app.firstWindow();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(new URL(page.url()).protocol).toBe('app:');
  expect(await page.evaluate(() => 'require' in window || 'process' in window)).toBe(false);
  await app.close();
  expect(existsSync(join(dir, 'workspace.lock'))).toBe(false);
});
