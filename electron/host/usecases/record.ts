import type { OpenedArchive } from '#host/archive/index.ts';
import type { HostContext } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { registry } from '#host/registry.ts';
import { checkSignature } from '#host/signing-key.ts';
import { type Checkpoint, checkpointText, readCheckpoint, verifyWorkspace } from '#host/storage/index.ts';

/** A checkpoint (存证点) of the record as it stands, signed where a key can be kept. */
export async function makeCheckpoint(ctx: HostContext) {
  await ctx.store.settled();
  const checkpoint = ctx.store.checkpoint();
  const signer = ctx.signer ? await ctx.signer() : null;
  const text = checkpointText(checkpoint, signer);
  await ctx.checkpointCopies.copy(text, checkpoint.seq);
  return {
    seq: checkpoint.seq,
    text,
    keyId: signer?.keyId ?? '',
    publicKey: signer?.publicKey ?? '',
  };
}

/**
 * Checks the workspace on disk, and the checkpoints given against its record. A signature is judged by the keys given and by this person's
 * own. Refuses `checkpoint-unreadable`.
 */
export async function verifyRecord(
  ctx: HostContext,
  given: { readonly checkpoints: readonly string[]; readonly publicKeys: readonly string[] },
) {
  const read = given.checkpoints.map((text, index) => {
    const found = readCheckpoint(text);
    if (!found) throw new RefusalError('checkpoint-unreadable', { number: index + 1 });
    return found;
  });
  await ctx.store.settled();
  const kept = read.map(({ checkpoint }) => checkpoint);
  const report = ctx.archive
    ? await verifyUnpacked(ctx, ctx.archive, kept)
    : await verifyWorkspace(ctx.store.dir, { registry, checkpoints: kept, sealer: ctx.store.sealer });
  const keys = [...given.publicKeys];
  if (ctx.signer && read.some(({ signature }) => signature)) keys.push((await ctx.signer()).publicKey);
  const checkpoints = report.checkpoints.map(({ seq, state }, index) => {
    const { signature, signed } = read[index] as (typeof read)[number];
    return { seq, state, signature: signature ? checkSignature(signed, signature, keys) : ('none' as const) };
  });
  const forged = checkpoints.some(({ signature }) => signature === 'bad');
  return { ...report, ok: report.ok && !forged, checkpoints, problems: [...report.problems] };
}

/** An archive package holds part of the record: its lines are checked, and a checkpoint is held against the line of its number. */
async function verifyUnpacked(ctx: HostContext, archive: OpenedArchive, kept: readonly Checkpoint[]) {
  const { problems, records } = await archive.recheck();
  const checkpoints = kept.map(({ workspaceId, seq, hash }) => {
    const record = records.find((each) => each.seq === seq);
    const state = record ? (record.hash === hash ? ('kept' as const) : ('changed' as const)) : ('absent' as const);
    return { seq, state: workspaceId === ctx.store.workspaceId ? state : ('foreign' as const) };
  });
  const changed = checkpoints.some(({ state }) => state === 'changed' || state === 'foreign');
  const { files } = archive.report.manifest;
  return {
    ok: problems.length === 0 && !changed,
    files: files.length,
    auditRecords: records.length,
    checkpoints,
    problems,
  };
}
