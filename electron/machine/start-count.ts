import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** How often opening a workspace ended before it was well under way (启动失败计数). */
export type StartCount = {
  /** Starts in a row that did not come to an end; from two on the workspace opens in safe mode (安全模式). */
  readonly failed: number;
  readonly safeMode: boolean;
  /** The start went well, or was refused in words. */
  settled(): Promise<void>;
};

const SAFE_MODE_AFTER = 2;
const WELL_AFTER_MS = 20_000;

/**
 * Notes in the settings that a workspace is being opened, until `settled`, or twenty seconds have passed. A program that is killed or
 * crashes on the way leaves the note behind. Never throws.
 */
export async function countStart(settings: string, workspace: string): Promise<StartCount> {
  const folder = join(settings, 'starting');
  const file = join(folder, createHash('sha256').update(resolve(workspace)).digest('hex').slice(0, 16));
  const failed = Number.parseInt(await readFile(file, 'utf8').catch(() => '0'), 10) || 0;
  await mkdir(folder, { recursive: true })
    .then(() => writeFile(file, String(failed + 1)))
    .catch(() => undefined);
  const settled = () => rm(file, { force: true }).catch(() => undefined);
  setTimeout(() => void settled(), WELL_AFTER_MS).unref();
  return { failed, safeMode: failed >= SAFE_MODE_AFTER, settled };
}
