import type { Comment } from '../round.ts';
import { comparedText, numbersIn, shinglesOf } from './comment-words.ts';

export type CommentGroup = {
  /** `same`: the same sender wrote the same words about the same place (sent twice). `alike`: says nearly the same. */
  readonly kind: 'same' | 'alike';
  /** Ids of its comments, the first sent first; at least two. */
  readonly ids: readonly string[];
};

type Compared = Pick<Comment, 'id' | 'no' | 'organisation' | 'blockId' | 'clause' | 'comment' | 'proposal'>;

type Words = {
  readonly comment: Compared;
  readonly place: string;
  readonly text: string;
  readonly proposal: string;
  readonly numbers: string;
  readonly shingles: readonly number[];
};

/** Share of the weight of all shingles that two comments must have in common: on the same place less is enough. */
const ALIKE = { here: 0.5, elsewhere: 0.8 } as const;
/** A proposal of fewer characters than this says too little to stand for its comment. */
const SHORT_PROPOSAL = 6;
/** A shingle in more comments than this finds no candidates on other places. */
const COMMON = 200;

/**
 * Groups of comments that say the same (相同和相近意见), by pairs of characters weighted by how rare they are. No comment is in two groups of
 * a kind. The order of the input does not matter; groups come by their first comment.
 */
export function groupComments(comments: readonly Compared[]): readonly CommentGroup[] {
  const dictionary = new Map<string, number>();
  const words = comments
    .toSorted((a, b) => a.no - b.no)
    .map((comment): Words => {
      const text = comparedText(comment.comment);
      const proposal = comparedText(comment.proposal);
      return {
        comment,
        place: comment.blockId || comment.clause,
        text,
        proposal,
        numbers: numbersIn(`${comment.comment} ${comment.proposal}`),
        shingles: shinglesOf(`${text} ${proposal}`, dictionary),
      };
    });
  const same = groupsOf(words, sameKey, 'same');
  const repeated = new Set(same.flatMap(({ ids }) => ids.slice(1)));
  const alike = alikeGroups(
    words.filter(({ comment }) => !repeated.has(comment.id)),
    dictionary.size,
  );
  const order = new Map(words.map(({ comment }, index) => [comment.id, index]));
  const placeOf = ({ ids }: CommentGroup) => order.get(ids[0] ?? '') ?? 0;
  return [...same, ...alike].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Empty for a comment without words or sender: that is never the same as another. */
function sameKey({ comment, place, text, proposal, numbers }: Words): string {
  if (comment.organisation === '' || text + proposal === '') return '';
  return JSON.stringify([comment.organisation, place, text, proposal, numbers]);
}

function groupsOf(words: readonly Words[], keyOf: (it: Words) => string, kind: CommentGroup['kind']): CommentGroup[] {
  const groups = new Map<string, string[]>();
  for (const it of words) {
    const key = keyOf(it);
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), it.comment.id]);
  }
  return [...groups.values()].filter((ids) => ids.length > 1).map((ids) => ({ kind, ids }));
}

type Leader = { readonly words: Words; readonly total: number; readonly ids: string[] };

/** Each comment joins the group whose first comment it is most like: so a group does not drift from one thing to another. */
function alikeGroups(words: readonly Words[], shingles: number): CommentGroup[] {
  const frequency = new Uint32Array(shingles);
  for (const it of words) for (const shingle of it.shingles) frequency[shingle] = (frequency[shingle] ?? 0) + 1;
  const weight = Float64Array.from(frequency, (count) => Math.log(1 + words.length / Math.max(1, count)));
  const total = (it: Words) => it.shingles.reduce((sum, shingle) => sum + (weight[shingle] ?? 0), 0);
  const isRare = (shingle: number) => (frequency[shingle] ?? 0) <= COMMON;
  const byShingle = new Map<number, Leader[]>();
  const byPlace = new Map<string, Leader[]>();
  const byProposal = new Map<string, Leader>();
  const leaders: Leader[] = [];
  for (const it of words) {
    const own = total(it);
    const proposal =
      it.proposal.length >= SHORT_PROPOSAL && it.place !== '' ? `${it.place}\n${it.proposal.replaceAll(' ', '')}` : '';
    const candidates = new Set(it.place === '' ? [] : byPlace.get(it.place));
    for (const shingle of it.shingles)
      if (isRare(shingle)) for (const leader of byShingle.get(shingle) ?? []) candidates.add(leader);
    const found = byProposal.get(proposal) ?? mostAlike(it, own, candidates, weight);
    if (found) {
      found.ids.push(it.comment.id);
      continue;
    }
    const leader: Leader = { words: it, total: own, ids: [it.comment.id] };
    leaders.push(leader);
    if (proposal !== '') byProposal.set(proposal, leader);
    if (it.place !== '') pushTo(byPlace, it.place, leader);
    for (const shingle of it.shingles) if (isRare(shingle)) pushTo(byShingle, shingle, leader);
  }
  return leaders.filter(({ ids }) => ids.length > 1).map(({ ids }) => ({ kind: 'alike', ids }));
}

function pushTo<K>(lists: Map<K, Leader[]>, key: K, leader: Leader): void {
  const list = lists.get(key);
  if (list) list.push(leader);
  else lists.set(key, [leader]);
}

function mostAlike(it: Words, own: number, candidates: Iterable<Leader>, weight: Float64Array): Leader | undefined {
  let best: Leader | undefined;
  let most = 0;
  const shingles = new Set(it.shingles);
  for (const leader of candidates) {
    if (leader.words.numbers !== it.numbers) continue;
    let shared = 0;
    for (const shingle of leader.words.shingles) if (shingles.has(shingle)) shared += weight[shingle] ?? 0;
    const share = shared / (own + leader.total - shared);
    const least = leader.words.place === it.place && it.place !== '' ? ALIKE.here : ALIKE.elsewhere;
    if (share >= least && share > most) {
      best = leader;
      most = share;
    }
  }
  return best;
}
