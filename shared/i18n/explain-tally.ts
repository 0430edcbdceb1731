import type { ConditionResult, TallyResult } from '../domain/tally.ts';
import type { VotingRule } from '../domain/voting-rule.ts';
import { whatWouldChange } from '../domain/what-if.ts';
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

/** What would change a result, a sentence for each way. */
export function explainChanges(result: TallyResult, rule: VotingRule, locale: Locale): readonly string[] {
  return whatWouldChange(result.counts, rule).map(({ change, votes }) =>
    translate(locale, `domain.tally.change.${change}`, { count: votes }),
  );
}

const SIGNS = { 'at-least': ['≥', '<'], 'more-than': ['>', '≤'], 'at-most': ['≤', '>'] } as const;

function explainCondition(condition: ConditionResult, locale: Locale): string {
  const { role, of, bound, voters, count, base, numerator, denominator, left, right, met } = condition;
  const known = translate(locale, `domain.fraction.${numerator}-${denominator}`);
  const about = of === 'cast' ? `${role}-cast` : role;
  return translate(locale, `domain.tally.${about}.${bound}`, {
    voters: translate(locale, `domain.tally.voters.${voters ?? 'all'}`),
    count,
    base,
    numerator,
    denominator,
    left,
    right,
    sign: SIGNS[bound][met ? 0 : 1],
    fraction: known.startsWith('domain.') ? `${numerator}/${denominator}` : known,
    verdict: translate(locale, met ? 'domain.tally.met' : 'domain.tally.not-met'),
  });
}
