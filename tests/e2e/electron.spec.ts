import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { cliHere } from '#tests/builders/cli-here.ts';
import { tools } from '#tests/builders/document-tools.ts';
import { savesThrough } from './pages/saving.ts';
import { walkWholeWay } from './walk-whole-way.ts';
import { ownWayFiles } from './way-files.ts';

/** The identical walks on real Electron, where its program was fetched. What the harness cannot show stands here. */

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Electron's program, where it was fetched. */
function electronBinary(): string | null {
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

const binary = electronBinary();

async function open(workspace: string, home: string): Promise<{ app: ElectronApplication; page: Page }> {
  const unsandboxed = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: binary as string,
    args: [...unsandboxed, root, `--workspace=${workspace}`],
    env: { ...(process.env as Record<string, string>), ZHUNSHENG_HOME: home },
  });
  const page = await app.firstWindow();
  savesThrough(page, (folder) =>
    app.evaluate(({ dialog }, into) => {
      dialog.showSaveDialog = (async (...given: unknown[]) => {
        const { defaultPath } = given.at(-1) as { readonly defaultPath: string };
        return { canceled: false, filePath: `${into}/${defaultPath}` };
      }) as typeof dialog.showSaveDialog;
    }, folder),
  );
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return { app, page };
}

test.describe('real Electron (needs its binary)', () => {
  test.skip(binary === null, 'the Electron binary is not on this machine');

  test('the window is sandboxed and isolated, the lock is given back, a page that crashes comes back', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zs-electron-'));
    const workspace = join(folder, '桌面试验');
    await cliHere('init', workspace);
    const { app, page } = await open(workspace, folder);
    expect(new URL(page.url()).protocol).toBe('app:');
    expect(await page.evaluate(() => 'require' in window || 'process' in window)).toBe(false);
    expect(await page.evaluate(() => document.cookie)).toBe('');
    const refused = await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => false,
        () => true,
      ),
    );
    expect(refused).toBe(true);
    const again = page.waitForEvent('load');
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
    await again;
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await app.close();
    expect(existsSync(join(workspace, 'workspace.lock'))).toBe(false);
  });

  test('the whole way with files of our own', async () => {
    test.skip(!tools.poppler || !tools.qpdf, 'poppler-utils and qpdf are needed to open the papers');
    test.setTimeout(480_000);
    const folder = await mkdtemp(join(tmpdir(), 'zs-electron-'));
    const workspace = join(folder, '工作区');
    const way = await ownWayFiles(folder);
    await cliHere('init', workspace);
    const { app, page } = await open(workspace, folder);
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await walkWholeWay(page, workspace, folder, way);
    await app.close();
    expect(complaints).toEqual([]);
  });
});
