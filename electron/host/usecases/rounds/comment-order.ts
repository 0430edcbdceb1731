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
 * whole number, and one sort of numbers does the rest.
 */
export function orderComments(all: readonly Comment[], order: CommentOrder, facts: OrderFacts): OrderedComments {
  const found = all.filter((comment) => matches(comment, order.filter, facts));
  const groups = order.group === '' ? null : groupRanks(found, order.group, facts);
  const keys = ranksOf(found, sortKey(order.sort, facts), byValue);
  const count = Math.max(1, found.length);
  const sortable = Float64Array.from(found, (_, at) => {
    const key = order.descending ? keys.size - 1 - (keys.ranks[at] ?? 0) : (keys.ranks[at] ?? 0);
    return ((groups?.ranks[at] ?? 0) * keys.size + key) * count + at;
  });
  sortable.sort();
  const comments = Array.from(sortable, (value) => found[value % count] as Comment);
  return { comments, groups: order.group === '' ? [] : groupsOf(comments, order.group, facts.places) };
}

type Key = (comment: Comment) => number | string;

/** The place of each comment among the different keys, from 0. */
function ranksOf<K extends number | string>(
  comments: readonly Comment[],
  keyOf: (comment: Comment) => K,
  compare: (a: K, b: K) => number,
) {
  const keys = comments.map(keyOf);
  const different = [...new Set(keys)].sort(compare);
  const rank = new Map(different.map((key, at) => [key, at]));
  return { ranks: Uint32Array.from(keys, (key) => rank.get(key) ?? 0), size: Math.max(1, different.length) };
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

function groupRanks(comments: readonly Comment[], group: Exclude<CommentGrouping, ''>, facts: OrderFacts) {
  if (group !== 'clause') return ranksOf(comments, sortKey(group, facts), byValue);
  const { places } = facts;
  // A group stands where the first of its comments does.
  const first = new Map<string, number>();
  const keyOf = (comment: Comment): string => {
    const { key } = clauseGroup(comment, places);
    const order = key === '' ? Number.POSITIVE_INFINITY : places.order(comment.blockId, comment.clause);
    first.set(key, Math.min(first.get(key) ?? Number.POSITIVE_INFINITY, order));
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

function groupsOf(
  comments: readonly Comment[],
  group: Exclude<CommentGrouping, ''>,
  places: ClausePositions,
): CommentListGroup[] {
  const groups: { key: string; title: string; start: number; count: number; undecided: number }[] = [];
  for (const [at, comment] of comments.entries()) {
    const { key, title } =
      group === 'clause'
        ? clauseGroup(comment, places)
        : { key: group === 'decision' ? (comment.disposition?.decision ?? '') : comment[group], title: '' };
    let last = groups.at(-1);
    if (last?.key !== key) {
      last = { key, title, start: at, count: 0, undecided: 0 };
      groups.push(last);
    }
    last.count++;
    if (!isSettled(comment.disposition)) last.undecided++;
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
    const numbers = place ? [place.number, place.clause] : [comment.clause];
    if (!numbers.some((number) => number === filter.clause || number.startsWith(`${filter.clause}.`))) return false;
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
