import type { HostContext } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { registry } from '#host/registry.ts';
import { checkSignature } from '#host/signing-key.ts';
import { checkpointText, readCheckpoint, verifyWorkspace } from '#host/storage/index.ts';

/** A checkpoint (存证点) of the record as it stands, signed where a key can be kept. */
export async function makeCheckpoint(ctx: HostContext) {
  await ctx.store.settled();
  const checkpoint = ctx.store.checkpoint();
  const signer = ctx.signer ? await ctx.signer() : null;
  return {
    seq: checkpoint.seq,
    text: checkpointText(checkpoint, signer),
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
  const { dir } = ctx.store;
  const report = await verifyWorkspace(dir, { registry, checkpoints: read.map(({ checkpoint }) => checkpoint) });
  const keys = [...given.publicKeys];
  if (ctx.signer && read.some(({ signature }) => signature)) keys.push((await ctx.signer()).publicKey);
  const checkpoints = report.checkpoints.map(({ seq, state }, index) => {
    const { signature, signed } = read[index] as (typeof read)[number];
    return { seq, state, signature: signature ? checkSignature(signed, signature, keys) : ('none' as const) };
  });
  const forged = checkpoints.some(({ signature }) => signature === 'bad');
  return { ...report, ok: report.ok && !forged, checkpoints, problems: [...report.problems] };
}
