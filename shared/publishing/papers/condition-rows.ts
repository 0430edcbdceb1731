import type { Position } from '#shared/domain/ballot.ts';
import type { TallyResult } from '#shared/domain/tally.ts';
import type { Measure, VotingCondition } from '#shared/domain/voting-rule.ts';

type Words = {
  readonly measures: Readonly<Record<Measure, string>>;
  /** Names of positions, where a condition counts them. */
  readonly choices: Readonly<Record<Position, string>>;
  readonly bases: Readonly<Record<VotingCondition['of'], string>>;
  readonly bounds: Readonly<Record<VotingCondition['bound'], string>>;
  readonly met: string;
  readonly notMet: string;
};

/**
 * Each condition of a voting rule with the numbers that were compared, as texts (domain F7): 有效票24，全体委员29：… 24×4＝96，29×3＝87.
 * Shares (`percent`, `required`) are cut off after one place, so that one just below a limit never looks as if it met it.
 */
export function conditionRows({ conditions }: Pick<TallyResult, 'conditions'>, words: Words) {
  return conditions.map(({ measure, of, bound, count, base, numerator, denominator, left, right, met }) => ({
    measure:
      typeof measure === 'string' ? words.measures[measure] : measure.map((each) => words.choices[each]).join('/'),
    count: String(count),
    base: words.bases[of],
    total: String(base),
    bound: words.bounds[bound],
    numerator: String(numerator),
    denominator: String(denominator),
    left: String(left),
    right: String(right),
    sign: left > right ? '＞' : left < right ? '＜' : '＝',
    percent: percent(count, base),
    required: percent(numerator, denominator),
    verdict: met ? words.met : words.notMet,
  }));
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '0.0' : (Math.floor((part * 1000) / whole) / 10).toFixed(1);
}
