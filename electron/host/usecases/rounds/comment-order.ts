import type { CommentFilter, CommentGrouping, CommentListGroup, CommentSort } from '#shared/contract/index.ts';
import { DECISIONS, type DecisionRule, isSettled } from '#shared/domain/disposition.ts';
import { type Comment, isUnplaced } from '#shared/domain/round.ts';
import { pinyinCompare } from '#shared/publishing/pinyin-order.ts';
import type { ClausePositions } from '../clause-positions.ts';

export type CommentOrder = {
  readonly filter: CommentFilter;
  readonly sort: CommentSort;
  readonly descending: boolean;
  readonly group: CommentGrouping;
};

/** Comments in the order of a list, with the groups they stand in (none without grouping). */
export type OrderedComments = { readonly comments: readonly Comment[]; readonly groups: readonly CommentListGroup[] };

/** What to know beside the comments: where clauses stand, which decisions change the text. */
export type OrderFacts = { readonly places: ClausePositions; readonly rules: readonly DecisionRule[] };

/**
 * Filters, groups and sorts comments that are given in the order of their numbers. Clause order is that of the document: cover and whole
 * text first, what has no place last; equal ones stay in the order of their numbers. Made for a hundred thousand: every key becomes a
 * small whole number, and comments are dealt out by it, first by the sort, then by the group.
 */
export function orderComments(
  all: readonly Comment[],
  order: CommentOrder,
  facts: OrderFacts,
  known: KnownRanks = new Map(),
): OrderedComments {
  const { group, descending, sort } = order;
  const ranksFor = (key: string, make: () => Ranks): Ranks => {
    const ranks = known.get(key) ?? make();
    known.set(key, ranks);
    return ranks;
  };
  let places = matching(all, order.filter, facts);
  // Numbers are what the comments come by.
  if (sort !== 'no')
    places = dealt(
      places,
      ranksFor(`by ${sort}`, () => ranksOf(all, sortKey(sort, facts), byValue)),
      descending,
    );
  else if (descending) places.reverse();
  const ranks = group === '' ? null : ranksFor(`in ${group}`, () => groupRanks(all, group, facts));
  if (ranks) places = dealt(places, ranks, false);
  const comments: Comment[] = [];
  for (const place of places) comments.push(all[place] as Comment);
  if (group === '' || !ranks) return { comments, groups: [] };
  // Looked at in the order in which they lie in memory: thrice as fast.
  const open = ranksFor('open', () => ({
    ranks: Uint32Array.from(all, ({ disposition }) => (isSettled(disposition) ? 0 : 1)),
    size: 2,
  }));
  const isOpen = (at: number) => open.ranks[places[at] as number] as number;
  const rankAt = (at: number) => ranks.ranks[places[at] as number] as number;
  return { comments, groups: groupsOf(comments, { rankAt, isOpen }, group, facts.places) };
}

/** Places of the comments that a filter lets through. */
function matching(all: readonly Comment[], filter: CommentFilter, facts: OrderFacts): Uint32Array<ArrayBuffer> {
  const places = new Uint32Array(all.length);
  let count = 0;
  for (let at = 0; at < all.length; at++) if (matches(all[at] as Comment, filter, facts)) places[count++] = at;
  return places.subarray(0, count);
}

/** Ranks of all comments by what they are ranked for: good as long as comments and text are the same. */
export type KnownRanks = Map<string, Ranks>;
type Ranks = { readonly ranks: Uint32Array; readonly size: number };

/** Places in the order of their ranks; those of one rank stay as they were. */
function dealt(places: Uint32Array, { ranks, size }: Ranks, descending: boolean): Uint32Array<ArrayBuffer> {
  const rankOf = (place: number) => {
    const rank = ranks[place] as number;
    return descending ? size - 1 - rank : rank;
  };
  const next = new Uint32Array(size + 1);
  for (const place of places) next[rankOf(place) + 1]!++;
  for (let rank = 0; rank < size; rank++) next[rank + 1]! += next[rank]!;
  const out = new Uint32Array(places.length);
  for (const place of places) out[next[rankOf(place)]!++] = place;
  return out;
}

type Key = (comment: Comment) => number | string;

/** The place of each comment among the different keys, from 0. */
function ranksOf<K extends number | string>(
  comments: readonly Comment[],
  keyOf: (comment: Comment) => K,
  compare: (a: K, b: K) => number,
): Ranks {
  // First by when a key came first, which needs one look-up a comment.
  const seen = new Map<K, number>();
  const ranks = new Uint32Array(comments.length);
  for (let at = 0; at < comments.length; at++) {
    const key = keyOf(comments[at] as Comment);
    let known = seen.get(key);
    if (known === undefined) {
      known = seen.size;
      seen.set(key, known);
    }
    ranks[at] = known;
  }
  const different = [...seen.keys()];
  const sorted = [...different].sort(compare);
  const rankOf = new Map(sorted.map((key, rank) => [key, rank]));
  const rankOfSeen = Uint32Array.from(different, (key) => rankOf.get(key) ?? 0);
  for (let at = 0; at < ranks.length; at++) ranks[at] = rankOfSeen[ranks[at] as number] as number;
  return { ranks, size: Math.max(1, different.length) };
}

