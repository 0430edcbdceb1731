import { type FileHandle, lstat, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result, refuse } from '#shared/base/index.ts';
import type { ReleaseFile } from '#shared/domain/release.ts';
import { writeWhole } from '../write-whole.ts';
import { updatesFolder } from './update-memory.ts';
import { LIST_NAME, SIGNATURE_NAME } from './update-package.ts';
import { verifyFile } from './verify-release.ts';

/** A list, its signature and an installer that it names. */
export type Taken = { readonly list: Uint8Array; readonly signature: Uint8Array; readonly file: ReleaseFile };

/** The one installer that is kept stands here, with the list and the signature that speak for it. */
const readyFolder = (settings: string): string => join(updatesFolder(settings), 'ready');

/** What is being fetched; after a crash half of it may be left. */
const takingFolder = (settings: string): string => join(updatesFolder(settings), 'taking');

/**
 * Writes an installer into a folder of its own, holds it against the list, and only then puts the folder in the place of the one that was kept.
 * Refused: what `fill` refuses, `update-file-wrong`, `update-cannot-keep`.
 */
export async function keepInstaller(
  settings: string,
  { list, signature, file }: Taken,
  fill: (take: (piece: Uint8Array) => Promise<void>) => Promise<Result<null>>,
): Promise<Result<null>> {
  const folder = takingFolder(settings);
  const path = join(folder, file.name);
  let handle: FileHandle | undefined;
  try {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    handle = await open(`${path}.part`, 'wx', 0o600);
    const target = handle;
    // Whoever gives the pieces would take a full disk for a fault of its own.
    let lost: { readonly error: unknown } | null = null;
    const filled = await fill(async (piece) => {
      try {
        await target.writeFile(piece);
      } catch (error) {
        lost = { error };
        throw error;
      }
    });
    if (lost) return cannotKeep((lost as { readonly error: unknown }).error);
    if (!filled.ok) return filled;
    await handle.sync();
    await handle.close();
    handle = undefined;
    const right = await verifyFile(`${path}.part`, file);
    if (!right.ok) return right;
    await writeWhole(join(folder, LIST_NAME), list);
    await writeWhole(join(folder, SIGNATURE_NAME), signature);
    await rename(`${path}.part`, path);
    await rm(readyFolder(settings), { recursive: true, force: true });
    await rename(folder, readyFolder(settings));
    return ok(null);
  } catch (error) {
    return cannotKeep(error);
  } finally {
    await handle?.close();
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

const cannotKeep = (error: unknown) =>
  refuse('update-cannot-keep', { reason: (error as NodeJS.ErrnoException).code ?? 'error' });

/** List and signature of the installer that is kept; null = none. They are as untrusted as those of a feed. */
export async function keptLists(settings: string): Promise<Pick<Taken, 'list' | 'signature'> | null> {
  const folder = readyFolder(settings);
  try {
    return { list: await readFile(join(folder, LIST_NAME)), signature: await readFile(join(folder, SIGNATURE_NAME)) };
  } catch {
    return null;
  }
}

/** Path of the installer, held against the list again; a link to a file elsewhere is none. Refused: `update-file-wrong`. */
export async function keptInstaller(settings: string, file: ReleaseFile): Promise<Result<string>> {
  const path = join(readyFolder(settings), file.name);
  const found = await lstat(path).catch(() => null);
  if (!found?.isFile()) return refuse('update-file-wrong', { name: file.name });
  const right = await verifyFile(path, file);
  return right.ok ? ok(path) : right;
}

/** Takes away what a program that ended in between has left. Not while something is being fetched. */
export async function dropHalfTaken(settings: string): Promise<void> {
  await rm(takingFolder(settings), { recursive: true, force: true });
}

export async function forgetInstaller(settings: string): Promise<void> {
  await rm(readyFolder(settings), { recursive: true, force: true });
}
