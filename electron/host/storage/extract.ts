import { join } from 'node:path';
import type { AggregateKind } from './aggregate-kind.ts';
import { isSealed, plainOf } from './at-rest/index.ts';
import { type AuditPosition, auditSegments, auditStart } from './audit-log.ts';
import type { AuditRecord } from './audit-record.ts';
import { decodingEnvelope, encodingEnvelope } from './envelope.ts';
import { exists, type FileOps } from './file-ops.ts';
import { encodeManifest, MANIFEST, newManifest } from './manifest.ts';
import { inTurns } from './slices.ts';
import { relativeLogPath, relativePath } from './workspace-paths.ts';

export type ExtractFile = {
  /** Path in the workspace, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Something was left out: the bytes are not those that the record of changes knows. */
  readonly redacted: boolean;
};

export type ExtractOrder = {
  readonly objects: readonly { readonly kind: string; readonly id: string }[];
  /** Whether a record belongs to the part. */
  readonly where: (record: AuditRecord) => boolean;
  /** Content without what must not leave the workspace; the same value = nothing. */
  readonly redact: (kind: string, data: unknown) => unknown;
};

export type Extract = {
  readonly files: readonly ExtractFile[];
  readonly records: readonly AuditRecord[];
};

/**
 * Part of a workspace as the files of a workspace of its own, which opens read-only: objects, their logs, the lines of the record that are
 * about them, as they were written, and a `workspace.json` of the same id. Files in the order of their paths.
 */
export async function extract(
  ops: FileOps,
  dir: string,
  workspace: { readonly id: string; readonly name: string },
  kindOf: (name: string) => AggregateKind<unknown>,
  order: ExtractOrder,
): Promise<Extract> {
  const files: ExtractFile[] = [];
  for (const { kind: name, id } of order.objects) {
    const kind = kindOf(name);
    const path = relativePath(kind, id);
    const bytes = await ops.readFile(join(dir, path));
    const envelope = await inTurns(decodingEnvelope(bytes, kind, id, path));
    const data = order.redact(name, envelope.data);
    // What is sealed here is opened: whoever gets the part has no key, and other bytes than those that the record knows.
    const redacted = data !== envelope.data || isSealed(bytes);
    const plain =
      data === envelope.data
        ? plainOf(bytes, kind.sealer, path)
        : await inTurns(encodingEnvelope({ ...envelope, data }));
    files.push({ path, bytes: plain, redacted });
    if (!kind.log) continue;
    const log = relativeLogPath(kind, id);
    if (await exists(ops, join(dir, log)))
      files.push({ path: log, bytes: await ops.readFile(join(dir, log)), redacted: false });
  }
  const records: AuditRecord[] = [];
  let position: AuditPosition = auditStart(workspace.id);
  for (const segment of await auditSegments(ops, dir)) {
    let text = '';
    for (const line of Buffer.from(await ops.readFile(join(dir, 'audit', segment)))
      .toString('utf8')
      .split('\n')) {
      if (line === '') continue;
      const record = JSON.parse(line) as AuditRecord;
      if (!order.where(record)) continue;
      records.push(record);
      text += `${line}\n`;
    }
    if (text === '') continue;
    const bytes = Buffer.from(text);
    files.push({ path: `audit/${segment}`, bytes, redacted: false });
    const last = records.at(-1) as AuditRecord;
    position = { seq: last.seq, hash: last.hash, segment, size: bytes.length };
  }
  const at = records.at(-1)?.at ?? '';
  const manifest = encodeManifest(newManifest(workspace.id, workspace.name, at, position));
  files.push({ path: MANIFEST, bytes: manifest, redacted: false });
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), records };
}
