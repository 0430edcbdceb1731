import { type HostContext, load } from '#host/host-context.ts';
import type { CommentView } from '#shared/contract/index.ts';
import { isSettled } from '#shared/domain/disposition.ts';
import type { Comment } from '#shared/domain/round.ts';
import { profileOf } from '#shared/profiles/index.ts';
import { pinyinCompare } from '#shared/publishing/pinyin-order.ts';
import { type ClausePositions, clausePositions } from '../clause-positions.ts';
import {
  type CommentOrder,
  clauseGroup,
  type KnownRanks,
  type OrderedComments,
  orderComments,
} from './comment-order.ts';
import { commentView } from './comment-view.ts';
import { loadRound, type StoredRound } from './round-store.ts';

type OrderQuery = CommentOrder & { readonly id: string };

/** A piece of the list (登记簿), with the first one its groups, and where the comment `around` stands in the whole. */
export async function listComments(
  ctx: HostContext,
  query: OrderQuery & { readonly offset: number; readonly limit: number; readonly around: string },
) {
  const { places, ordered } = await orderedComments(ctx, query);
  const { comments, groups } = ordered;
  return {
    total: comments.length,
    at: query.around === '' ? -1 : comments.findIndex(({ id }) => id === query.around),
    items: comments.slice(query.offset, query.offset + query.limit).map((comment) => commentView(comment, places)),
    groups: query.offset === 0 ? [...groups] : [],
  };
}

export async function commentIds(ctx: HostContext, query: OrderQuery) {
  const { ordered } = await orderedComments(ctx, query);
  return { ids: ordered.comments.map(({ id }) => id) };
}

/** Single comments in the order of their clauses. */
export async function commentsOf(
  ctx: HostContext,
  input: { readonly id: string; readonly ids: readonly string[] },
): Promise<{ items: CommentView[] }> {
  const { data } = await loadRound(ctx, input.id);
  const places = await clausePositions(ctx, data.draftId);
  const wanted = new Set(input.ids);
  return {
    items: data.comments
      .filter(({ id }) => wanted.has(id))
      .map((comment) => ({ comment, order: places.order(comment.blockId, comment.clause) }))
      .sort((a, b) => a.order - b.order || a.comment.no - b.comment.no)
      .map(({ comment }) => commentView(comment, places)),
  };
}

/** What the register can be filtered by. */
export async function registerChoices(ctx: HostContext, id: string) {
  const { data } = await loadRound(ctx, id);
  const places = await clausePositions(ctx, data.draftId);
  const names = (key: 'organisation' | 'type') =>
    [...new Set(data.comments.map((comment) => comment[key]))].filter((name) => name !== '').sort(pinyinCompare);
  const clauses = new Map<string, { number: string; title: string; order: number }>();
  for (const comment of data.comments) {
    const { key, title } = clauseGroup(comment, places);
    if (key === '' || clauses.has(key)) continue;
    clauses.set(key, { number: key, title, order: places.order(comment.blockId, comment.clause) });
  }
  return {
    organisations: names('organisation'),
    types: names('type'),
    clauses: [...clauses.values()].sort((a, b) => a.order - b.order).map(({ number, title }) => ({ number, title })),
  };
}

type Counts = {
  comments: number;
  accepted: number;
  partly: number;
  rejected: number;
  noted: number;
  withdrawn: number;
  undecided: number;
};

