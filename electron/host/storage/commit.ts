import { dirname, join } from 'node:path';
import type { Problem } from '#shared/base/problem.ts';
import type { AggregateFile, StagedFile } from './aggregate-file.ts';
import type { AggregateKind, JsonValue } from './aggregate-kind.ts';
import type { Sealer } from './at-rest/index.ts';
import type { AuditLog } from './audit-log.ts';
import { putBlob } from './blob-store.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Catalogue } from './catalogue.ts';
import type { ChangeSet, CommitMeta, CommitReceipt, CommitTarget } from './change-set.ts';
import { deepFreeze } from './deep-freeze.ts';
import { sha256 } from './digest.ts';
import { discard, flushFolder, type Staged, stage } from './durable-write.ts';
import { type Envelope, makingEnvelope } from './envelope.ts';
import { errorCode, type FileOps } from './file-ops.ts';
import { type HeldRename, settleRename } from './held-rename.ts';
import { isLasting, makeLasting } from './lasting-folder.ts';
import { emptyLog, encodeLines, type LogState } from './line-log.ts';
import type { LogShelf } from './log-shelf.ts';
import type { Clock, Ids, Timers } from './ports.ts';
import { inTurns, type Slices } from './slices.ts';
import { StorageError } from './storage-error.ts';
import { relativeLogPath, relativePath, trashName, undoImagePath } from './workspace-paths.ts';

export type CommitContext = {
  readonly dir: string;
  readonly ops: FileOps;
  readonly timers: Timers;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly catalogue: Catalogue;
  readonly audit: AuditLog;
  readonly logs: LogShelf;
  readonly describe: Describe | null;
  readonly sealer: Sealer | null;
  /** Renames that another program has held up after their commit point. */
  readonly pending: HeldRename[];
};

/** What a commit changed in an aggregate, for its audit record; `before` is null for a new one. Values in it stay for ever. */
export type Describe = (kind: string, id: string, before: unknown, after: unknown) => Slices<readonly JsonValue[]>;

export type CommitExtra = {
  readonly undoOf?: string;
  /** Restoring: an unreadable file may be replaced, and the rev goes on from this number. */
  readonly restoreAfterRev?: number;
};

type PlannedPut = {
  readonly kind: AggregateKind<unknown>;
  readonly file: AggregateFile;
  readonly next: Envelope;
  readonly before: string | null;
  readonly changes: readonly JsonValue[];
};
type PlannedLog = {
  readonly kind: AggregateKind<unknown>;
  readonly id: string;
  readonly before: LogState;
  readonly bytes: Uint8Array;
  readonly next: LogState;
  readonly reset: boolean;
};
type PlannedMove = { readonly target: CommitTarget; readonly kind: AggregateKind<unknown>; readonly path: string };
type Plan = {
  readonly at: string;
  readonly puts: readonly PlannedPut[];
  readonly logs: readonly PlannedLog[];
  readonly moves: readonly PlannedMove[];
};

/**
 * Carries out a change set (protocol in docs/adr/0003-storage.md): stage all new contents beside their targets, append the audit
 * record (the commit point), rename, flush the folders. Throws when nothing was changed; `storage-needs-reopen` when only
 * opening the workspace anew can tell. `mayWrite` is the fencing check; it runs while the new contents are staged (temporary files
 * nobody reads) and is awaited before anything else is written.
 */
