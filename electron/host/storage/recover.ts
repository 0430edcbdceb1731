import { basename, dirname, join } from 'node:path';
import type { Problem } from '#shared/base/problem.ts';
import type { AggregateKind, Registry } from './aggregate-kind.ts';
import type { AuditLog } from './audit-log.ts';
import type { AuditRecord } from './audit-record.ts';
import { canonicalJson } from './canonical-json.ts';
import type { CommitTarget } from './change-set.ts';
import { sha256 } from './digest.ts';
import { discard, flushFolder, isTempName, tempPrefix } from './durable-write.ts';
import { decodeEnvelope } from './envelope.ts';
import { errorCode, exists, type FileOps, listFolder, listingOnce } from './file-ops.ts';
import { inParallel } from './in-parallel.ts';
import { decodeLog, emptyLog } from './line-log.ts';
import type { LogShelf } from './log-shelf.ts';
import type { Clock, Ids } from './ports.ts';
import { StorageError } from './storage-error.ts';
import { isLockLeftover } from './workspace-lock.ts';
import { isStorageId, relativeLogPath, relativePath, trashName } from './workspace-paths.ts';

type RecoveryContext = {
  readonly dir: string;
  readonly ops: FileOps;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly registry: Registry;
  readonly audit: AuditLog;
  readonly logs: LogShelf;
};

/** `incomplete` files are neither as before nor as after the last commits: somebody changed them; the workspace must not be written. */
type Recovery = { readonly problems: readonly Problem[]; readonly incomplete: boolean; readonly cuts: readonly Cut[] };

/** The unfinished end of a file that was taken off it; paths in the workspace. */
export type Cut = { readonly file: string; readonly bytes: number; readonly kept: string };

const LOOKS = 4;

type Place = 'after' | 'before' | 'staged' | 'foreign';

/**
 * Brings the files to the state that the audit log tells. `records` are those since the checkpoint. A commit whose record stands
 * is finished with the contents that were staged for it; a last record whose contents never reached the disk is answered by a
 * record `storage.abandoned` (it was never confirmed to anybody). Then all left-over temporary files are cleared away.
 */
