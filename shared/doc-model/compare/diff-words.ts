import { diffSequences } from './diff-sequences.ts';
import type { CompareToken } from './tokens.ts';

/** A stretch of a compared text. */
export type TextRun = { readonly kind: 'equal' | 'removed' | 'added'; readonly text: string };

/**
 * Differences of two texts by words, as a reader would mark them: changes that are separated by nothing but a blank or a sign, or by a
 * single short word between long changes, are one change.
 */
export function diffWords(before: readonly CompareToken[], after: readonly CompareToken[]): readonly TextRun[] {
  const runs = diffSequences(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  );
  const text = (tokens: readonly CompareToken[], from: number, to: number): string =>
    tokens
      .slice(from, to)
      .map((token) => token.text)
      .join('');
  const found: TextRun[] = [];
  let removed = '';
  let added = '';
  const close = (): void => {
    if (removed !== '') found.push({ kind: 'removed', text: removed });
    if (added !== '') found.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  runs.forEach((run, index) => {
    if (run.kind === 'removed') removed += text(before, run.oldFrom, run.oldTo);
    else if (run.kind === 'added') added += text(after, run.newFrom, run.newTo);
    else {
      const equal = text(after, run.newFrom, run.newTo);
      const between = removed !== '' && added !== '' && index < runs.length - 1;
      const goesOn = runs[index + 1]?.kind === 'removed' && runs[index + 2]?.kind === 'added';
      if (
        between &&
        goesOn &&
        equal.length <= 2 &&
        (isSign(equal) || removed.length + added.length > 8 * equal.length)
      ) {
        removed += equal;
        added += equal;
      } else {
        close();
        found.push({ kind: 'equal', text: equal });
      }
    }
  });
  close();
  return found;
}

function isSign(text: string): boolean {
  return /^[\s\p{P}]+$/u.test(text);
}
