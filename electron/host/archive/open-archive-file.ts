import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { PACKAGE_LIMITS } from '#host/importers/package/index.ts';
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
 * `archive-unsound` when anything in it was changed: nothing is unpacked then; and `archive-not-unpacked` when the disk does not take it.
 */
export async function openArchiveFile(
  path: string,
  publicKeys: readonly string[],
  into?: string,
): Promise<OpenedArchive | null> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return null;
  if (found.size > PACKAGE_LIMITS.fileBytes)
    throw new RefusalError('file-too-large', { limitMb: PACKAGE_LIMITS.fileBytes / 1024 / 1024 });
  const report = await checkArchive(await readFile(path), publicKeys);
  if (!report.ok) throw new RefusalError('archive-unsound', { count: report.problems.length });
  const folder = into ?? (await mkdtemp(join(tmpdir(), 'zhunsheng-archive-')));
  try {
    await unpack(report, folder);
  } catch (error) {
    if (into === undefined) await rm(folder, { recursive: true, force: true });
    const { code } = error as NodeJS.ErrnoException;
    throw code === undefined
      ? error
      : new RefusalError('archive-not-unpacked', { folder: dirname(folder), reason: code });
  }
  return {
    folder,
    report,
    recheck: () => recheck(folder, report),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

async function unpack(report: ArchiveReport, folder: string): Promise<void> {
  for (const [name, bytes] of workspaceFiles(report)) {
    const target = join(folder, ...name.split('/'));
    // Such names were found already; nothing is ever written outside of the folder.
    if (relative(folder, target).startsWith(`..${sep}`)) throw new RefusalError('zip-unsafe-name', { name });
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes, { flag: 'wx' });
  }
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
