import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { WebContents } from 'electron';
import { safeWholeFileName } from '#shared/base/index.ts';
import type { ElectronLike } from './electron-like.ts';

/** Files that are being written at the same time, and those remembered so that they can be shown. */
const MOST_FILES = 100;

type SavedFile = { readonly path: string; readonly part: string; writing: FileHandle | null };

export type SavedFiles = {
  /** Asks where; answers a token for the place, null when the person cancelled. The page never learns a path. */
  choose(contents: WebContents, name: string): Promise<string | null>;
  write(token: string, bytes: Uint8Array): Promise<void>;
  /** Puts the file in its place. False when it could not be written; the person has been told why. */
  finish(token: string): Promise<boolean>;
  /** Shows a file that we wrote in its folder. Nothing is ever opened with another program. */
  show(token: string): void;
};

/** Saves what pages make, piece by piece, beside the place first: a failure leaves an older file of that name whole (4.2 #8, #11). */
export function createSavedFiles(
  electron: Pick<ElectronLike, 'BrowserWindow' | 'dialog' | 'shell'>,
  tell: (name: string) => void,
): SavedFiles {
  const files = new Map<string, SavedFile>();
  /** Forgets a file; what is half written goes. */
  const drop = async (token: string): Promise<SavedFile | undefined> => {
    const file = files.get(token);
    files.delete(token);
    if (!file?.writing) return file;
    await file.writing.close().catch(() => undefined);
    await rm(file.part, { force: true }).catch(() => undefined);
    return file;
  };
  const giveUp = async (token: string) => {
    const file = await drop(token);
    if (file) tell(basename(file.path));
  };
  return {
    async choose(contents, name) {
      const owner = electron.BrowserWindow.fromWebContents(contents);
      // Many names come with the files of strangers.
      const options = { defaultPath: safeWholeFileName(name) };
      const chosen = owner
        ? await electron.dialog.showSaveDialog(owner, options)
        : await electron.dialog.showSaveDialog(options);
      if (chosen.canceled || !chosen.filePath) return null;
      const token = randomUUID();
      const first = files.keys().next().value;
      if (files.size >= MOST_FILES && first !== undefined) await drop(first);
      const path = chosen.filePath;
      // A name that nobody else has: another file of the person, or a link that waits there, is never written into.
      const part = `${path}.${token.slice(0, 8)}.part`;
      const file: SavedFile = { path, part, writing: null };
      files.set(token, file);
      try {
        file.writing = await open(part, 'wx');
      } catch {
        await giveUp(token);
      }
      return token;
    },
    async write(token, bytes) {
      const writing = files.get(token)?.writing;
      if (!writing) return;
      try {
        await writing.writeFile(bytes);
      } catch {
        await giveUp(token);
      }
    },
    async finish(token) {
      const file = files.get(token);
      if (!file?.writing) return false;
      try {
        await file.writing.sync();
        await file.writing.close();
        await rename(file.part, file.path);
        file.writing = null;
        return true;
      } catch {
        await giveUp(token);
        return false;
      }
    },
    show(token) {
      const file = files.get(token);
      if (file && !file.writing) electron.shell.showItemInFolder(file.path);
    },
  };
}