/** Numbers by chapter, type, organisation and day, for charts to look at and to print. */
export async function registerFigures(ctx: HostContext, id: string) {
  const { data } = await loadRound(ctx, id);
  const places = await clausePositions(ctx, data.draftId);
  const clauses = new Map<string, Counts & { key: string; title: string; order: number }>();
  const types = new Map<string, Counts & { key: string }>();
  const organisations = new Map<string, Counts & { key: string }>();
  const total = noCounts();
  for (const comment of data.comments) {
    const { key, title } = chapterOf(comment, places);
    const order = key === '' ? Number.MAX_SAFE_INTEGER : places.order(comment.blockId, comment.clause);
    const chapter = clauses.get(key) ?? { key, title, order, ...noCounts() };
    clauses.set(key, chapter);
    chapter.order = Math.min(chapter.order, order);
    const all = [total, chapter, byKey(types, comment.type), byKey(organisations, comment.organisation)];
    for (const counts of all) count(counts, comment);
  }
  const days = new Map<string, { day: string; answers: number; comments: number }>();
  for (const { receivedOn: day, comments } of data.responses) {
    const known = days.get(day) ?? { day, answers: 0, comments: 0 };
    days.set(day, { day, answers: known.answers + 1, comments: known.comments + comments });
  }
  const most = (a: Counts & { key: string }, b: Counts & { key: string }) =>
    b.comments - a.comments || pinyinCompare(a.key, b.key);
  return {
    clauses: [...clauses.values()].sort((a, b) => a.order - b.order).map(({ order: _, ...rest }) => rest),
    types: [...types.values()].sort(most),
    organisations: [...organisations.values()].sort(most),
    days: [...days.values()].sort((a, b) => a.day.localeCompare(b.day)),
    total,
  };
}

function noCounts(): Counts {
  return { comments: 0, accepted: 0, partly: 0, rejected: 0, noted: 0, withdrawn: 0, undecided: 0 };
}

function byKey(map: Map<string, Counts & { key: string }>, key: string) {
  const found = map.get(key) ?? { key, ...noCounts() };
  map.set(key, found);
  return found;
}

function count(counts: Counts, { disposition }: Comment): void {
  counts.comments++;
  if (!isSettled(disposition) || disposition.decision === 'pending') counts.undecided++;
  else counts[disposition.decision]++;
}

/** Chapter or annex around a comment; cover and whole text by their own names. */
function chapterOf(comment: Comment, places: ClausePositions): { readonly key: string; readonly title: string } {
  const { key } = clauseGroup(comment, places);
  const chapter = places.chapterOf(comment.blockId);
  return chapter ? { key: chapter.number, title: chapter.title } : { key, title: '' };
}

type Known = {
  readonly of: ClausePositions;
  readonly rev: number;
  readonly orders: Map<string, OrderedComments>;
  readonly ranks: KnownRanks;
};
const known = new WeakMap<HostContext, Map<string, Known>>();
const MOST_ORDERS = 6;
const MOST_ROUNDS = 4;

/** The comments in an order, remembered until the round or the text changes: a list is read in many pieces. */
async function orderedComments(ctx: HostContext, { id, ...order }: OrderQuery) {
  const found = await loadRound(ctx, id);
  const places = await clausePositions(ctx, found.data.draftId);
  const rounds = known.get(ctx) ?? new Map<string, Known>();
  known.set(ctx, rounds);
  let entry = rounds.get(id);
  if (entry?.rev !== found.rev || entry.of !== places) {
    entry = { of: places, rev: found.rev, orders: new Map(), ranks: new Map() };
    rounds.delete(id);
    rounds.set(id, entry);
    dropFirst(rounds, MOST_ROUNDS);
  }
  const { filter, sort, descending, group } = order;
  const key = JSON.stringify([filter, sort, descending, group]);
  let ordered = entry.orders.get(key);
  if (!ordered) {
    const facts = { places, rules: await rulesOf(ctx, found) };
    ordered = orderComments(found.data.comments, order, facts, entry.ranks);
    entry.orders.set(key, ordered);
    dropFirst(entry.orders, MOST_ORDERS);
  }
  return { places, ordered };
}

async function rulesOf(ctx: HostContext, { data }: StoredRound) {
  return profileOf((await load(ctx, 'draft', data.draftId)).data.cover.kind).decisions;
}

function dropFirst(map: Map<string, unknown>, most: number): void {
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}
