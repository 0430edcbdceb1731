import { type Decision, isSettled } from './disposition.ts';
import type { Comment } from './round.ts';
import { comparedText } from './similar/index.ts';

/** What counts of a comment: where it is, what it says, what was decided. */
export type JudgedComment = Pick<
  Comment,
  'id' | 'no' | 'blockId' | 'clause' | 'anchor' | 'original' | 'comment' | 'proposal' | 'change' | 'disposition'
>;

/** Comments whose decisions do not go together, in the order of their numbers; at least two. */
export type Contradiction<T> = { readonly kind: 'text' | 'decision'; readonly comments: readonly T[] };

/**
 * Decisions that contradict one another (处理意见相互矛盾): adopted proposals that make different things of the same words (`text`), and the
 * same proposal for the same block decided differently (`decision`; withdrawn ones aside). `adopts` says which decisions are expected to
 * change the text. Made for a hundred thousand: comments are sorted and grouped, never compared each with each.
 */
export function contradictions<T extends JudgedComment>(
  comments: readonly T[],
  adopts: (decision: Decision) => boolean,
): readonly Contradiction<T>[] {
  const byBlock = new Map<string, T[]>();
  for (const comment of comments) {
    const place = comment.blockId || comment.clause;
    const { disposition } = comment;
    if (place === '' || !isSettled(disposition) || disposition.decision === 'withdrawn') continue;
    const found = byBlock.get(place);
    if (found) found.push(comment);
    else byBlock.set(place, [comment]);
  }
  return [...byBlock.values()].flatMap((here) => {
    if (here.length < 2) return [];
    const sorted = here.toSorted((a, b) => a.no - b.no);
    const adopted = sorted.filter(
      ({ blockId, disposition }) => blockId !== '' && disposition && adopts(disposition.decision),
    );
    return [...otherTexts(adopted), ...otherDecisions(sorted)];
  });
}

/** A shorter proposal is the same only for the same words. */
const SHORT = 6;

/** A text by which two that say the same are equal. */
function plainWords(text: string): string {
  return comparedText(text)
    .replaceAll(' ', '')
    .replace(/^(?:[将把]|改为)/u, '');
}

type Words = { readonly quote: string; readonly wording: string };

/** By the comment, whose words stay while it is decided again and again. */
const known = new WeakMap<JudgedComment, Words>();

/** The words a comment is about, and what it makes of them as far as it says so. */
function wordsOf(comment: JudgedComment): Words {
  let words = known.get(comment);
  if (!words) {
    const wording = plainWords(comment.proposal);
    const deleted = wording === '' && comment.change === 'delete';
    words = { quote: plainWords(comment.original), wording: deleted ? '\u0000' : wording };
    known.set(comment, words);
  }
  return words;
}

function wordingOf(comment: JudgedComment): string {
  return wordsOf(comment).wording;
}

function decisionOf({ disposition }: JudgedComment): string {
  return disposition?.decision ?? '';
}

function otherTexts<T extends JudgedComment>(adopted: readonly T[]): Contradiction<T>[] {
  if (adopted.length < 2) return [];
  const asking = adopted.filter((comment) => wordingOf(comment) !== '');
  return sameWords(asking).flatMap((comments) =>
    different(comments, wordingOf) ? [{ kind: 'text' as const, comments }] : [],
  );
}

/** Comments of one block that are about the same words: their ranges overlap, or they quote the same. */
function sameWords<T extends JudgedComment>(comments: readonly T[]): readonly (readonly T[])[] {
  const leader = new Map<T, T>(comments.map((comment) => [comment, comment]));
  const find = (comment: T): T => {
    let found = comment;
    while (leader.get(found) !== found) found = leader.get(found) as T;
    leader.set(comment, found);
    return found;
  };
  const join = (a: T, b: T): void => {
    leader.set(find(a), find(b));
  };
  const byQuote = new Map<string, T>();
  for (const comment of comments) {
    const { quote } = wordsOf(comment);
    const other = byQuote.get(quote);
    if (quote !== '' && other) join(comment, other);
    else byQuote.set(quote, comment);
  }
  const ranged = comments
    .flatMap((comment) => (comment.anchor.range ? [{ comment, ...comment.anchor.range }] : []))
    .sort((a, b) => a.from - b.from);
  let reach: (typeof ranged)[number] | undefined;
  for (const each of ranged) {
    if (reach && each.from < reach.to) join(each.comment, reach.comment);
    if (!reach || each.to > reach.to) reach = each;
  }
  const groups = new Map<T, T[]>();
  for (const comment of comments) {
    const first = find(comment);
    const group = groups.get(first);
    if (group) group.push(comment);
    else groups.set(first, [comment]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function otherDecisions<T extends JudgedComment>(here: readonly T[]): Contradiction<T>[] {
  if (!different(here, decisionOf)) return [];
  const groups = new Map<string, T[]>();
  for (const comment of here) {
    const { quote, wording } = wordsOf(comment);
    // Without a proposal the same remark asks for the same.
    const about = wording.length < SHORT ? quote : '';
    const key = wording === '' ? `\n${plainWords(comment.comment)}` : `${about}\n${wording}`;
    if (key === '\n') continue;
    const group = groups.get(key);
    if (group) group.push(comment);
    else groups.set(key, [comment]);
  }
  return [...groups.values()].flatMap((comments) =>
    different(comments, decisionOf) ? [{ kind: 'decision' as const, comments }] : [],
  );
}

function different<T>(comments: readonly T[], key: (comment: T) => string): boolean {
  return new Set(comments.map(key)).size > 1;
}
