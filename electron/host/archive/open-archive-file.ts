import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { RefusalError } from '#host/refusal-error.ts';
import { type AuditRecord, blobName, readAuditLines } from '#host/storage/index.ts';
import type { Problem } from '#shared/base/index.ts';
import { WORKSPACE_FOLDER } from './archive-manifest.ts';
import { type ArchiveReport, checkArchive, workspaceFiles } from './check-archive.ts';
import { checkRecordLines } from './check-record-lines.ts';

export type OpenedArchive = {
  /** Folder of the workspace that was unpacked. */
  readonly folder: string;
  readonly report: ArchiveReport;
  /** What was unpacked, checked again on disk: nobody changes it, yet anybody could. */
  recheck(): Promise<Pick<ArchiveReport, 'problems'> & { readonly records: readonly AuditRecord[] }>;
  /** Removes what was unpacked. */
  close(): Promise<void>;
};

const NOTHING = { seq: 0, hash: '' };

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
  return {
    folder,
    report,
    recheck: () => recheck(folder, report),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

async function recheck(folder: string, { manifest, files }: ArchiveReport) {
  const problems: Problem[] = [];
  const records: AuditRecord[] = [];
  const onDisk = new Map(files);
  for (const { path, sha256 } of manifest.files) {
    if (!path.startsWith(WORKSPACE_FOLDER)) continue;
    const name = path.slice(WORKSPACE_FOLDER.length);
    const bytes = await readFile(join(folder, ...name.split('/'))).catch(() => null);
    if (!bytes) problems.push({ code: 'archive-file-missing', severity: 'error', where: name });
    else if (blobName(bytes) !== sha256)
      problems.push({ code: 'archive-file-changed', severity: 'error', where: name });
    if (bytes) onDisk.set(path, bytes);
    if (bytes && name.startsWith('audit/')) records.push(...readAuditLines(bytes, records.at(-1) ?? NOTHING).records);
  }
  return { problems: [...problems, ...checkRecordLines(manifest, onDisk)], records };
}
