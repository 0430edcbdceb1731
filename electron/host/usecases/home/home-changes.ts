import type { HostContext } from '#host/host-context.ts';
import type { HistoryEntry } from '#shared/contract/index.ts';
import { worded } from '../history/index.ts';
import {
  ballotHeads,
  documentsOf,
  draftsOf,
  meetingsOfCommittee,
  projectsOfCommittee,
  roundHeads,
} from '../views/index.ts';

/** What was changed lately, of one committee or of all (empty id), newest first. */
export async function homeChanges(
  ctx: HostContext,
  { committeeId, limit }: { readonly committeeId: string; readonly limit: number },
): Promise<{ entries: HistoryEntry[] }> {
  const own = committeeId === '' ? null : await recordsOf(ctx, committeeId);
  const records = await ctx.store.history({
    limit,
    ...(own ? { where: ({ targets }) => targets.some(({ id }) => own.has(id)) } : {}),
  });
  return { entries: [...(await worded(ctx, records))] };
}

/** Ids of everything that belongs to a committee. */
async function recordsOf(ctx: HostContext, committeeId: string): Promise<ReadonlySet<string>> {
  const projects = new Set((await projectsOfCommittee(ctx, committeeId)).map(({ id }) => id));
  const drafts = await Promise.all([...projects].map((id) => draftsOf(ctx, id)));
  const heads = [...roundHeads(ctx), ...ballotHeads(ctx)].filter(({ projectId }) => projects.has(projectId));
  const others = [...(await meetingsOfCommittee(ctx, committeeId)), ...(await documentsOf(ctx, committeeId))];
  return new Set([committeeId, ...projects, ...[...drafts.flat(), ...heads, ...others].map(({ id }) => id)]);
}
