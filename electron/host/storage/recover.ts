import { basename, dirname, join } from 'node:path';
import type { Problem } from '#shared/base/problem.ts';
import { abandonCommit, isLastLost, takeLinesBack } from './abandon-commit.ts';
import type { AggregateKind } from './aggregate-kind.ts';
import type { AuditRecord } from './audit-record.ts';
import { canonicalJson } from './canonical-json.ts';
import type { CommitTarget } from './change-set.ts';
import { sha256 } from './digest.ts';
import { discard, flushFolder, flushFound, isTempName } from './durable-write.ts';
import { decodeEnvelope } from './envelope.ts';
import { errorCode, exists, type FileOps, listFolder, listingOnce } from './file-ops.ts';
import { inParallel } from './in-parallel.ts';
import { type Cut, keepAside } from './keep-aside.ts';
import { decodeLog, emptyLog } from './line-log.ts';
import { StorageError } from './storage-error.ts';
import { pathOf, type RecoveryContext, stateOf, waitingFor } from './target-state.ts';
import { isLockLeftover } from './workspace-lock.ts';
import { isStorageId, relativeLogPath, trashName } from './workspace-paths.ts';

/** `incomplete` files are neither as before nor as after the last commits: somebody changed them; the workspace must not be written. */
type Recovery = { readonly problems: readonly Problem[]; readonly incomplete: boolean; readonly cuts: readonly Cut[] };

const LOOKS = 4;

type Place = 'after' | 'before' | 'staged' | 'foreign';

/**
 * Brings the files to the state that the audit log tells. `records` are those since the checkpoint. A commit whose record stands
 * is finished with the contents that were staged for it; a last record whose contents are not all there is taken back and answered by a
 * record `storage.abandoned` (it was never confirmed to anybody). Then all left-over temporary files are cleared away.
 */
export async function recover(context: RecoveryContext, records: readonly AuditRecord[]): Promise<Recovery> {
  const latest = new Map<string, { target: CommitTarget; record: AuditRecord }>();
  for (const record of records) {
    for (const target of record.targets)
      latest.set(`${target.kind} ${target.id} ${target.log ?? ''}`, { target, record });
  }
  const problems: Problem[] = [];
  const cuts: Cut[] = [];
  const last = records.at(-1);
  const lost = last && (await isLastLost(context, last)) ? last : null;
  let back = 0;
  let incomplete = false;
  const leaveIncomplete = (file: string, seq: number): void => {
    incomplete = true;
    const params = { file, seq };
    problems.push({ code: 'storage-commit-incomplete', severity: 'error', params, where: file });
  };
  for (const { target, record } of latest.values()) {
    const kind = context.registry[target.kind];
    if (!kind) continue;
    const place = await locate(context, kind, target, record, record !== lost);
    // A damaged record is named and can be restored; it keeps nobody from working with the others.
    if (place === 'foreign' && (await isDamaged(context, kind, target))) continue;
    if (record !== lost) {
      if (place === 'before' || place === 'foreign') leaveIncomplete(pathOf(kind, target), record.seq);
      continue;
    }
    const cut = place === 'after' && target.log ? await takeLinesBack(context, kind, target, lost) : null;
    if (cut) cuts.push(cut);
    if (cut || place === 'before') back++;
    else leaveIncomplete(pathOf(kind, target), lost.seq);
  }
  if (lost && !incomplete) {
    if (back === lost.targets.length) await abandonCommit(context, lost);
    else leaveIncomplete('', lost.seq);
  }
  const pass = { ...context, ops: listingOnce(context.ops) };
  if (!incomplete) await clearTemporaryFiles(pass);
  await flushTouched(context, records);
  const logs = await cutLogs(pass);
  return { problems: [...problems, ...logs.problems], incomplete, cuts: [...cuts, ...logs.cuts] };
}

/** Whether a file is gone or cannot be read, rather than changed. */
async function isDamaged({ ops, dir }: RecoveryContext, kind: AggregateKind<unknown>, target: CommitTarget) {
  const file = pathOf(kind, target);
  try {
    const bytes = await ops.readFile(join(dir, file));
    if (target.log) return decodeLog(bytes, target.id, Number.MAX_SAFE_INTEGER).rest === 'broken';
    decodeEnvelope(bytes, kind, target.id, file);
    return false;
  } catch (error) {
    if (error instanceof StorageError) return true;
    if (errorCode(error) === 'ENOENT') return target.sha256 !== null;
    throw error;
  }
}

/**
 * Finds out where a target stands and, when its new content waits beside it and `forward` says so, puts that in its place. A holder that was taken over may be
 * waking up in the middle of its last rename: what moves under our eyes is looked at again.
 */
async function locate(
  context: RecoveryContext,
  kind: AggregateKind<unknown>,
  target: CommitTarget,
  record: AuditRecord,
  forward: boolean,
): Promise<Place> {
  const path = join(context.dir, pathOf(kind, target));
  for (let look = 1; ; look++) {
    const seen = await stateOf(context.ops, path, target);
    try {
      const place = await settle(context, path, target, record, forward, seen);
      if (place === 'after' || place === 'staged') return place;
    } catch (error) {
      if (errorCode(error) !== 'ENOENT' || look === LOOKS) throw error;
      continue;
    }
    const again = await stateOf(context.ops, path, target);
    if (look === LOOKS || [...again].join() === [...seen].join())
      return again.has(target.before) ? 'before' : 'foreign';
  }
}

