import type { Decision } from './disposition.ts';
import type { Comment } from './round.ts';
import { comparedText } from './similar/index.ts';

/** A comment with what was decided on it; `adopted`: the text of the clause is expected to change. */
export type DecidedComment = Pick<
  Comment,
  'id' | 'no' | 'blockId' | 'clause' | 'original' | 'comment' | 'proposal' | 'change'
> & {
  readonly range: Comment['anchor']['range'];
  readonly decision: Decision;
  readonly adopted: boolean;
};

/** Comments whose decisions do not go together, in the order of their numbers; at least two. */
export type Contradiction<T> = { readonly kind: 'text' | 'decision'; readonly comments: readonly T[] };

/**
 * Decisions that contradict one another (处理意见相互矛盾): adopted proposals that make different things of the same words (`text`), and the
 * same proposal for the same block decided differently (`decision`; withdrawn ones aside). Made for a hundred thousand: comments are sorted
 * and grouped, never compared each with each.
 */
export function contradictions<T extends DecidedComment>(comments: readonly T[]): readonly Contradiction<T>[] {
  const byBlock = new Map<string, T[]>();
  for (const comment of comments) {
    const place = comment.blockId || comment.clause;
    if (place === '' || comment.decision === 'withdrawn') continue;
    const found = byBlock.get(place);
    if (found) found.push(comment);
    else byBlock.set(place, [comment]);
  }
  const wordings = new Map<T, string>();
  const wording = (comment: T): string => {
    let found = wordings.get(comment);
    if (found === undefined) {
      found = wordingOf(comment);
      wordings.set(comment, found);
    }
    return found;
  };
  return [...byBlock.values()].flatMap((here) => {
    if (here.length < 2) return [];
    const sorted = here.toSorted((a, b) => a.no - b.no);
    return [...otherTexts(sorted, wording), ...otherDecisions(sorted, wording)];
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

/** What a comment makes of the words it is about, as far as it says so. */
function wordingOf({ proposal, change }: DecidedComment): string {
  const words = plainWords(proposal);
  return words === '' && change === 'delete' ? '\u0000' : words;
}

function otherTexts<T extends DecidedComment>(here: readonly T[], wording: (comment: T) => string): Contradiction<T>[] {
  const adopted = here.filter((comment) => comment.adopted && comment.blockId !== '');
  if (adopted.length < 2) return [];
  const asking = adopted.filter((comment) => wording(comment) !== '');
  return sameWords(asking).flatMap((comments) =>
    different(comments, wording) ? [{ kind: 'text' as const, comments }] : [],
  );
}

/** Comments of one block that are about the same words: their ranges overlap, or they quote the same. */
function sameWords<T extends DecidedComment>(comments: readonly T[]): readonly (readonly T[])[] {
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
    const quote = plainWords(comment.original);
    const other = byQuote.get(quote);
    if (quote !== '' && other) join(comment, other);
    else byQuote.set(quote, comment);
  }
  const ranged = comments
    .flatMap((comment) => (comment.range ? [{ comment, ...comment.range }] : []))
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

function otherDecisions<T extends DecidedComment>(
  here: readonly T[],
  wording: (comment: T) => string,
): Contradiction<T>[] {
  if (!different(here, ({ decision }) => decision)) return [];
  const groups = new Map<string, T[]>();
  for (const comment of here) {
    // Without a proposal the same remark asks for the same.
    const words = wording(comment);
    const about = words.length < SHORT ? plainWords(comment.original) : '';
    const key = words === '' ? `\n${plainWords(comment.comment)}` : `${about}\n${words}`;
    if (key === '\n') continue;
    const group = groups.get(key);
    if (group) group.push(comment);
    else groups.set(key, [comment]);
  }
  return [...groups.values()].flatMap((comments) =>
    different(comments, ({ decision }) => decision) ? [{ kind: 'decision' as const, comments }] : [],
  );
}

function different<T>(comments: readonly T[], key: (comment: T) => string): boolean {
  return new Set(comments.map(key)).size > 1;
}
