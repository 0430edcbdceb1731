import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { RefusalError } from '#host/refusal-error.ts';
import { type ArchiveReport, checkArchive, workspaceFiles } from './check-archive.ts';

export type OpenedArchive = {
  /** Folder of the workspace that was unpacked. */
  readonly folder: string;
  readonly report: ArchiveReport;
  /** Removes what was unpacked. */
  close(): Promise<void>;
};

/**
 * A package unpacked into a folder of its own, `into` or a temporary one; null when the path is no file. Refused: what `checkArchive` refuses,
 * and `archive-unsound` when anything in it was changed: nothing is unpacked then.
 */
export async function openArchiveFile(
  path: string,
  publicKeys: readonly string[],
  into?: string,
): Promise<OpenedArchive | null> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return null;
  const report = await checkArchive(await readFile(path), publicKeys);
  if (!report.ok) throw new RefusalError('archive-unsound', { count: report.problems.length });
  const folder = into ?? (await mkdtemp(join(tmpdir(), 'zhunsheng-archive-')));
  for (const [name, bytes] of workspaceFiles(report)) {
    const target = join(folder, ...name.split('/'));
    // The gate has refused such names already; nothing is ever written outside of the folder.
    if (relative(folder, target).startsWith(`..${sep}`)) throw new RefusalError('zip-unsafe-name', { name });
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes, { flag: 'wx' });
  }
  return { folder, report, close: () => rm(folder, { recursive: true, force: true }) };
}
