import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '../canonical-json.ts';
import { sha256 } from '../digest.ts';
import type { FileOps } from '../file-ops.ts';
import { inParallel } from '../in-parallel.ts';
import { StorageError } from '../storage-error.ts';
import { parseStrictJson } from '../strict-json.ts';

export const BACKUP_REASONS = [
  'regular',
  'manual',
  'before-migration',
  'before-import',
  'before-close',
  'before-restore',
] as const;
/** Why a backup was made; all but `regular` (by the clock) and `manual` stand before something that cannot be taken back. */
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** A file of a backup: its bytes stand in `objects/` under their digest. */
export type BackupEntry = {
  /** Path in the workspace, with `/`. */
  readonly path: string;
  readonly size: number;
  /** Time of change of the file, so that an unchanged one need not be read again. */
  readonly mtimeMs: number;
  readonly sha256: string;
};

const manifestSchema = z.object({
  format: z.literal(1),
  workspaceId: z.string().min(1),
  workspaceName: z.string(),
  /** ISO time, UTC. */
  at: z.string(),
  why: z.enum(BACKUP_REASONS),
  /** Version of the application. */
  app: z.string(),
  /** Which versions of stored data that application writes; a backup before a migration is made once for each. */
  schemas: z.string(),
  /** Where the record of changes stood. */
  audit: z.object({ seq: z.number().int().min(0), hash: z.string() }),
  files: z.number().int().min(0),
  bytes: z.number().int().min(0),
  /** Whether attachments are in it; otherwise they stand in the workspace alone. */
  blobs: z.boolean(),
  /** Which copy of the workspace it is of (`BackupPlace`); absent inside the workspace, and in backups of earlier versions. */
  home: z.string().optional(),
  /** Entries in pages by the beginning of the digest of their path, so that an unchanged page is kept once. */
  pages: z.record(z.string(), z.string()),
});
export type BackupManifest = z.infer<typeof manifestSchema>;

/** Up to so many files are kept in 16 pages, more in 256. */
const SMALL = 4_000;

export function encodeBackupManifest(manifest: BackupManifest): Uint8Array {
  return Buffer.from(`${JSON.stringify({ ...manifest, sha256: sha256(canonicalJson(manifest)) }, null, 1)}\n`);
}

/** Throws `storage-placeholder`, `storage-unreadable`. */
export function decodeBackupManifest(bytes: Uint8Array, file: string): BackupManifest {
  const { sha256: digest, ...rest } = (parseStrictJson(bytes, file) ?? {}) as Record<string, unknown>;
  const parsed = manifestSchema.safeParse(rest);
  if (!parsed.success || digest !== sha256(canonicalJson(parsed.data)))
    throw new StorageError('storage-unreadable', { file, reason: 'digest' });
  return parsed.data;
}

/** Pages of entries, by name. */
export function encodePages(entries: readonly BackupEntry[]): ReadonlyMap<string, Uint8Array> {
  const digits = entries.length > SMALL ? 2 : 1;
  const pages = new Map<string, [string, number, number, string][]>();
  for (const { path, size, mtimeMs, sha256: digest } of entries) {
    const page = sha256(path).slice(0, digits);
    const rows = pages.get(page) ?? [];
    rows.push([path, size, mtimeMs, digest]);
    pages.set(page, rows);
  }
  const encoded = [...pages].map(([name, rows]) => {
    rows.sort(([a], [b]) => (a < b ? -1 : 1));
    return [name, Buffer.from(`[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`)] as const;
  });
  return new Map(encoded);
}

export function objectPath(folder: string, digest: string): string {
  return join(folder, 'objects', digest.slice(0, 2), digest);
}

/** Bytes of an object, checked against its name. Throws `storage-unreadable`, or what reading throws. */
export async function readObject(ops: FileOps, folder: string, digest: string): Promise<Uint8Array> {
  const bytes = await ops.readFile(objectPath(folder, digest));
  if (sha256(bytes) !== digest) throw new StorageError('storage-unreadable', { file: digest, reason: 'digest' });
  return bytes;
}

/** The entries of a page. Its digest says that it is as it was written; what it is made of is looked at all the same. */
export async function readPage(ops: FileOps, folder: string, digest: string): Promise<readonly BackupEntry[]> {
  const bytes = await readObject(ops, folder, digest);
  const rows: unknown = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
  if (!Array.isArray(rows) || !rows.every(isRow))
    throw new StorageError('storage-unreadable', { file: digest, reason: 'page' });
  return rows.map(([path, size, mtimeMs, sha]) => ({ path, size, mtimeMs, sha256: sha }));
}

type Row = readonly [path: string, size: number, mtimeMs: number, sha256: string];

/** No path leads out of the workspace. */
function isRow(row: unknown): row is Row {
  if (!Array.isArray(row) || row.length !== 4) return false;
  const [path, size, mtimeMs, digest] = row;
  const isPath = typeof path === 'string' && !path.startsWith('/') && !/(^|\/)\.\.(\/|$)|[\\:\0]/.test(path);
  return isPath && Number.isSafeInteger(size) && typeof mtimeMs === 'number' && /^[0-9a-f]{64}$/.test(digest);
}

/** Every entry of a backup, by path. */
export async function readEntries(
  ops: FileOps,
  folder: string,
  { pages }: BackupManifest,
): Promise<ReadonlyMap<string, BackupEntry>> {
  const entries = new Map<string, BackupEntry>();
  const read = await inParallel(Object.values(pages), (digest) => readPage(ops, folder, digest));
  for (const page of read) for (const entry of page) entries.set(entry.path, entry);
  return entries;
}

/** Bytes of one file of a backup; null when the backup does not hold it. */
export async function readBackupFile(
  ops: FileOps,
  folder: string,
  { pages }: BackupManifest,
  path: string,
): Promise<Uint8Array | null> {
  const digest = sha256(path);
  const page = pages[digest.slice(0, 1)] ?? pages[digest.slice(0, 2)];
  if (!page) return null;
  const entry = (await readPage(ops, folder, page)).find((each) => each.path === path);
  return entry ? readObject(ops, folder, entry.sha256) : null;
}
