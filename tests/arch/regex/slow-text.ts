import { type PumpedText, pumpedTexts } from './pumped-texts.ts';

/** How often the same is said at first: what explodes doubles with each. */
const TIMES = [8, 12, 16, 20, 24, 28, 34, 40, 50, 64, 128];
const SHORT = 2048;
const RUNS = [1, 2, 3, 4, 5, 6];
const LONG = 16_384;
/** Reading 2,048 characters once takes some hundredths of a millisecond, trying again from each of them more than one. */
const SUSPECT_MS = 0.5;
const SLOW_MS = 80;
/** Some microseconds, and never this even with pairs: what takes it now would take hours with a page. */
const EXPLODES_MS = 2;
/** Eight times the text takes eight times as long when each character is read once, 64 times for each pair. */
const GROWTH = 20;

/** The text on which the time of a pattern grows faster than it, or null. The best of several runs counts. */
export function slowText(pattern: RegExp): PumpedText | null {
  return pumpedTexts(pattern).find((text) => growsTooFast(pattern, text)) ?? null;
}

function growsTooFast(pattern: RegExp, text: PumpedText): boolean {
  // One quick run is enough to show that it can be quick: a busy machine delays some of them, never all.
  const takes = (length: number, ms: number): boolean => RUNS.every(() => time(pattern, text, length) > ms);
  if (TIMES.some((times) => takes(times * text.again.length, EXPLODES_MS))) return true;
  if (!takes(SHORT, SUSPECT_MS)) return false;
  return takes(LONG, Math.max(SLOW_MS, GROWTH * best(pattern, text, SHORT)));
}

const best = (pattern: RegExp, text: PumpedText, length: number): number =>
  Math.min(...RUNS.map(() => time(pattern, text, length)));

function time(pattern: RegExp, { before, again, behind }: PumpedText, length: number): number {
  const given = before + again.repeat(Math.ceil(length / again.length)) + behind;
  pattern.lastIndex = 0;
  const start = performance.now();
  if (pattern.global) given.replace(pattern, '');
  else pattern.test(given);
  return performance.now() - start;
}
