import type { HostContext } from '#host/host-context.ts';
import type { HostRegistry } from '#host/registry.ts';
import type { KindName } from '#host/storage/index.ts';
import type { HistoryEntry } from '#shared/contract/index.ts';
import { worded } from './history-entries.ts';

/** What happened to one object, newest first, in words. */
export async function objectHistory(
  ctx: HostContext,
  kind: string,
  id: string,
  limit: number,
): Promise<HistoryEntry[]> {
  return [...(await worded(ctx, await ctx.store.history({ kind: kind as KindName<HostRegistry>, id, limit })))];
}
