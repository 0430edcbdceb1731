import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

export type Crash = {
  readonly at: string;
  /** What ended: the page, the host, or a helper of Chromium. */
  readonly part: string;
  readonly reason: string;
  readonly code: number;
};

/** Versions and what ended, as text: no names, no texts, no paths. */
export function crashReport(versions: Readonly<Record<string, string>>, crashes: readonly Crash[]): string {
  const facts = Object.entries(versions).map(([name, value]) => `${name}: ${value}`);
  const ends = crashes.map(({ at, part, reason, code }) => `${at} ${part}: ${reason} (${code})`);
  return `${['Zhunsheng crash report 准绳异常报告', ...facts, '', ...ends].join('\n')}\n`;
}

const KEEP_DUMPS_MS = 14 * 86_400_000;

/** Removes dumps of crashes that are older than 14 days; they never leave this machine. */
export async function removeOldDumps(folder: string, now: number): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile() || !/\.(?:dmp|meta)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const written = await stat(path).catch(() => null);
    if (written && now - written.mtimeMs > KEEP_DUMPS_MS) await rm(path, { force: true }).catch(() => undefined);
  }
}
