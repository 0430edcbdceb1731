import type { HostContext } from '#host/host-context.ts';
import type { Comment } from '#shared/domain/round.ts';
import type { CommentGroup } from '#shared/domain/similar/index.ts';
import { loadRound } from './round-store.ts';

/** Groups by round, as long as no comment came or was tied to another place: decisions do not change what was said. */
const known = new Map<string, { readonly of: string; readonly groups: Promise<readonly CommentGroup[]> }>();
const MOST_ROUNDS = 20;

/** Comments of a round that say the same (相同和相近意见); sought in a worker. */
export async function commentGroups(ctx: HostContext, id: string): Promise<{ readonly groups: CommentGroup[] }> {
  const { data } = await loadRound(ctx, id);
  const of = `${data.comments.length} ${data.comments.map(({ no, blockId }) => `${no}${blockId}`).join(' ')}`;
  const before = known.get(id);
  if (before?.of === of) return { groups: [...(await before.groups)] };
  const groups = ctx.workers.run('group-comments', { comments: data.comments.map(saidBy) }, {});
  groups.catch(() => known.delete(id));
  known.delete(id);
  known.set(id, { of, groups });
  const [oldest] = known.keys();
  if (known.size > MOST_ROUNDS && oldest !== undefined) known.delete(oldest);
  return { groups: [...(await groups)] };
}

/** What counts: the words, where and from whom. */
function saidBy({ id, no, organisation, blockId, clause, comment, proposal }: Comment) {
  return { id, no, organisation, blockId, clause, comment, proposal };
}