export async function executeCommit(
  context: CommitContext,
  changes: ChangeSet,
  meta: CommitMeta,
  extra: CommitExtra = {},
  mayWrite: Promise<void> = Promise.resolve(),
): Promise<CommitReceipt> {
  if (context.pending.length > 0 || changes.blobs?.length) await mayWrite;
  await finishPending(context);
  const plan = await makePlan(context, changes, extra);
  const blobs: string[] = [];
  for (const bytes of changes.blobs ?? [])
    blobs.push(await putBlob(context.ops, context.timers, context.dir, bytes, context.sealer));
  const audited =
    plan.puts.length + plan.moves.length + blobs.length > 0 ||
    plan.logs.some((log) => log.reset) ||
    meta.note !== undefined;
  const touchesLogs = plan.logs.length > 0;
  const staged = new Map<PlannedPut | PlannedLog, StagedFile | Staged>();
  const appended: PlannedLog[] = [];
  const commitId = context.ids.next();
  let record: ReturnType<AuditLog['seal']> | null = null;
  let undoable = false;
  let images: Promise<boolean> = Promise.resolve(false);
  try {
    await makeFolders(context, plan, mayWrite);
    // The links to the old files and the staging of the new ones do not depend on each other: they are made side by side.
    const wantsUndo = audited && (meta.undo ?? 'none') === 'undoable' && !touchesLogs;
    if (wantsUndo) images = keepBeforeImages(context, plan);
    for (const put of plan.puts) staged.set(put, await put.file.stage(put.next));
    await mayWrite;
    undoable = await images;
    for (const log of plan.logs) {
      if (log.reset)
        staged.set(log, await stage(context.ops, join(context.dir, relativeLogPath(log.kind, log.id)), log.bytes));
      else {
        await context.logs.append(log.kind, log.id, log.before, log.bytes);
        appended.push(log);
      }
    }
    if (audited) {
      if (staged.size + plan.moves.length + appended.length > 1)
        await flushFolders(
          context,
          [...staged.values()].map((file) => file.target),
        );
      record = context.audit.seal({
        commitId,
        at: plan.at,
        actor: meta.actor,
        command: meta.command,
        params: sha256(canonicalJson(meta.params ?? null)),
        undo: undoable ? 'undoable' : meta.undo === 'compensable' ? 'compensable' : 'none',
        ...(extra.undoOf ? { undoOf: extra.undoOf } : {}),
        ...(meta.reason ? { reason: meta.reason } : {}),
        ...(meta.note ? { note: meta.note } : {}),
        ...(plan.puts.some(({ changes }) => changes.length > 0)
          ? { changes: plan.puts.flatMap(({ changes }) => changes) }
          : {}),
        targets: targetsOf(plan, staged),
        blobs,
      });
      await context.audit.append(record);
    }
  } catch (error) {
    await images;
    await rollBack(context, staged, appended, error, record !== null);
    throw error;
  }
  const problems = await publishAll(context, plan, staged);
  applyToMemory(context, plan, staged);
  const touched = [...staged.values()].map((file) => file.target);
  const moved = plan.moves.flatMap((move) => [join(context.dir, move.path), join(context.dir, 'trash', 'x')]);
  try {
    await flushFolders(context, [...touched, ...moved]);
  } catch (cause) {
    throw new StorageError('storage-needs-reopen', { file: '' }, cause);
  }
  return deepFreeze({
    commitId,
    seq: record?.seq ?? 0,
    at: plan.at,
    command: meta.command,
    targets: record?.targets ?? targetsOf(plan, staged),
    blobs,
    undoable,
    problems,
  });
}

/** Renames that were held up are tried again before anything else is written. Throws `storage-file-locked`. */
export async function finishPending(context: CommitContext): Promise<void> {
  while (context.pending.length > 0) {
    const first = context.pending[0] as HeldRename;
    try {
      await settleRename(context, first);
    } catch (cause) {
      if (cause instanceof StorageError) throw cause;
      throw new StorageError('storage-file-locked', { file: first.staged.target.slice(context.dir.length + 1) }, cause);
    }
    await flushFolders(context, [first.staged.target, first.staged.temp]);
    context.pending.shift();
  }
}

