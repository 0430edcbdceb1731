import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { registry } from '#host/registry.ts';
import { canonicalJson } from '#host/storage/canonical-json.ts';
import { encodeEnvelope, makeEnvelope } from '#host/storage/envelope.ts';
import { blobName, createWorkspace, nodeFileOps, nodeTimers } from '#host/storage/index.ts';
import { readManifest, writeManifest } from '#host/storage/manifest.ts';
import { relativePath } from '#host/storage/workspace-paths.ts';
import type { ProvinceRecord } from './province-names.ts';
import { provinceRecords } from './province-records.ts';

const START = Date.UTC(2023, 0, 2, 1);
/** Some three years of work in the record of changes. */
const STEP_MS = 30 * 60_000;

/**
 * Writes the workspace of a provincial office (`PROVINCE`) with a record of one commit a file: whole in the eyes of `verifyWorkspace`, and
 * the same every time but for its id. It goes past the queue of commits, which would flush every file to the disk.
 */
export async function provinceWorkspace(dir: string): Promise<void> {
  const created = await createWorkspace(dir, { name: '青禾省标准化研究院' });
  if (!created.ok) throw new Error(created.error.code);
  const ops = nodeFileOps();
  const { manifest } = await readManifest(ops, dir);
  const blob = putPaper(dir);
  const segments = new Map<string, string[]>();
  let audit = manifest.data.audit;
  for (const record of provinceRecords({ blob })) {
    const at = new Date(START + audit.seq * STEP_MS).toISOString();
    const sha256 = writeRecord(dir, record, at);
    const change = {
      v: 1,
      seq: audit.seq + 1,
      commitId: `k${audit.seq}`,
      at,
      actor: '张文书',
      command: `${record.kind}.create`,
      params: blobName(Buffer.from('null')),
      undo: 'none',
      targets: [{ kind: record.kind, id: record.id, rev: 1, sha256, before: null }],
      blobs: audit.seq === 0 ? [blob] : [],
      prevHash: audit.hash,
    };
    const hash = blobName(Buffer.from(canonicalJson(change)));
    const line = `${canonicalJson({ ...change, hash })}\n`;
    const segment = `${at.slice(0, 7)}.ndjson`;
    segments.set(segment, [...(segments.get(segment) ?? []), line]);
    const size = (segment === audit.segment ? audit.size : 0) + Buffer.byteLength(line);
    audit = { seq: change.seq, hash, segment, size };
  }
  for (const [segment, lines] of segments) writeFileSync(join(dir, 'audit', segment), lines.join(''));
  const next = { ...manifest, rev: manifest.rev + 1, data: { ...manifest.data, audit } };
  await writeManifest(ops, nodeTimers, dir, next);
}

function putPaper(dir: string): string {
  const bytes = Buffer.from('文件');
  const name = blobName(bytes);
  const folder = join(dir, 'blobs', name.slice(0, 2));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
  return name;
}

/** Answers the digest of the file. */
function writeRecord(dir: string, { kind: name, id, version, data }: ProvinceRecord, at: string): string {
  const kind = registry[name];
  const migrations = kind.migrations as Readonly<Record<number, (older: unknown) => unknown>>;
  let current = data;
  for (let from = version; from < kind.schemaVersion; from++) current = migrations[from]?.(current);
  const bytes = encodeEnvelope(makeEnvelope(kind, id, 1, at, current));
  const path = join(dir, relativePath(kind, id));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return blobName(bytes);
}
