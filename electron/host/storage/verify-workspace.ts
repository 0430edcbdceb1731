import { join } from 'node:path';
import type { Problem } from '#shared/base/problem.ts';
import type { AggregateKind, Registry } from './aggregate-kind.ts';
import { isSealed, isWholeSeal, plainOf, type Sealer } from './at-rest/index.ts';
import { auditGenesis, auditSegments, scanSegment } from './audit-log.ts';
import type { AuditRecord } from './audit-record.ts';
import { aggregateIds, foreignFiles, problemOf } from './catalogue.ts';
import type { CommitTarget } from './change-set.ts';
import type { Checkpoint } from './checkpoint.ts';
import { sha256 } from './digest.ts';
import { isTempName } from './durable-write.ts';
import { decodingEnvelope } from './envelope.ts';
import { errorCode, type FileOps, listFolder } from './file-ops.ts';
import { asStorageError } from './io-error.ts';
import { decodeLog } from './line-log.ts';
import { UNDO_DEPTH } from './maintenance.ts';
import { MANIFEST, type Manifest, readManifest } from './manifest.ts';
import { nodeFileOps } from './node-file-ops.ts';
import { sealedRegistry } from './sealed-registry.ts';
import { inTurns } from './slices.ts';
import { relativeLogPath, relativePath } from './workspace-paths.ts';

/** A checkpoint held against the record: nothing up to it changed, something did, or the record no longer reaches it. */
export type CheckpointState = 'kept' | 'changed' | 'lost' | 'foreign';

export type VerifyReport = {
  /** Files looked at. */
  readonly files: number;
  readonly auditRecords: number;
  /** Sealed files that could not be looked into. */
  readonly sealed: number;
  /** The checkpoints given, in their order. */
  readonly checkpoints: readonly (Checkpoint & { readonly state: CheckpointState })[];
  readonly problems: readonly Problem[];
  /** No problem of severity `error`. */
  readonly ok: boolean;
};

export type VerifyOptions = {
  readonly registry: Registry;
  readonly fileOps?: FileOps;
  /** Key of what is sealed: without it such files are compared as they are stored, and not looked into. */
  readonly sealer?: Sealer | null;
  /** Checkpoints that were kept elsewhere, to be held against the record. */
  readonly checkpoints?: readonly Checkpoint[];
};

/**
 * Checks a workspace without writing: the audit chain is whole and reaches the checkpoint; every aggregate and log is byte for byte
 * what the last audit record about it says, and can be read; blobs, trash and before-images match their names; nothing is left over.
 * A folder that is no workspace gives the one problem that says so.
 */
export async function verifyWorkspace(dir: string, options: VerifyOptions): Promise<VerifyReport> {
  const ops = options.fileOps ?? nodeFileOps();
  try {
    const { manifest, problems } = await readManifest(ops, dir);
    const sealer = options.sealer ?? null;
    const check = new Check(ops, dir, sealedRegistry(options.registry, sealer), manifest, sealer);
    check.problems.push(...problems.map((problem) => ({ ...problem, severity: 'error' as const })));
    await check.run();
    const checkpoints = (options.checkpoints ?? []).map((checkpoint) => check.against(checkpoint));
    const clean = check.problems.every((problem) => problem.severity !== 'error');
    const { files, sealed, problems: found } = check;
    return { files, auditRecords: check.records.length, sealed, checkpoints, problems: found, ok: clean };
  } catch (error) {
    return {
      files: 0,
      auditRecords: 0,
      sealed: 0,
      checkpoints: [],
      problems: [problemOf(asStorageError(error), MANIFEST)],
      ok: false,
    };
  }
}

const AUDIT_PROBLEMS = {
  torn: 'storage-audit-torn',
  branch: 'storage-audit-branch',
  broken: 'storage-audit-broken',
} as const;

const CHECKPOINT_PROBLEMS = {
  changed: 'storage-checkpoint-changed',
  lost: 'storage-checkpoint-lost',
  foreign: 'storage-checkpoint-foreign',
} as const;

class Check {
  readonly #ops: FileOps;
  readonly #dir: string;
  readonly #registry: Registry;
  readonly #manifest: Manifest;
  readonly problems: Problem[] = [];
  readonly records: AuditRecord[] = [];
  readonly #sealer: Sealer | null;
  files = 1;
  sealed = 0;

  constructor(ops: FileOps, dir: string, registry: Registry, manifest: Manifest, sealer: Sealer | null) {
    this.#sealer = sealer;
    this.#ops = ops;
    this.#dir = dir;
    this.#registry = registry;
    this.#manifest = manifest;
  }

