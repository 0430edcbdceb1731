import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { RunningShell } from '../shell-harness/index.ts';

const shells = new WeakMap<Page, RunningShell>();

/** Files of this page are saved by the shell, which asks where. */
export function savesThrough(page: Page, shell: RunningShell): void {
  shells.set(page, shell);
}

/** Does what saves a file and puts it into a folder: by the page's own download, or by the shell's dialog. */
export async function saveFile(
  page: Page,
  press: () => Promise<void>,
  folder: string,
): Promise<{ readonly path: string; readonly name: string }> {
  const shell = shells.get(page);
  if (!shell) {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    const name = download.suggestedFilename();
    const path = join(folder, name);
    await download.saveAs(path);
    return { path, name };
  }
  let name = '';
  shell.answers.save.push(({ defaultPath }: { readonly defaultPath: string }) => {
    name = defaultPath;
    rmSync(join(folder, name), { force: true });
    return { canceled: false, filePath: join(folder, name) };
  });
  await press();
  await expect.poll(() => name !== '' && existsSync(join(folder, name))).toBe(true);
  return { path: join(folder, name), name };
}
