import { basename, join } from 'node:path';
import type { Problem } from '#shared/base/problem.ts';
import { auditGenesis, auditSegments, auditStart } from './audit-log.ts';
import { type BackupRoots, newestBackups, placesOf, readBackupFile } from './backup/index.ts';
import { errorCode, exists, type FileOps, listFolder } from './file-ops.ts';
import { decodeManifest, MANIFEST, MANIFEST_BEFORE, type Manifest, newManifest, readManifest } from './manifest.ts';
import { type AuditTail, readTail } from './read-tail.ts';
import { StorageError } from './storage-error.ts';

/** Where `workspace.json` was taken from: the rungs of the ladder (恢复阶梯), the first that holds. */
type Rung = 'current' | 'previous' | 'inside' | 'outside' | 'rebuilt' | 'salvaged';

export type FoundManifest = {
  readonly manifest: Manifest;
  readonly tail: AuditTail;
  readonly rung: Rung;
  /** What a person is told of it. */
  readonly problems: readonly Problem[];
  /** Files that are there and cannot be read; they go to `quarantine/` before they are replaced. */
  readonly damaged: readonly string[];
  readonly mayWrite: boolean;
};

/**
 * `workspace.json`, or what stands in for it: the one before → the newest backup inside → outside → made from the record of changes → nothing
 * but the files, to be read only. From a backup counts only what the record on disk goes on from. Throws what `readManifest` throws for a
 * disk that fails and a folder in which nothing tells of a workspace.
 */
export async function findManifest(ops: FileOps, dir: string, roots: BackupRoots): Promise<FoundManifest> {
  let error: StorageError;
  try {
    const { manifest, problems } = await readManifest(ops, dir);
    const rung = problems.length > 0 ? ('previous' as const) : ('current' as const);
    const damaged = rung === 'previous' ? await unreadable(ops, dir) : [];
    const tail = await readTail(ops, dir, manifest.data.audit);
    return { manifest, tail, rung, problems: [...problems, ...told(rung)], damaged, mayWrite: true };
  } catch (thrown) {
    if (!(thrown instanceof StorageError)) throw thrown;
    error = thrown;
  }
  if (!(await looksLikeWorkspace(ops, dir))) throw error;
  const found = await standIn(ops, dir, roots);
  // What a newer version wrote is not damaged: it stays as it is, and the rest is only read.
  return error.code === 'storage-newer-format'
    ? { ...found, problems: [...found.problems, problemOf(error)], damaged: [], mayWrite: false }
    : found;
}

function problemOf({ code, params }: StorageError): Problem {
  return { code, severity: 'error', params, where: MANIFEST };
}

/** The rungs below the two files. */
async function standIn(ops: FileOps, dir: string, roots: BackupRoots): Promise<FoundManifest> {
  const damaged = await unreadable(ops, dir);
  const named = await namedIn(ops, dir);
  const genesis = await genesisOnDisk(ops, dir);
  for (const { rung, folders } of await candidateFolders(ops, dir, roots)) {
    for (const { place, manifest: backup } of await newestBackups(ops, folders)) {
      const isOurs = genesis === null ? rung === 'inside' : genesis === auditGenesis(backup.workspaceId);
      if (!isOurs) continue;
      try {
        const bytes = await readBackupFile(ops, place.folder, backup, MANIFEST);
        if (!bytes) continue;
        const manifest = decodeManifest(bytes, MANIFEST);
        const tail = await readTail(ops, dir, manifest.data.audit);
        if (tail.problem) continue;
        return { manifest, tail, rung, problems: told(rung, backup.at), damaged, mayWrite: true };
      } catch {
        // the next one
      }
    }
  }
  const ids = [...named.ids, ...(await outsideIds(ops, roots))];
  const id = ids.find((each) => auditGenesis(each) === genesis);
  const rung = id === undefined ? 'salvaged' : 'rebuilt';
  const known = id ?? named.ids[0] ?? 'unknown';
  const manifest = newManifest(known, named.name ?? basename(dir), EPOCH, auditStart(known));
  const tail = await readTail(ops, dir, manifest.data.audit);
  return { manifest, tail, rung, problems: told(rung), damaged, mayWrite: rung === 'rebuilt' };
}

