import type { Comment } from './round.ts';

/** Reasons given in a round, the most frequent first, of equal ones the latest first; at most `most`. */
export function usualReasons(
  comments: readonly Pick<Comment, 'disposition' | 'suggested'>[],
  most: number,
): readonly string[] {
  const uses = new Map<string, { count: number; last: string }>();
  for (const { disposition, suggested } of comments)
    for (const given of [disposition, suggested]) {
      const reason = given?.reason.trim();
      if (!given || !reason) continue;
      const use = uses.get(reason);
      const last = use && use.last > given.at ? use.last : given.at;
      uses.set(reason, { count: (use?.count ?? 0) + 1, last });
    }
  return [...uses]
    .sort(([, a], [, b]) => b.count - a.count || b.last.localeCompare(a.last))
    .slice(0, most)
    .map(([reason]) => reason);
}
