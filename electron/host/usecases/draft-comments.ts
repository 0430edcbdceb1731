import type { Node } from 'prosemirror-model';
import { type HostContext, load } from '#host/host-context.ts';
import type { DraftComment } from '#shared/contract/index.ts';
import type { Comment } from '#shared/domain/round.ts';
import { type CarriedAnchor, carryOver } from '#shared/publishing/anchors/index.ts';
import { clausePositions } from './clause-positions.ts';
import { loadRound } from './rounds/index.ts';
import { draftsOf, roundHeads, roundHeadsOf } from './views/index.ts';

type DraftRound = { readonly id: string; readonly name: string; readonly comments: readonly Comment[] };

/** How many comments of its own rounds stand at each block. */
export async function commentMarks(ctx: HostContext, draftId: string) {
  const counts = new Map<string, number>();
  for (const { comments } of await roundsOn(ctx, draftId))
    for (const { blockId } of comments) if (blockId !== '') counts.set(blockId, (counts.get(blockId) ?? 0) + 1);
  return [...counts].map(([blockId, count]) => ({ blockId, count }));
}

/**
 * Comments on a draft, in the order of its text, those without a block last: of its own rounds, and of those on the last earlier draft
 * that had any, at the place where their text stands now.
 */
export async function draftComments(ctx: HostContext, draftId: string): Promise<DraftComment[]> {
  const rounds = await roundsOn(ctx, draftId);
  const places = await clausePositions(ctx, draftId);
  const earlier = await lastDiscussed(ctx, draftId);
  const views = [
    ...rounds.flatMap((round) => round.comments.map((comment) => viewOf(round, comment, null))),
    ...(earlier === null ? [] : await carriedViews(ctx, earlier, draftId, await roundsOn(ctx, earlier))),
  ];
  return views
    .map((view) => ({ view, order: places.order(view.blockId, view.clause) }))
    .sort((a, b) => a.order - b.order || a.view.no - b.view.no)
    .map(({ view }) => view);
}

async function roundsOn(ctx: HostContext, draftId: string): Promise<readonly DraftRound[]> {
  const heads = roundHeads(ctx).filter((round) => round.draftId === draftId);
  return Promise.all(
    heads.map(async ({ id }) => {
      const { name, comments } = (await loadRound(ctx, id)).data;
      return { id, name, comments };
    }),
  );
}

/** The last draft of the project before this one that had a round; null when none had. */
async function lastDiscussed(ctx: HostContext, draftId: string): Promise<string | null> {
  const { data } = await load(ctx, 'draft', draftId);
  const discussed = new Set(roundHeadsOf(ctx, data.projectId).map((round) => round.draftId));
  const earlier = (await draftsOf(ctx, data.projectId)).filter(
    (other) => discussed.has(other.id) && other.data.number < data.number,
  );
  return earlier.toSorted((a, b) => a.data.number - b.data.number).at(-1)?.id ?? null;
}

async function carriedViews(ctx: HostContext, from: string, to: string, rounds: readonly DraftRound[]) {
  const [before, after] = [(await ctx.sessions.open(from)).doc, (await ctx.sessions.open(to)).doc];
  const comments = rounds.flatMap((round) => round.comments.map((comment) => ({ round, comment })));
  const carried = carriedOver(before, after, comments);
  return comments.map(({ round, comment }, index) => viewOf(round, comment, carried[index] ?? null));
}

type Carried = { readonly places: string; readonly carried: readonly CarriedAnchor[] };
/** By the newer text, which changes with every edit; the older one is frozen. */
const known = new WeakMap<Node, Carried>();

function carriedOver(before: Node, after: Node, comments: readonly { readonly comment: Comment }[]) {
  const anchors = comments.map(({ comment }) => ({ blockId: comment.blockId, range: comment.anchor.range }));
  const places = JSON.stringify(anchors);
  const found = known.get(after);
  if (found?.places === places) return found.carried;
  const carried = carryOver(before, after, anchors);
  known.set(after, { places, carried });
  return carried;
}

function viewOf(round: DraftRound, comment: Comment, carried: CarriedAnchor | null): DraftComment {
  const { id, no, organisation, blockId, proposal } = comment;
  return {
    id,
    no,
    organisation,
    blockId: carried ? carried.blockId : blockId,
    comment: comment.comment,
    proposal,
    roundId: round.id,
    roundName: round.name,
    clause: comment.clauseRaw || comment.clause,
    decision: comment.disposition?.decision ?? '',
    carried: carried && blockId !== '' ? carried.state : '',
    applied: comment.applied.length > 0,
  };
}
