import type { ConditionResult, TallyResult, VotingRule } from '../domain/tally.ts';
import { type Locale, translate } from './index.ts';

/** A result as sentences: one for each condition with the numbers compared, then the conclusion. */
export function explainTally(result: TallyResult, rule: VotingRule, locale: Locale): readonly string[] {
  const sentences = result.conditions.map((condition) => explainCondition(condition, locale));
  if (result.tooFewVoters)
    sentences.push(
      translate(locale, 'domain.tally.too-few', { members: result.counts.members, minimum: rule.minimumVoters }),
    );
  sentences.push(translate(locale, `domain.tally.${result.outcome}`));
  return sentences;
}

function explainCondition(condition: ConditionResult, locale: Locale): string {
  const { count, base, numerator, denominator, left, right, met } = condition;
  const name = `${numerator}-${denominator}`;
  const known = translate(locale, `domain.fraction.${name}`);
  return translate(locale, `domain.tally.${condition.role}.${condition.bound}`, {
    count,
    base,
    numerator,
    denominator,
    left,
    right,
    sign: condition.bound === 'at-least' ? (left >= right ? '≥' : '<') : left <= right ? '≤' : '>',
    fraction: known.startsWith('domain.') ? `${numerator}/${denominator}` : known,
    verdict: translate(locale, met ? 'domain.tally.met' : 'domain.tally.not-met'),
  });
}
