import { mkdtempSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

/** Has the next files of a page saved into a folder: what the person would choose in a dialog. */
export type Saver = (folder: string) => Promise<void> | void;

const savers = new WeakMap<Page, Saver>();

/** Files of this page are saved by the shell, which asks where. */
export function savesThrough(page: Page, saver: Saver): void {
  savers.set(page, saver);
}

/** Does what saves a file and puts it into a folder: by the page's own download, or by the shell's dialog. */
export async function saveFile(
  page: Page,
  press: () => Promise<void>,
  folder: string,
): Promise<{ readonly path: string; readonly name: string }> {
  const into = savers.get(page);
  if (!into) {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    const name = download.suggestedFilename();
    const path = join(folder, name);
    await download.saveAs(path);
    return { path, name };
  }
  const fresh = mkdtempSync(join(folder, 'saved-'));
  await into(fresh);
  await press();
  // What is not whole yet ends in `.part`.
  await expect.poll(() => readdirSync(fresh).filter((name) => !name.endsWith('.part')).length).toBe(1);
  const name = readdirSync(fresh)[0] as string;
  const path = join(folder, name);
  renameSync(join(fresh, name), path);
  return { path, name };
}
