import { join } from 'node:path';
import { z } from 'zod';
import type { Problem } from '#shared/base/problem.ts';
import type { AuditPosition } from './audit-log.ts';
import { canonicalJson } from './canonical-json.ts';
import { sha256 } from './digest.ts';
import { writeDurably } from './durable-write.ts';
import { errorCode, type FileOps } from './file-ops.ts';
import type { Timers } from './ports.ts';
import { StorageError } from './storage-error.ts';
import { parseStrictJson } from './strict-json.ts';

export const MANIFEST = 'workspace.json';
export const MANIFEST_BEFORE = 'workspace.prev.json';
const FORMAT = 1;

const position = z.object({
  seq: z.number().int().min(0),
  hash: z.string(),
  segment: z.string(),
  size: z.number().int().min(0),
});

const manifestSchema = z.object({
  kind: z.literal('workspace'),
  id: z.string().min(1),
  schemaVersion: z.number().int().min(1),
  rev: z.number().int().min(1),
  updatedAt: z.string(),
  data: z.object({
    name: z.string(),
    createdAt: z.string(),
    /** Checkpoint of the audit log: a log that no longer reaches it was cut. */
    audit: position,
    /** Lines and last hash of each log at that moment, by path. */
    logs: z.record(z.string(), z.object({ count: z.number().int().min(0), hash: z.string() })),
  }),
  /** Digest of the canonical JSON of all the above. */
  sha256: z.string(),
});

export type Manifest = Omit<z.infer<typeof manifestSchema>, 'sha256'>;

export function newManifest(id: string, name: string, at: string, audit: AuditPosition): Manifest {
  const data = { name, createdAt: at, audit: { ...audit }, logs: {} };
  return { kind: 'workspace', id, schemaVersion: FORMAT, rev: 1, updatedAt: at, data };
}

/** The bytes of `workspace.json`. */
export function encodeManifest(manifest: Manifest): Uint8Array {
  return Buffer.from(`${JSON.stringify({ ...manifest, sha256: sha256(canonicalJson(manifest)) }, null, 2)}\n`);
}

/** Throws `storage-placeholder`, `storage-unreadable`, `storage-newer-format`. */
export function decodeManifest(bytes: Uint8Array, file: string): Manifest {
  const value = parseStrictJson(bytes, file) as { schemaVersion?: unknown } | null;
  const version = value?.schemaVersion;
  if (typeof version === 'number' && version > FORMAT) {
    throw new StorageError('storage-newer-format', { file, version, known: FORMAT });
  }
  const parsed = manifestSchema.safeParse(value);
  if (!parsed.success) throw new StorageError('storage-unreadable', { file, reason: 'envelope' });
  const { sha256: digest, ...manifest } = parsed.data;
  const same =
    digest === sha256(canonicalJson(manifest)) && Buffer.from(bytes).equals(Buffer.from(encodeManifest(manifest)));
  if (!same) throw new StorageError('storage-unreadable', { file, reason: 'digest' });
  return manifest;
}

/** Replaces `workspace.json`, keeping the one before as `workspace.prev.json`, and reads it back. */
export async function writeManifest(ops: FileOps, timers: Timers, dir: string, manifest: Manifest): Promise<void> {
  const path = join(dir, MANIFEST);
  const bytes = encodeManifest(manifest);
  const recovery = join(dir, 'recovery');
  try {
    const before = await ops.readFile(path);
    decodeManifest(before, MANIFEST);
    await writeDurably(ops, timers, join(dir, MANIFEST_BEFORE), before, recovery);
  } catch (error) {
    const harmless = errorCode(error) === 'ENOENT' || error instanceof StorageError; // a damaged one must not push out the good one
    if (!harmless) throw error;
  }
  await writeDurably(ops, timers, path, bytes, recovery);
  if (!Buffer.from(await ops.readFile(path)).equals(Buffer.from(bytes))) {
    throw new StorageError('storage-write-failed', { file: MANIFEST, reason: 'read-back' });
  }
}

/** `workspace.json`, or the one before it when that is damaged. */
export async function readManifest(
  ops: FileOps,
  dir: string,
): Promise<{ readonly manifest: Manifest; readonly problems: readonly Problem[] }> {
  try {
    return { manifest: decodeManifest(await ops.readFile(join(dir, MANIFEST)), MANIFEST), problems: [] };
  } catch (error) {
    const newer = error instanceof StorageError && error.code === 'storage-newer-format';
    if (newer || (!(error instanceof StorageError) && errorCode(error) !== 'ENOENT')) throw error;
    try {
      const manifest = decodeManifest(await ops.readFile(join(dir, MANIFEST_BEFORE)), MANIFEST_BEFORE);
      return { manifest, problems: [damageOf(error)] };
    } catch {
      if (errorCode(error) === 'ENOENT') throw new StorageError('storage-not-a-workspace', { dir });
      throw error;
    }
  }
}

function damageOf(error: unknown): Problem {
  const known = error instanceof StorageError ? error : new StorageError('storage-file-missing', { file: MANIFEST });
  return { code: known.code, severity: 'warning', params: { file: MANIFEST, ...known.params }, where: MANIFEST };
}