async function makePlan(context: CommitContext, changes: ChangeSet, extra: CommitExtra): Promise<Plan> {
  const { catalogue } = context;
  const at = new Date(context.clock.now()).toISOString();
  const seen = new Set<string>();
  const once = (path: string): void => {
    if (seen.has(path)) throw new Error(`two changes of ${path} in one change set`);
    seen.add(path);
  };
  const puts: PlannedPut[] = [];
  for (const { kind: name, id, data, expectedRev } of changes.puts ?? []) {
    const kind = catalogue.kind(name);
    const path = relativePath(kind, id);
    once(path);
    if (catalogue.clashes(name, id)) throw new StorageError('storage-bad-id', { id });
    const restoring = extra.restoreAfterRev !== undefined;
    if (!restoring) await catalogue.lookBeforeNew(kind, id);
    const entry = catalogue.get(name, id);
    if (!restoring) await requireReadable(context, kind, id, entry?.file);
    if (!restoring) requireRev(path, expectedRev, entry?.head.rev ?? 0);
    const rev = (extra.restoreAfterRev ?? entry?.head.rev ?? 0) + 1;
    const next = await inTurns(makingEnvelope(kind, id, rev, at, data));
    const before = entry || restoring ? await digestOf(context, path, entry?.file) : null;
    const describing = restoring ? null : context.describe;
    const old = entry && describing ? (await entry.file.load()).data : null;
    const changes = describing ? await inTurns(describing(name, id, old, data)) : [];
    puts.push({ kind, file: entry?.file ?? catalogue.fresh(name, id), next, before, changes });
  }
  const moves: PlannedMove[] = [];
  for (const { kind: name, id, expectedRev } of changes.deletes ?? []) {
    const kind = catalogue.kind(name);
    const path = relativePath(kind, id);
    once(path);
    await catalogue.lookAgain(kind, id);
    const entry = catalogue.get(name, id);
    if (!entry) throw new StorageError('storage-not-found', { file: path });
    requireRev(path, expectedRev, entry.head.rev);
    const before = await digestOf(context, path, entry.file);
    moves.push({ kind, path, target: { kind: name, id, rev: expectedRev + 1, sha256: null, before } });
    if (!kind.log) continue;
    const log = await context.logs.load(kind, id);
    if (log.lines.length === 0) continue;
    const target = { kind: name, id, log: true as const, rev: log.lines.length, sha256: null, before: log.hash };
    moves.push({ kind, path: relativeLogPath(kind, id), target });
  }
  const logs: PlannedLog[] = [];
  for (const { kind: name, id, lines, expectedCount, reset } of changes.appends ?? []) {
    const kind = catalogue.kind(name);
    const path = relativeLogPath(kind, id);
    once(path);
    if (lines.length === 0 && !reset) continue;
    const before = await context.logs.load(kind, id);
    if (expectedCount !== undefined && expectedCount !== before.lines.length) {
      throw new StorageError('storage-rev-moved', { file: path, expected: expectedCount, actual: before.lines.length });
    }
    const audited = puts.length + moves.length + (changes.blobs?.length ?? 0) > 0 || reset === true;
    const seq = audited ? context.audit.position.seq + 1 : 0;
    logs.push({ kind, id, before, ...encodeLines(reset ? emptyLog(id) : before, lines, seq), reset: reset === true });
  }
  return { at, puts, logs, moves };
}

/** What cannot be read is never overwritten (only restored): its content may still be saved by somebody. */
async function requireReadable(
  { catalogue }: CommitContext,
  kind: AggregateKind<unknown>,
  id: string,
  file: AggregateFile | undefined,
): Promise<void> {
  const known = catalogue.damaged.get(relativePath(kind, id));
  if (known) throw new StorageError(known.code, known.params);
  try {
    await file?.load();
  } catch (error) {
    catalogue.noteDamage(kind, id, error);
    throw error;
  }
}

function requireRev(file: string, expected: number, actual: number): void {
  if (expected !== actual) throw new StorageError('storage-rev-moved', { file, expected, actual });
}