const TOLD: Readonly<Record<Exclude<Rung, 'current'>, string>> = {
  previous: 'storage-taken-previous',
  inside: 'storage-taken-inside',
  outside: 'storage-taken-outside',
  rebuilt: 'storage-taken-rebuilt',
  salvaged: 'storage-taken-salvaged',
};
const EPOCH = new Date(0).toISOString();

function told(rung: Rung, at = ''): readonly Problem[] {
  if (rung === 'current') return [];
  const severity = rung === 'salvaged' ? 'error' : 'warning';
  return [{ code: TOLD[rung], severity, params: { at }, where: MANIFEST }];
}

/** A folder that holds nothing of ours is not a damaged workspace. */
async function looksLikeWorkspace(ops: FileOps, dir: string): Promise<boolean> {
  if ((await auditSegments(ops, dir)).length > 0) return true;
  for (const name of [MANIFEST, MANIFEST_BEFORE]) if (await exists(ops, join(dir, name))) return true;
  return (await newestBackups(ops, placesOf(dir, '', {}))).length > 0;
}

async function unreadable(ops: FileOps, dir: string): Promise<readonly string[]> {
  const damaged: string[] = [];
  for (const name of [MANIFEST, MANIFEST_BEFORE]) {
    try {
      decodeManifest(await ops.readFile(join(dir, name)), name);
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') damaged.push(name);
    }
  }
  return damaged;
}

/** Ids and the name that still stand in what is left of `workspace.json` and the one before. */
async function namedIn(
  ops: FileOps,
  dir: string,
): Promise<{ readonly ids: readonly string[]; readonly name: string | null }> {
  const ids: string[] = [];
  let name: string | null = null;
  for (const file of [MANIFEST, MANIFEST_BEFORE]) {
    const bytes = await ops.readFile(join(dir, file)).catch(() => new Uint8Array());
    for (const encoding of ['utf8', 'utf16le'] as const) {
      const text = Buffer.from(bytes.subarray(0, 4096)).toString(encoding);
      const id = /"id": "([A-Za-z0-9_-]{1,80})"/.exec(text)?.[1];
      if (id !== undefined) ids.push(id);
      name ??= /"name": "([^"\\]{1,200})"/.exec(text)?.[1] ?? null;
    }
  }
  return { ids, name };
}

/** What the first record goes on from: it tells the id that is tried, not the id. Null = there is no readable one. */
async function genesisOnDisk(ops: FileOps, dir: string): Promise<string | null> {
  const [segment] = await auditSegments(ops, dir);
  if (!segment) return null;
  const { bytes } = await ops.readStart(join(dir, 'audit', segment), 1 << 20);
  return /"prevHash":"([0-9a-f]{64})"[^\n]*"seq":1,/.exec(Buffer.from(bytes).toString('utf8'))?.[1] ?? null;
}

async function outsideIds(ops: FileOps, { outside, policy }: BackupRoots): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const root of [outside, policy]) {
    if (root === undefined) continue;
    const entries = await listFolder(ops, root).catch(() => []);
    for (const { name, isFolder } of entries) if (isFolder) ids.push(name);
  }
  return ids;
}

async function candidateFolders(ops: FileOps, dir: string, roots: BackupRoots) {
  const places = (await outsideIds(ops, roots)).flatMap((id) => placesOf(dir, id, roots).slice(1));
  return [
    { rung: 'inside' as const, folders: placesOf(dir, '', {}) },
    { rung: 'outside' as const, folders: [...new Map(places.map((place) => [place.folder, place])).values()] },
  ];
}