async function settle(
  context: RecoveryContext,
  path: string,
  target: CommitTarget,
  record: AuditRecord,
  forward: boolean,
  actual: ReadonlySet<string | null>,
): Promise<Place> {
  if (actual.has(target.sha256)) return 'after';
  // Lines appended to an emptied log (steps after a snapshot) are not audited: that the old ones are gone tells that it was emptied.
  const isThere = actual.size > 1 || !actual.has(null);
  if (target.log && target.sha256 === emptyLog(target.id).hash && isThere && !actual.has(target.before)) return 'after';
  if (forward && target.sha256 !== null && (await takeStaged(context, path, target, target.sha256))) return 'staged';
  // The rename of the save before may be lost as well (Windows cannot flush it); its content then waits beside the file.
  const isBefore = actual.has(target.before) || (await takeStaged(context, path, target, target.before));
  if (!isBefore) return 'foreign';
  if (!forward || target.sha256 !== null) return 'before';
  const trash = join(context.dir, 'trash', trashName(record.at, target));
  await context.ops.rename(path, trash);
  await flushFolder(context.ops, dirname(path));
  await flushFolder(context.ops, dirname(trash));
  return 'staged';
}

/** Puts content that waits in its place; false when none does. */
async function takeStaged(
  { ops }: RecoveryContext,
  path: string,
  target: CommitTarget,
  digest: string | null,
): Promise<boolean> {
  const temp = await waitingFor(ops, path, target, digest);
  if (temp === null) return false;
  await ops.rename(temp, path);
  await flushFolder(ops, dirname(path));
  return true;
}

/** Removes what interrupted saves left in the folders of the aggregates. */
export async function clearTemporaryFiles({
  ops,
  dir,
  registry,
}: Pick<RecoveryContext, 'ops' | 'dir' | 'registry'>): Promise<void> {
  const folders = new Set([dir, join(dir, 'audit'), ...Object.values(registry).map((kind) => join(dir, kind.folder))]);
  for (const { folder, file } of Object.values(registry)) {
    if (!file) continue;
    for (const entry of await listFolder(ops, join(dir, folder)))
      if (entry.isFolder) folders.add(join(dir, folder, entry.name));
  }
  await inParallel([...folders], async (folder) => {
    for (const entry of await listFolder(ops, folder)) {
      const left = isTempName(entry.name) || (folder === dir && isLockLeftover(entry.name));
      if (!entry.isFolder && left) await discard(ops, join(folder, entry.name));
    }
  });
}

/** What was renamed since the checkpoint, perhaps by a process that was killed before it flushed the folders. */
async function flushTouched({ ops, dir, registry }: RecoveryContext, records: readonly AuditRecord[]): Promise<void> {
  const folders = new Set<string>();
  for (const target of records.flatMap(({ targets }) => targets)) {
    const kind = registry[target.kind];
    if (!kind) continue;
    folders.add(join(dir, dirname(pathOf(kind, target))));
    if (target.sha256 === null) folders.add(join(dir, 'trash'));
  }
  for (const folder of folders) if (await exists(ops, folder)) await flushFolder(ops, folder);
}

/** Also where nothing else of an aggregate reached the disk: its lines must not be taken for those of a later entry of the same number. */
async function idsWithLog(
  ops: FileOps,
  dir: string,
  { folder, log }: AggregateKind<unknown>,
): Promise<readonly string[]> {
  const entries = (await listFolder(ops, join(dir, folder))).filter(
    ({ name, isFolder }) => isFolder && isStorageId(name),
  );
  const there = await inParallel(entries, async ({ name }) =>
    (await listFolder(ops, join(dir, folder, name))).some((inside) => inside.name === log),
  );
  return entries.filter((_, index) => there[index]).map(({ name }) => name);
}

/** Cuts unfinished lines off the ends of logs; the cut bytes go to `recovery/`. What was appended since the checkpoint is flushed. */
async function cutLogs({
  ops,
  dir,
  registry,
  logs,
  clock,
  heads,
}: RecoveryContext): Promise<{ readonly problems: readonly Problem[]; readonly cuts: readonly Cut[] }> {
  const problems: Problem[] = [];
  const cuts: Cut[] = [];
  for (const kind of Object.values(registry)) {
    if (!kind.log) continue;
    for (const id of await idsWithLog(ops, dir, kind)) {
      const file = relativeLogPath(kind, id);
      const state = await logs.read(kind, id);
      if (state.rest === 'broken') {
        const params = { file, line: state.lines.length + 1 };
        problems.push({ code: 'storage-log-broken', severity: 'error', params, where: file });
      }
      if (state.size > 0 && state.hash !== heads[file]?.hash) await flushFound(ops, join(dir, file));
      if (state.rest !== 'torn') continue;
      const bytes = await ops.readFile(join(dir, file));
      const rest = bytes.subarray(state.size);
      const kept = await keepAside(ops, dir, `${id}-${basename(file)}`, rest, clock);
      cuts.push({ file, bytes: rest.length, kept });
      await logs.cut(kind, id, state.size, null);
      problems.push({ code: 'storage-log-tail-cut', severity: 'info', params: { file }, where: file });
    }
  }
  return { problems, cuts };
}

/** An entry for each unfinished end that opening cut off, so that the history tells it. */
export async function recordCuts(
  { audit, ids, clock }: Pick<RecoveryContext, 'audit' | 'ids' | 'clock'>,
  cuts: readonly Cut[],
): Promise<void> {
  for (const cut of cuts)
    await audit.append(
      audit.seal({
        commitId: ids.next(),
        at: new Date(clock.now()).toISOString(),
        actor: 'storage',
        command: 'log.recovered',
        params: sha256(canonicalJson(null)),
        undo: 'none',
        note: { ...cut },
        targets: [],
        blobs: [],
      }),
    );
}