export async function recover(context: RecoveryContext, records: readonly AuditRecord[]): Promise<Recovery> {
  const latest = new Map<string, { target: CommitTarget; record: AuditRecord }>();
  for (const record of records) {
    for (const target of record.targets)
      latest.set(`${target.kind} ${target.id} ${target.log ?? ''}`, { target, record });
  }
  const problems: Problem[] = [];
  const last = records.at(-1);
  const back: CommitTarget[] = [];
  let incomplete = false;
  for (const { target, record } of latest.values()) {
    const kind = context.registry[target.kind];
    if (!kind) continue;
    const place = await locate(context, kind, target, record);
    // A damaged record is named and can be restored; it keeps nobody from working with the others.
    if (place === 'foreign' && (await isDamaged(context, kind, target))) continue;
    if (place === 'before' && record === last) back.push(target);
    else if (place === 'before' || place === 'foreign') {
      const file = pathOf(kind, target);
      incomplete = true;
      problems.push({
        code: 'storage-commit-incomplete',
        severity: 'error',
        params: { file, seq: record.seq },
        where: file,
      });
    }
  }
  if (last && back.length > 0 && !incomplete) {
    if (back.length === last.targets.length) await abandon(context, last);
    else {
      incomplete = true;
      for (const target of back) {
        const file = pathOf(context.registry[target.kind] as AggregateKind<unknown>, target);
        problems.push({
          code: 'storage-commit-incomplete',
          severity: 'error',
          params: { file, seq: last.seq },
          where: file,
        });
      }
    }
  }
  const pass = { ...context, ops: listingOnce(context.ops) };
  if (!incomplete) await clearTemporaryFiles(pass);
  const logs = await cutLogs(pass);
  return { problems: [...problems, ...logs.problems], incomplete, cuts: logs.cuts };
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

function pathOf(kind: AggregateKind<unknown>, target: CommitTarget): string {
  return target.log ? relativeLogPath(kind, target.id) : relativePath(kind, target.id);
}

/**
 * Finds out where a target stands and, when its new content waits beside it, puts that in its place. A holder that was taken over may be
 * waking up in the middle of its last rename: what moves under our eyes is looked at again.
 */
async function locate(
  context: RecoveryContext,
  kind: AggregateKind<unknown>,
  target: CommitTarget,
  record: AuditRecord,
): Promise<Place> {
  const path = join(context.dir, pathOf(kind, target));
  for (let look = 1; ; look++) {
    const seen = await stateOf(context, path, target);
    try {
      const place = await settle(context, path, target, record, seen);
      if (place === 'after' || place === 'staged') return place;
    } catch (error) {
      if (errorCode(error) !== 'ENOENT' || look === LOOKS) throw error;
      continue;
    }
    const again = await stateOf(context, path, target);
    if (look === LOOKS || [...again].join() === [...seen].join())
      return again.has(target.before) ? 'before' : 'foreign';
  }
}

async function settle(
  context: RecoveryContext,
  path: string,
  target: CommitTarget,
  record: AuditRecord,
  actual: ReadonlySet<string | null>,
): Promise<Place> {
  if (actual.has(target.sha256)) return 'after';
  // Lines appended to an emptied log (steps after a snapshot) are not audited: that the old ones are gone tells that it was emptied.
  const isThere = actual.size > 1 || !actual.has(null);
  if (target.log && target.sha256 === emptyLog(target.id).hash && isThere && !actual.has(target.before)) return 'after';
  if (target.sha256 !== null && (await takeStaged(context, path, target, target.sha256))) return 'staged';
  // The rename of the save before may be lost as well (Windows cannot flush it); its content then waits beside the file.
  const isBefore = actual.has(target.before) || (await takeStaged(context, path, target, target.before));
  if (!isBefore) return 'foreign';
  if (target.sha256 !== null) return 'before';
  const trash = join(context.dir, 'trash', trashName(record.at, target));
  await context.ops.rename(path, trash);
  await flushFolder(context.ops, dirname(path));
  await flushFolder(context.ops, dirname(trash));
  return 'staged';
}

/** Puts the staged content of a digest in its place; false when none waits. */
async function takeStaged(
  context: RecoveryContext,
  path: string,
  target: CommitTarget,
  digest: string | null,
): Promise<boolean> {
  for (const { name } of digest ? await listFolder(context.ops, dirname(path)) : []) {
    if (!name.startsWith(tempPrefix(path)) || !isTempName(name)) continue;
    const temp = join(dirname(path), name);
    if (!(await stateOf(context, temp, target)).has(digest)) continue;
    await context.ops.rename(temp, path);
    await flushFolder(context.ops, dirname(path));
    return true;
  }
  return false;
}

/** Digests that a file answers to: of its bytes, or for a log of every line; null when it is absent. */
async function stateOf(
  context: RecoveryContext,
  path: string,
  target: CommitTarget,
): Promise<ReadonlySet<string | null>> {
  let bytes: Uint8Array;
  try {
    bytes = await context.ops.readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT' && !(await exists(context.ops, path))) return new Set([null]);
    throw error;
  }
  if (!target.log) return new Set([sha256(bytes)]);
  const state = decodeLog(bytes, target.id, Number.MAX_SAFE_INTEGER);
  return new Set([...state.hashes, state.hash, ...(bytes.length === 0 ? [null] : [])]);
}

async function abandon(context: RecoveryContext, last: AuditRecord): Promise<void> {
  const targets: CommitTarget[] = [];
  for (const target of last.targets) {
    const rev = target.log ? await linesUntil(context, target) : target.rev - 1;
    targets.push({ ...target, rev, sha256: target.before });
  }
  await context.audit.append(
    context.audit.seal({
      commitId: context.ids.next(),
      at: new Date(context.clock.now()).toISOString(),
      actor: 'storage',
      command: 'storage.abandoned',
      params: sha256(canonicalJson(null)),
      undo: 'none',
      undoOf: last.commitId,
      targets,
      blobs: [],
    }),
  );
}

/** Lines of a log up to the one that stood last before a commit. */
async function linesUntil({ registry, logs }: RecoveryContext, { kind, id, before }: CommitTarget): Promise<number> {
  const { hashes } = await logs.read(registry[kind] as AggregateKind<unknown>, id);
  return hashes.indexOf(before ?? '') + 1;
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

/** Cuts unfinished lines off the ends of logs; the cut bytes go to `recovery/`. */
async function cutLogs({
  ops,
  dir,
  registry,
  logs,
  clock,
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

/** Keeps bytes that are taken out of a file under `recovery/`; answers where, as a path in the workspace. */
export async function keepAside(
  ops: FileOps,
  dir: string,
  name: string,
  bytes: Uint8Array,
  clock: Clock,
): Promise<string> {
  await ops.mkdir(join(dir, 'recovery'));
  const stamp = new Date(clock.now()).toISOString().replace(/[-:.Z]/g, '');
  const kept = `recovery/${stamp}-${sha256(bytes).slice(0, 8)}-${name}`;
  const path = join(dir, kept);
  let handle: Awaited<ReturnType<FileOps['open']>>;
  try {
    handle = await ops.open(path, 'wx');
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return kept;
    throw error;
  }
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return kept;
}