/** Digest of the bytes that are there now; null when the file is not there. */
async function digestOf(context: CommitContext, path: string, file: AggregateFile | undefined): Promise<string | null> {
  if (file?.facts) return file.facts.sha256;
  try {
    return sha256(await context.ops.readFile(join(context.dir, path)));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Only where we may write: a workspace that is gone (a disk pulled out) must not be begun anew as folders in its place. */
async function makeFolders(context: CommitContext, plan: Plan, mayWrite: Promise<void>): Promise<void> {
  // The folder of a file that is being replaced is there.
  const files = [
    ...plan.puts.filter((put) => put.before === null).map((put) => relativePath(put.kind, put.next.id)),
    ...plan.logs.map((log) => relativeLogPath(log.kind, log.id)),
  ];
  for (const folder of new Set(files.map((file) => dirname(join(context.dir, file))))) {
    if (await isLasting(context.ops, folder)) continue;
    await mayWrite;
    await makeLasting(context.ops, context.dir, folder);
  }
}

/** Hard links (or copies) of the files that will be replaced; without them the commit is made all the same, but cannot be undone. */
async function keepBeforeImages(context: CommitContext, plan: Plan): Promise<boolean> {
  for (const { kind, next, before } of plan.puts) {
    if (before === null) continue;
    const from = join(context.dir, relativePath(kind, next.id));
    const to = undoImagePath(context.dir, before);
    try {
      await context.ops.link(from, to);
    } catch (error) {
      if (errorCode(error) === 'EEXIST') continue;
      try {
        await context.ops.copyFile(from, to);
      } catch {
        return false;
      }
    }
  }
  return true;
}

function targetsOf(plan: Plan, staged: ReadonlyMap<unknown, StagedFile | Staged>): CommitTarget[] {
  const puts = plan.puts.map((put) => ({
    kind: put.kind.kind,
    id: put.next.id,
    rev: put.next.rev,
    sha256: (staged.get(put) as StagedFile).sha256,
    before: put.before,
  }));
  const logs = plan.logs.map((log) => ({
    kind: log.kind.kind,
    id: log.id,
    log: true as const,
    rev: log.next.lines.length,
    sha256: log.next.hash,
    before: log.before.size === 0 ? null : log.before.hash,
  }));
  return [...puts, ...logs, ...plan.moves.map((move) => move.target)];
}

async function rollBack(
  context: CommitContext,
  staged: ReadonlyMap<unknown, Staged>,
  appended: readonly PlannedLog[],
  error: unknown,
  recorded: boolean,
): Promise<void> {
  const code = error instanceof StorageError ? error.code : '';
  const isLost = code === 'storage-lock-lost';
  if (code === 'storage-needs-reopen' || (isLost && recorded)) return; // the record may stand: keep what it names
  for (const file of staged.values()) await discard(context.ops, file.temp);
  if (isLost) return; // what was appended is the new holder's to set aside
  for (const log of appended) await context.logs.cut(log.kind, log.id, log.before.size, error);
}

/** After these only opening anew tells what is on disk. */
const FOR_GOOD = new Set(['storage-lock-lost', 'storage-needs-reopen']);

/** After the commit point. A rename that does not succeed is kept for later: the new content is safe beside its target. */
async function publishAll(
  context: CommitContext,
  plan: Plan,
  staged: ReadonlyMap<PlannedPut | PlannedLog, StagedFile | Staged>,
): Promise<Problem[]> {
  const renames: HeldRename[] = [...staged].map(([change, { temp, target }]) => ({
    staged: { temp, target },
    anew: () => ('file' in change ? change.file.stage(change.next) : stage(context.ops, target, change.bytes)),
  }));
  for (const move of plan.moves) {
    const target = join(context.dir, 'trash', trashName(plan.at, move.target));
    renames.push({ staged: { temp: join(context.dir, move.path), target }, anew: null });
  }
  const problems: Problem[] = [];
  for (const rename of renames) {
    try {
      await settleRename(context, rename);
    } catch (error) {
      // The record stands, so whoever has the workspace now finishes it; our memory is not to be believed any more.
      if (error instanceof StorageError && FOR_GOOD.has(error.code)) throw error;
      context.pending.push(rename);
      const file = rename.staged.target.slice(context.dir.length + 1);
      problems.push({ code: 'storage-file-pending', severity: 'warning', params: { file }, where: file });
    }
  }
  return problems;
}

function applyToMemory(context: CommitContext, plan: Plan, staged: ReadonlyMap<unknown, StagedFile | Staged>): void {
  for (const put of plan.puts) {
    const facts = staged.get(put) as StagedFile;
    put.file.accept(put.next, facts);
    const { data: _data, ...head } = put.next;
    context.catalogue.set({ head: { ...head, size: facts.size }, file: put.file });
  }
  for (const { target, kind } of plan.moves) {
    if (target.log) context.logs.set(kind, target.id, null);
    else context.catalogue.remove(target.kind, target.id);
  }
  for (const log of plan.logs) context.logs.set(log.kind, log.id, log.next);
}

async function flushFolders(context: CommitContext, files: readonly string[]): Promise<void> {
  for (const folder of new Set(files.map((file) => dirname(file)))) await flushFolder(context.ops, folder);
}
