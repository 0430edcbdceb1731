import { type Compiled, compilePattern } from './compile-pattern.ts';
import { countSteps } from './count-steps.ts';
import { type PatternNode, parsePattern } from './parse-pattern.ts';
import { type PumpedText, pumpedTexts } from './pumped-texts.ts';

/** Characters of the first look, and of the second, which is longer than what times of times of `FEW` reach. */
const SHORT = 40;
const LONG = 600;
/** A number of times that a pattern names counts as at most this when growth is asked about: it ends either way. */
const FEW = 24;
/**
 * Steps for each pair of characters. Reading again from every character takes a half; from every tenth, a twentieth, which is 50 million
 * steps with 50,000 characters.
 */
const EACH_PAIR = 0.02;
/** Steps for each character beyond which growth is no question any more: a page of 50,000 would take tenths of a second. */
const MOST_EACH = 2_000;

/** A text with which the steps of a pattern grow faster than its length, or are too many for each character, or null. */
export function slowText(pattern: RegExp): PumpedText | null {
  const tree = parsePattern(pattern);
  const { flags } = pattern;
  const short = compilePattern(withFewTimes(tree), flags);
  let costliest: { readonly text: PumpedText; readonly steps: number } | null = null;
  for (const text of pumpedTexts(pattern, tree)) {
    const steps = stepsOf(short, flags, text, 3 * SHORT);
    if (!costliest || steps > costliest.steps) costliest = { text, steps };
    // Even if it all came of the square, it would be little.
    if (steps <= EACH_PAIR * (3 * SHORT) ** 2) continue;
    if (growsTooFast(short, flags, text, SHORT) && growsTooFast(short, flags, text, LONG)) return text;
  }
  const most = 2 * LONG;
  return costliest && stepsOf(compilePattern(tree, flags), flags, costliest.text, most) > MOST_EACH * most
    ? costliest.text
    : null;
}

/** What grows with the length has no second difference; what grows with its square has one, whatever else there is. */
function growsTooFast(compiled: Compiled, flags: string, text: PumpedText, length: number): boolean {
  const [once, twice, thrice] = [1, 2, 3].map((times) => stepsOf(compiled, flags, text, times * length)) as [
    number,
    number,
    number,
  ];
  return thrice > MOST_EACH * 3 * length || (thrice - 2 * twice + once) / (2 * length * length) > EACH_PAIR;
}

function stepsOf(compiled: Compiled, flags: string, { again, before, behind }: PumpedText, length: number): number {
  const text = before + again.repeat(Math.ceil(length / again.length)) + behind;
  return countSteps(compiled, flags, [...text], MOST_EACH * length).steps;
}

function withFewTimes(node: PatternNode): PatternNode {
  if (node.kind === 'row') return { ...node, parts: node.parts.map(withFewTimes) };
  if (node.kind === 'choice') return { ...node, ways: node.ways.map(withFewTimes) };
  if (!('body' in node)) return node;
  const body = withFewTimes(node.body);
  if (node.kind !== 'repeat' || node.max === Infinity) return { ...node, body };
  return { ...node, body, max: Math.max(node.min, Math.min(node.max, FEW)) };
}
