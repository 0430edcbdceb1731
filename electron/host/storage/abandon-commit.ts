import { basename, join } from 'node:path';
import type { AggregateKind } from './aggregate-kind.ts';
import type { AuditRecord } from './audit-record.ts';
import { canonicalJson } from './canonical-json.ts';
import type { CommitTarget } from './change-set.ts';
import { sha256 } from './digest.ts';
import { type Cut, keepAside } from './keep-aside.ts';
import { decodeLog } from './line-log.ts';
import { pathOf, type RecoveryContext, stateOf, waitingFor } from './target-state.ts';

const LOOKS = 4;

/**
 * Whether new content of the last commit is nowhere: neither in its place nor waiting beside it. Then it was confirmed to nobody, for a commit
 * is confirmed by somebody who has the lock, and only who has the lock clears staged content away: its holder slept, was taken over before its
 * record stood, and wrote it when it woke.
 */
export async function isLastLost(context: RecoveryContext, last: AuditRecord): Promise<boolean> {
  for (const target of last.targets) {
    const kind = context.registry[target.kind];
    if (kind && target.sha256 !== null && (await isContentLost(context, kind, target))) return true;
  }
  return false;
}

async function isContentLost(
  { ops, dir }: RecoveryContext,
  kind: AggregateKind<unknown>,
  target: CommitTarget,
): Promise<boolean> {
  const path = join(dir, pathOf(kind, target));
  for (let look = 1; ; look++) {
    const seen = await stateOf(ops, path, target);
    if (seen.has(target.sha256) || !seen.has(target.before)) return false;
    if (await waitingFor(ops, path, target, target.sha256)) return false;
    const again = await stateOf(ops, path, target);
    if (look === LOOKS || [...again].join() === [...seen].join()) return true;
  }
}

/** Takes the lines of a lost commit off a log again; what they were stands in `recovery/`. Null when the log cannot be brought back. */
export async function takeLinesBack(
  { ops, dir, logs, clock }: RecoveryContext,
  kind: AggregateKind<unknown>,
  target: CommitTarget,
  last: AuditRecord,
): Promise<Cut | null> {
  const file = pathOf(kind, target);
  const bytes = await ops.readFile(join(dir, file));
  const { hash, size, rest } = decodeLog(bytes, target.id, last.seq - 1);
  if (rest !== 'torn' || (size === 0 ? null : hash) !== target.before) return null;
  const lines = bytes.subarray(size);
  const kept = await keepAside(ops, dir, `${target.id}-${basename(file)}`, lines, clock);
  await logs.cut(kind, target.id, size, null);
  return { file, bytes: lines.length, kept };
}

/** The record that answers a commit whose contents never reached the disk: everything is as before it. */
export async function abandonCommit(context: RecoveryContext, last: AuditRecord): Promise<void> {
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
