import { commit, type HostContext } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { Receipt } from '#shared/contract/index.ts';
import type { Comment } from '#shared/domain/round.ts';
import { roundChangeSet, type StoredRound } from './round-store.ts';

/** Applies `change` to the comments of the given ids in one audited change; refuses `comment-unknown`. */
export function changeComments(
  ctx: HostContext,
  found: StoredRound,
  ids: readonly string[],
  command: string,
  change: (comment: Comment) => Comment,
): Promise<Receipt> {
  const byId = new Map(found.data.comments.map((comment) => [comment.id, comment]));
  const changed = new Map<string, Comment>();
  for (const id of ids) {
    const comment = byId.get(id);
    if (!comment) throw new RefusalError('comment-unknown');
    const next = change(comment);
    if (next !== comment) changed.set(id, next);
  }
  return commit(ctx, command, found.id, roundChangeSet(ctx, found, { changed }));
}
