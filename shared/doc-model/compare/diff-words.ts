import { type DiffRun, diffSequences } from './diff-sequences.ts';
import type { CompareToken } from './tokens.ts';

/** A stretch of a compared text. */
export type TextRun = { readonly kind: 'equal' | 'removed' | 'added'; readonly text: string };

/** Differences of two texts by words, as a reader would mark them. */
export function diffWords(before: readonly CompareToken[], after: readonly CompareToken[]): readonly TextRun[] {
  return diffTokens(before, after)
    .flatMap((run): TextRun => {
      const text =
        run.kind === 'removed' ? textOf(before, run.oldFrom, run.oldTo) : textOf(after, run.newFrom, run.newTo);
      return { kind: run.kind, text };
    })
    .filter(({ text }) => text !== '');
}

/**
 * Differences of two rows of tokens: changes that are separated by nothing but a blank or a sign, or by a single short word between long
 * changes, are one change. Removals stand before additions.
 */
export function diffTokens(before: readonly CompareToken[], after: readonly CompareToken[]): readonly DiffRun[] {
  const runs = diffSequences(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  );
  const found: DiffRun[] = [];
  /** Start of the change that is being gathered, and whether it has both sides. */
  let from = { x: 0, y: 0 };
  let to = { x: 0, y: 0 };
  const close = (): void => {
    const removed = { oldFrom: from.x, oldTo: to.x, newFrom: from.y, newTo: from.y };
    const added = { oldFrom: to.x, oldTo: to.x, newFrom: from.y, newTo: to.y };
    if (to.x > from.x) found.push({ kind: 'removed', ...removed });
    if (to.y > from.y) found.push({ kind: 'added', ...added });
    from = to;
  };
  runs.forEach((run, index) => {
    if (run.kind === 'equal') {
      const equal = textOf(after, run.newFrom, run.newTo);
      const length = textOf(before, from.x, to.x).length + textOf(after, from.y, to.y).length;
      const between = to.x > from.x && to.y > from.y;
      const goesOn = runs[index + 1]?.kind === 'removed' && runs[index + 2]?.kind === 'added';
      const joins = between && goesOn && equal.length <= 2 && (isSign(equal) || length > 8 * equal.length);
      if (!joins) {
        close();
        found.push(run);
        from = { x: run.oldTo, y: run.newTo };
      }
    }
    to = { x: run.oldTo, y: run.newTo };
  });
  close();
  return found;
}

function textOf(tokens: readonly CompareToken[], from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += tokens[i]!.text;
  return text;
}

function isSign(text: string): boolean {
  return /^[\s\p{P}]+$/u.test(text);
}