function byValue(a: number | string, b: number | string): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : byName(String(a), String(b));
}

/** By pinyin, what is empty last. */
function byName(a: string, b: string): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return pinyinCompare(a, b);
}

function sortKey(sort: CommentSort, { places }: OrderFacts): Key {
  switch (sort) {
    case 'no':
      return ({ no }) => no;
    case 'organisation':
      return ({ organisation }) => organisation;
    case 'type':
      return ({ type }) => type;
    case 'received':
      return ({ receivedOn }) => receivedOn;
    case 'decision':
      return decisionRank;
    case 'clause':
      return ({ blockId, clause }) => places.order(blockId, clause);
  }
}

function groupRanks(comments: readonly Comment[], group: Exclude<CommentGrouping, ''>, facts: OrderFacts): Ranks {
  if (group !== 'clause') return ranksOf(comments, sortKey(group, facts), byValue);
  const { places } = facts;
  // A group stands where the first of its comments does.
  const first = new Map<string, number>();
  const ofBlock = new Map<string, string>();
  const keyOf = (comment: Comment): string => {
    const known = comment.blockId === '' ? undefined : ofBlock.get(comment.blockId);
    if (known !== undefined) return known;
    const { key } = clauseGroup(comment, places);
    const order = key === '' ? Number.POSITIVE_INFINITY : places.order(comment.blockId, comment.clause);
    first.set(key, Math.min(first.get(key) ?? Number.POSITIVE_INFINITY, order));
    if (places.clauseOf(comment.blockId)) ofBlock.set(comment.blockId, key);
    return key;
  };
  const before = (a: string, b: string) => Math.sign((first.get(a) ?? 0) - (first.get(b) ?? 0)) || byName(a, b);
  return ranksOf(comments, keyOf, before);
}

/** Undecided first, then as the buttons stand. */
function decisionRank({ disposition }: Comment): number {
  return disposition === null ? -1 : DECISIONS.indexOf(disposition.decision);
}

/** Clause that a comment is listed under; empty key = none. */
export function clauseGroup(
  comment: Comment,
  places: ClausePositions,
): { readonly key: string; readonly title: string } {
  const clause = places.clauseOf(comment.blockId);
  if (clause) return { key: clause.number, title: clause.title };
  return { key: isUnplaced(comment) ? '' : comment.clause, title: '' };
}

/** The groups of comments that stand in their order already. */
function groupsOf(
  comments: readonly Comment[],
  { rankAt, isOpen }: { readonly rankAt: (at: number) => number; readonly isOpen: (at: number) => number },
  group: Exclude<CommentGrouping, ''>,
  places: ClausePositions,
): CommentListGroup[] {
  const groups: CommentListGroup[] = [];
  const nameOf = (comment: Comment) => {
    if (group === 'clause') return clauseGroup(comment, places);
    return { key: group === 'decision' ? (comment.disposition?.decision ?? '') : comment[group], title: '' };
  };
  for (let at = 0; at < comments.length; ) {
    const start = at;
    const rank = rankAt(start);
    let undecided = 0;
    for (; at < comments.length && rankAt(at) === rank; at++) undecided += isOpen(at);
    groups.push({ ...nameOf(comments[start] as Comment), start, count: at - start, undecided });
  }
  return groups;
}

function matches(comment: Comment, filter: CommentFilter, { places, rules }: OrderFacts): boolean {
  const { disposition } = comment;
  if (filter.unplaced && !isUnplaced(comment)) return false;
  if (filter.organisation !== '' && comment.organisation !== filter.organisation) return false;
  if (filter.type !== '' && comment.type !== filter.type) return false;
  if (filter.decision === 'undecided' && isSettled(disposition)) return false;
  if (filter.decision === 'suggested' && comment.suggested === null) return false;
  const state = filter.decision === 'undecided' || filter.decision === 'suggested' ? '' : filter.decision;
  if (state !== '' && disposition?.decision !== state) return false;
  if (filter.unapplied) {
    const rule = rules.find(({ code }) => code === disposition?.decision);
    if (!rule?.changesText || comment.applied.length > 0) return false;
  }
  if (filter.clause !== '') {
    const place = places.of(comment.blockId);
    // An annex (附录A) holds clauses that do not begin with its number (A.1).
    const chapter = places.chapterOf(comment.blockId)?.number;
    const numbers = place ? [place.number, place.clause] : [comment.clause];
    const inside = numbers.some((number) => number === filter.clause || number.startsWith(`${filter.clause}.`));
    if (!inside && chapter !== filter.clause) return false;
  }
  return filter.text === '' || wordsOf(comment).includes(filter.text.toLowerCase());
}

const words = new WeakMap<Comment, string>();

/** Everything that a search looks at. */
function wordsOf(comment: Comment): string {
  let found = words.get(comment);
  if (found === undefined) {
    found = [
      comment.comment,
      comment.proposal,
      comment.original,
      comment.reason,
      comment.organisation,
      comment.person,
      comment.clauseRaw,
      comment.disposition?.reason ?? '',
    ]
      .join('\n')
      .toLowerCase();
    words.set(comment, found);
  }
  return found;
}