  async run(): Promise<void> {
    await this.#audit();
    const latest = new Map<string, CommitTarget>();
    for (const record of this.records) for (const target of record.targets) latest.set(keyOf(target), target);
    for (const kind of Object.values(this.#registry)) {
      for (const id of await aggregateIds(this.#ops, this.#dir, kind)) {
        await this.#aggregate(kind, id, latest.get(keyOf({ kind: kind.kind, id })));
        latest.delete(keyOf({ kind: kind.kind, id }));
        if (kind.log) await this.#log(kind, id, latest.get(keyOf({ kind: kind.kind, id, log: true })));
        latest.delete(keyOf({ kind: kind.kind, id, log: true }));
      }
      await this.#leftovers(kind.folder);
      if (!kind.file) this.problems.push(...(await foreignFiles(this.#ops, this.#dir, kind)));
      if (!kind.file) continue;
      for (const entry of await listFolder(this.#ops, join(this.#dir, kind.folder))) {
        if (entry.isFolder) await this.#leftovers(`${kind.folder}/${entry.name}`);
      }
    }
    for (const target of latest.values()) {
      const kind = this.#registry[target.kind];
      if (!kind || target.sha256 === null) continue;
      this.#add('storage-file-missing', target.log ? relativeLogPath(kind, target.id) : relativePath(kind, target.id));
    }
    await this.#blobs();
    await this.#journal();
    await this.#trash();
  }

  /** Holds a checkpoint against the record; all but `kept` is a problem. */
  against(checkpoint: Checkpoint): VerifyReport['checkpoints'][number] {
    const { workspaceId, seq, hash } = checkpoint;
    const at = seq === 0 ? auditGenesis(this.#manifest.id) : this.records[seq - 1]?.hash;
    const state =
      workspaceId !== this.#manifest.id ? 'foreign' : at === undefined ? 'lost' : at === hash ? 'kept' : 'changed';
    if (state !== 'kept') this.#add(CHECKPOINT_PROBLEMS[state], 'audit', { seq });
    return { ...checkpoint, state };
  }

  #add(code: string, where: string, params: Readonly<Record<string, string | number>> = {}): void {
    this.problems.push({ code, severity: 'error', params: { file: where, ...params }, where });
  }

  async #read(file: string): Promise<Uint8Array | null> {
    this.files++;
    try {
      return await this.#ops.readFile(join(this.#dir, file));
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') this.problems.push(problemOf(error, file));
      return null;
    }
  }

  async #audit(): Promise<void> {
    const checkpoint = this.#manifest.data.audit;
    let end = { seq: 0, hash: auditGenesis(this.#manifest.id) };
    for (const segment of await auditSegments(this.#ops, this.#dir)) {
      const file = `audit/${segment}`;
      const bytes = await this.#read(file);
      if (!bytes) continue;
      const scan = scanSegment(bytes, 0, end);
      this.records.push(...scan.records);
      end = scan.end;
      if (scan.rest === 'none') continue;
      this.#add(AUDIT_PROBLEMS[scan.rest], file, { seq: end.seq + 1 });
      if (scan.rest === 'broken') break;
    }
    const at = checkpoint.seq === 0 ? auditGenesis(this.#manifest.id) : this.records[checkpoint.seq - 1]?.hash;
    if (at === undefined) this.#add('storage-audit-truncated', 'audit', { seq: checkpoint.seq });
    else if (at !== checkpoint.hash) this.#add('storage-audit-checkpoint', MANIFEST, { seq: checkpoint.seq });
  }

  async #aggregate(kind: AggregateKind<unknown>, id: string, target: CommitTarget | undefined): Promise<void> {
    const file = relativePath(kind, id);
    const bytes = await this.#read(file);
    if (!bytes) return;
    if (!target || target.sha256 === null) this.#add('storage-file-unrecorded', file);
    else if (target.sha256 !== sha256(bytes)) this.#add('storage-file-changed', file);
    if (this.#closed(bytes, file)) return;
    try {
      await inTurns(decodingEnvelope(bytes, kind, id, file));
    } catch (error) {
      this.problems.push(problemOf(error, file));
    }
  }

  async #log(kind: AggregateKind<unknown>, id: string, target: CommitTarget | undefined): Promise<void> {
    const file = relativeLogPath(kind, id);
    const bytes = await this.#read(file);
    const state = decodeLog(bytes ?? new Uint8Array(), id, this.records.at(-1)?.seq ?? 0);
    if (state.rest === 'broken') this.#add('storage-log-broken', file, { line: state.lines.length + 1 });
    if (state.rest === 'torn') this.#add('storage-log-torn', file, { line: state.lines.length + 1 });
    const pinned = target?.sha256 ? [{ count: target.rev, hash: target.sha256 }] : [];
    const checkpoint = this.#manifest.data.logs[file];
    const resetSince = target !== undefined && checkpoint !== undefined && this.#recordedAfterCheckpoint(kind, id);
    if (checkpoint && !resetSince) pinned.push(checkpoint);
    for (const { count, hash } of pinned) {
      if (count > 0 && state.rest === 'none' && state.hashes[count - 1] !== hash)
        this.#add('storage-log-changed', file, { line: count });
    }
  }

  /** Whether a file is sealed and there is no key: then only damage can be told. */
  #closed(bytes: Uint8Array, file: string): boolean {
    if (this.#sealer || !isSealed(bytes)) return false;
    this.sealed++;
    if (!isWholeSeal(bytes)) this.#add('storage-sealed-damaged', file);
    return true;
  }

  #isBlob(bytes: Uint8Array, name: string, prefix: string): boolean {
    try {
      return sha256(plainOf(bytes, this.#sealer, name)) === name && name.startsWith(prefix);
    } catch {
      return false;
    }
  }

  /** A log that a later commit touched may have been started anew: then the checkpoint says nothing about it. */
  #recordedAfterCheckpoint(kind: AggregateKind<unknown>, id: string): boolean {
    return this.records
      .slice(this.#manifest.data.audit.seq)
      .some((record) => record.targets.some((target) => target.log && target.kind === kind.kind && target.id === id));
  }

  async #leftovers(folder: string): Promise<void> {
    for (const { name, isFolder } of await listFolder(this.#ops, join(this.#dir, folder))) {
      if (isFolder || !isTempName(name)) continue;
      this.problems.push({
        code: 'storage-leftover',
        severity: 'warning',
        params: { file: `${folder}/${name}` },
        where: folder,
      });
    }
  }

  async #blobs(): Promise<void> {
    const present = new Set<string>();
    for (const { name: prefix, isFolder } of await listFolder(this.#ops, join(this.#dir, 'blobs'))) {
      if (!isFolder) continue;
      for (const { name } of await listFolder(this.#ops, join(this.#dir, 'blobs', prefix))) {
        const bytes = isTempName(name) ? null : await this.#read(`blobs/${prefix}/${name}`);
        if (!bytes) continue;
        present.add(name);
        const file = `blobs/${prefix}/${name}`;
        if (sha256(bytes) === name && name.startsWith(prefix)) continue;
        if (!this.#closed(bytes, file) && !this.#isBlob(bytes, name, prefix)) this.#add('storage-blob-damaged', file);
      }
    }
    for (const name of new Set(this.records.flatMap((record) => record.blobs))) {
      if (!present.has(name)) this.#add('storage-file-missing', `blobs/${name.slice(0, 2)}/${name}`);
    }
  }

  async #journal(): Promise<void> {
    const known = new Set(this.records.flatMap((record) => record.targets.map((target) => target.before)));
    for (const { name, isFolder } of await listFolder(this.#ops, join(this.#dir, 'journal', 'undo'))) {
      const file = `journal/undo/${name}`;
      const bytes = isFolder ? null : await this.#read(file);
      if (!bytes) continue;
      const digest = name.replace(/\.json$/, '');
      if (sha256(bytes) !== digest) this.#add('storage-undo-damaged', file);
      else if (!known.has(digest) && this.records.length < UNDO_DEPTH) {
        this.problems.push({ code: 'storage-leftover', severity: 'warning', params: { file }, where: file });
      }
    }
  }

  async #trash(): Promise<void> {
    for (const { name, isFolder } of await listFolder(this.#ops, join(this.#dir, 'trash'))) {
      const match = /-([0-9a-f]{16})\.(json|ndjson)$/.exec(name);
      const bytes = isFolder || !match ? null : await this.#read(`trash/${name}`);
      if (!bytes || !match) continue;
      if (match[2] === 'json' && !sha256(bytes).startsWith(match[1] as string))
        this.#add('storage-trash-damaged', `trash/${name}`);
    }
  }
}

function keyOf(target: { readonly kind: string; readonly id: string; readonly log?: true }): string {
  return `${target.kind} ${target.id} ${target.log ? 'log' : ''}`;
}
