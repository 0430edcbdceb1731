import { type CompareToken, diffTokens, wordsOf } from '#shared/doc-model/compare/index.ts';
import type { Change, PubRun } from '../publication.ts';
import { oldRun } from './mark-whole.ts';
import type { RedlineIds } from './redline-ids.ts';

/** Scattered words below this share of the longer text are no help to a reader: a long text is struck out as a whole. */
const LEAST_IN_COMMON = 0.2;
const LONG = 20;

/**
 * Runs of a paragraph that stands in both versions: changed words are marked, deleted ones before inserted ones. References, formulas
 * and footnotes are units; a footnote that only counts otherwise is the same.
 */
export function mergeRuns(old: readonly PubRun[], now: readonly PubRun[], ids: RedlineIds): readonly PubRun[] {
  const renamed = old.map((run) => oldRun(run, ids));
  // Most paragraphs are as they were: finding words is dear.
  if (isSameRow(renamed, now)) return now;
  const before = tokensOf(renamed);
  const after = tokensOf(now);
  const diff = diffTokens(before, after);
  if (diff.length === 1 && diff[0]?.kind === 'equal') return joined(pairMarks(before, after));
  const common = diff.reduce(
    (sum, run) => (run.kind === 'equal' ? sum + lengthOf(after, run.newFrom, run.newTo) : sum),
    0,
  );
  const whole = Math.max(lengthOf(before, 0, before.length), lengthOf(after, 0, after.length));
  if (whole > LONG && common < LEAST_IN_COMMON * whole)
    return joined([...marked(before, 'deleted'), ...marked(after, 'inserted')]);
  return joined(
    diff.flatMap(({ kind, oldFrom, oldTo, newFrom, newTo }) => {
      if (kind === 'removed') return marked(before.slice(oldFrom, oldTo), 'deleted');
      if (kind === 'added') return marked(after.slice(newFrom, newTo), 'inserted');
      return pairMarks(before.slice(oldFrom, oldTo), after.slice(newFrom, newTo));
    }),
  );
}

function isSameRow(old: readonly PubRun[], now: readonly PubRun[]): boolean {
  return old.length === now.length && old.every((run, i) => JSON.stringify(run) === JSON.stringify(now[i]));
}

/** A word or a unit of a line, as a run of its own. */
type RunToken = CompareToken & { readonly run: PubRun; readonly source: PubRun };

function tokensOf(runs: readonly PubRun[]): readonly RunToken[] {
  return runs.flatMap((run): readonly RunToken[] => {
    if (run.kind !== 'text') return [{ text: 'text' in run ? run.text : '\uFFFC', key: keyOf(run), run, source: run }];
    const { text: _, ...format } = run;
    const set = Object.keys(format).length > 1 ? JSON.stringify(format) : '';
    return wordsOf(run.text).map((text) => ({ text, key: set + text, run: { ...run, text }, source: run }));
  });
}

/** What makes two units the same; the mark of a footnote follows from its place. */
function keyOf(run: PubRun): string {
  if (run.kind !== 'footnote') return JSON.stringify(run);
  return JSON.stringify(['footnote', run.runs]);
}

function lengthOf(tokens: readonly RunToken[], from: number, to: number): number {
  let length = 0;
  for (let i = from; i < to; i++) length += tokens[i]!.text.length;
  return length;
}

function marked(tokens: readonly RunToken[], change: Change): readonly RunToken[] {
  return tokens.map((token) => ({ ...token, run: { ...token.run, change } as PubRun }));
}

/** Tokens of the new version; a footnote keeps the mark that it had. */
function pairMarks(before: readonly RunToken[], after: readonly RunToken[]): readonly RunToken[] {
  return after.map((token, index) => {
    const old = before[index]?.run;
    if (token.run.kind !== 'footnote' || old?.kind !== 'footnote' || old.mark === token.run.mark) return token;
    return { ...token, run: { ...token.run, markBefore: old.mark } };
  });
}

/** Words of one run with the same change are one run again. */
function joined(tokens: readonly RunToken[]): readonly PubRun[] {
  const runs: { run: PubRun; source: PubRun }[] = [];
  for (const { run, source } of tokens) {
    const last = runs.at(-1);
    if (last?.source === source && last.run.kind === 'text' && run.kind === 'text' && last.run.change === run.change)
      last.run = { ...last.run, text: last.run.text + run.text };
    else runs.push({ run, source });
  }
  return runs.map(({ run }) => run);
}
