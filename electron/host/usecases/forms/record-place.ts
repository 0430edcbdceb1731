import type { HostContext } from '#host/host-context.ts';
import { printedCheckpoint } from '#host/storage/index.ts';

/**
 * The checkpoint (存证点) of the entry by which something was closed, to be printed on its paper: whoever keeps the paper can show later that
 * the record up to there is unchanged. Empty as long as it is open.
 */
export async function recordPlace(
  ctx: HostContext,
  kind: 'ballot' | 'meeting',
  id: string,
  command: string,
): Promise<string> {
  const records = await ctx.store.history({ kind, id, limit: 50 });
  const entry = records.find((record) => record.command === command);
  return entry ? printedCheckpoint({ workspaceId: ctx.store.workspaceId, seq: entry.seq, hash: entry.hash }) : '';
}
