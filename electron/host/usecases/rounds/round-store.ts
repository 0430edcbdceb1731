import { type HostContext, load } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { commentSetSummarySchema, type HostRegistry } from '#host/registry.ts';
import type { Aggregate, AggregateHead, ChangeSet } from '#host/storage/index.ts';
import {
  COMMENTS_PER_SET,
  type Comment,
  type CommentSet,
  type Round,
  type RoundRecord,
  roundFigures,
} from '#shared/domain/round.ts';
import { kept } from '../views/index.ts';

/** A round with its comments, and where they are stored. */
export type StoredRound = Aggregate<Round> & {
  readonly record: RoundRecord;
  readonly sets: readonly Aggregate<CommentSet>[];
};

/** Loads a round with all its comments, in the order of their numbers; refuses with the storage code. */
export async function loadRound(ctx: HostContext, id: string): Promise<StoredRound> {
  const found = await load(ctx, 'round', id);
  const own = setsByRound(ctx.store.heads('commentSet')).get(id) ?? [];
  const sets = await Promise.all(own.map((set) => load(ctx, 'commentSet', set.id)));
  const comments = [...found.data.comments, ...sets.flatMap(({ data }) => data.comments)];
  return { ...found, data: { ...found.data, comments }, record: found.data, sets };
}

/** Sets of each round in the order of their comments. */
const setsByRound = kept((heads: readonly AggregateHead[]) => {
  const sets = heads.map((head) => ({ id: head.id, ...commentSetSummarySchema.parse(head.summary) }));
  return Map.groupBy(
    sets.sort((a, b) => a.first - b.first),
    (set) => set.roundId,
  );
});

export type RoundChanges = {
  readonly record?: Partial<Omit<RoundRecord, 'comments' | 'figures'>>;
  /** Comments as they are now, by id. */
  readonly changed?: ReadonlyMap<string, Comment>;
  /** With the numbers from `nextNo` on. */
  readonly added?: readonly Comment[];
};

/**
 * The change set that stores changes of a round: its record, whose figures and revision move with every change of a comment, and only those
 * sets in which something changed. Refuses `comment-unknown`.
 */
export function roundChangeSet(
  ctx: Pick<HostContext, 'newId'>,
  { id, rev, record, sets, data }: StoredRound,
  { record: fields = {}, changed = new Map(), added = [] }: RoundChanges,
): ChangeSet<HostRegistry> {
  const known = new Set(data.comments.map((comment) => comment.id));
  for (const one of changed.keys()) if (!known.has(one)) throw new RefusalError('comment-unknown');
  const now = (comment: Comment): Comment => changed.get(comment.id) ?? comment;
  const puts: NonNullable<ChangeSet<HostRegistry>['puts']>[number][] = [];
  const put = (set: { readonly id: string; readonly rev: number }, comments: readonly Comment[]): void => {
    puts.push({ kind: 'commentSet', id: set.id, data: { roundId: id, comments: [...comments] }, expectedRev: set.rev });
  };
  // Comments of an earlier version come before those of the sets.
  const loose = [...record.comments.map(now)];
  const last = sets.at(-1);
  const fresh = [...added];
  const room = last && last.data.comments.length < COMMENTS_PER_SET ? COMMENTS_PER_SET - last.data.comments.length : 0;
  for (const set of sets) {
    const more = set === last ? fresh.splice(0, room) : [];
    if (more.length > 0 || set.data.comments.some((comment) => changed.has(comment.id)))
      put(set, [...set.data.comments.map(now), ...more]);
  }
  for (const group of [loose, fresh])
    for (let from = 0; from < group.length; from += COMMENTS_PER_SET)
      put({ id: ctx.newId(), rev: 0 }, group.slice(from, from + COMMENTS_PER_SET));
  const figures = roundFigures([...data.comments.map(now), ...added]);
  puts.push({ kind: 'round', id, data: { ...record, ...fields, comments: [], figures }, expectedRev: rev });
  return { puts };
}
