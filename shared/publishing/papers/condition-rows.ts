import type { Position } from '#shared/domain/ballot.ts';
import type { ConditionResult, TallyResult } from '#shared/domain/tally.ts';
import type { Measure, VotingCondition } from '#shared/domain/voting-rule.ts';
import { fillForm } from './paper-parts.ts';

/** How a condition is worded: as a sentence, and in the columns of a table. `{…}` are the fields of its row. */
export type ConditionWording = Readonly<Record<'sentence' | 'criterion' | 'numbers' | 'limit', string>>;

type Words = {
  readonly measures: Readonly<Record<Measure, string>>;
  /** Names of positions, where a condition counts them. */
  readonly choices: Readonly<Record<Position, string>>;
  readonly bases: Readonly<Record<VotingCondition['of'], string>>;
  readonly bounds: Readonly<Record<VotingCondition['bound'], string>>;
  /** Of a share, and of a plain number of votes. */
  readonly conditions: Readonly<Record<'share' | 'number', ConditionWording>>;
  /** Of a share of nothing, where no such vote was cast. */
  readonly noVotes: Pick<ConditionWording, 'sentence' | 'numbers'>;
  /** Puts P-members, and the size of the body that it holds for, to what is counted. */
  readonly ofP: string;
  readonly sizes: Readonly<Record<'from' | 'to' | 'between', string>>;
  readonly met: string;
  readonly notMet: string;
};

/**
 * Each condition of a voting rule with the numbers that were compared, as texts (domain F7): 有效票24，全体委员29：… 24×4＝96，29×3＝87.
 * Shares (`percent`, `required`) are cut off after one place, so that one just below a limit never looks as if it met it.
 */
export function conditionRows({ conditions }: Pick<TallyResult, 'conditions'>, words: Words) {
  return conditions.map((condition) => {
    const { of, bound, count, base, numerator, denominator, left, right, met } = condition;
    const row = {
      measure: measureIn(condition, words),
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
      size: sizeIn(condition, words),
      verdict: met ? words.met : words.notMet,
    };
    const { criterion, limit, ...share } = words.conditions[of === 'one' ? 'number' : 'share'];
    const { sentence, numbers } = base === 0 && (of === 'valid' || of === 'cast') ? words.noVotes : share;
    return {
      ...row,
      sentence: fillForm(sentence, row),
      criterion: fillForm(criterion, row),
      numbers: fillForm(numbers, row),
      limit: fillForm(limit, row),
    };
  });
}

function measureIn({ measure, voters }: ConditionResult, words: Words): string {
  const name = typeof measure === 'string' ? words.measures[measure] : measure.map((m) => words.choices[m]).join('/');
  return voters === 'p' ? fillForm(words.ofP, { measure: name }) : name;
}

function sizeIn({ size }: ConditionResult, { sizes }: Words): string {
  if (!size) return '';
  const { from, to } = size;
  return fillForm(to === null ? sizes.from : from <= 1 ? sizes.to : sizes.between, { from, to: to ?? '' });
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '0.0' : (Math.floor((part * 1000) / whole) / 10).toFixed(1);
}
