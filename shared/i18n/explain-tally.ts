import type { Position } from '../domain/ballot.ts';
import type { ConditionResult, TallyResult } from '../domain/tally.ts';
import { IN_FAVOUR, positionsOf, type VotingCondition, type VotingRule } from '../domain/voting-rule.ts';
import { whatWouldChange } from '../domain/what-if.ts';
import { type Locale, translate } from './index.ts';

/**
 * A result as sentences: one for each condition with the numbers compared, then what was not counted, what is asked of the body and of the
 * questions of the rule, and the conclusion.
 */
export function explainTally(result: TallyResult, rule: VotingRule, locale: Locale): readonly string[] {
  const { counts, conditions, outcome, decided } = result;
  const say = sayIn(locale);
  const uncounted = (['unreasoned', 'late', 'invalid'] as const).filter((kind) => counts[kind] > 0);
  const questions = result.questions.map(({ text, answer }) =>
    say(`question.${answer === null ? 'open' : answer ? 'yes' : 'no'}`, { question: text[locale] }),
  );
  return [
    ...conditions.map((condition) => explainCondition(condition, locale)),
    ...uncounted.map((kind) => say(`uncounted.${kind}`, { count: counts[kind] })),
    ...questions,
    ...(result.tooFewVoters ? [say('too-few', { members: counts.members, minimum: rule.minimumVoters })] : []),
    ...(result.evenVoters ? [say('even', { members: counts.members })] : []),
    decided ? say('decided', { position: nameOf(decided, locale) }) : say(conclusion(result, outcome)),
  ];
}

/** A ballot is void for want of votes, or because this body may not decide. */
function conclusion({ conditions, tooFewVoters, evenVoters }: TallyResult, outcome: TallyResult['outcome']): string {
  const body = tooFewVoters || evenVoters || conditions.some(({ role, met }) => role === 'electorate' && !met);
  return outcome === 'no-quorum' && body ? 'body' : outcome;
}

/** What would change a result, a sentence for each way. */
export function explainChanges(result: TallyResult, rule: VotingRule, locale: Locale): readonly string[] {
  const say = sayIn(locale);
  const favour = IN_FAVOUR.filter((position) => positionsOf(rule).includes(position));
  const own = rule.positions !== undefined && favour.length > 0;
  return whatWouldChange(result.counts, rule).map(({ change, votes, position, besides }) =>
    say(`change.${change}${besides === undefined ? '' : '-and-more'}`, {
      count: votes,
      besides: besides ?? 0,
      position: position ? nameOf(position, locale) : '',
      favour: own ? namesOf(favour, locale) : say('favour'),
    }),
  );
}

const sayIn =
  (locale: Locale) =>
  (key: string, params: Readonly<Record<string, string | number>> = {}): string =>
    translate(locale, `domain.tally.${key}`, params);

const nameOf = (position: Position, locale: Locale): string => translate(locale, `app.ballot.choice-short-${position}`);
const namesOf = (positions: readonly Position[], locale: Locale): string =>
  positions.map((position) => `“${nameOf(position, locale)}”`).join(translate(locale, 'domain.tally.or'));

const SIGNS = { 'at-least': ['≥', '<'], 'more-than': ['>', '≤'], 'at-most': ['≤', '>'] } as const;

/** Conditions of committee rules and of ISO have sentences of their own; all others are put together from their parts. */
const WRITTEN_OUT: ReadonlySet<string> = new Set([
  'quorum.valid.members.at-least',
  'approval.approve.valid.at-least',
  'objection.disapprove.valid.at-most',
  'approval.approve.cast.at-least',
  'approval.approve.cast.more-than',
  'objection.disapprove.cast.at-most',
]);

/** What a condition demands, without numbers of a ballot: 有效票不少于全体委员的四分之三. */
export function conditionInWords(condition: VotingCondition, locale: Locale): string {
  const measure = measureInWords(condition, locale);
  const say = sayIn(locale);
  if (isNone(condition)) return capital(say('demand-none', { measure, size: sizeInWords(condition, locale) }));
  return capital(say('demand', { measure, limit: limitInWords(condition, locale) }));
}

const isNone = ({ of, bound, numerator }: VotingCondition): boolean =>
  of === 'one' && bound === 'at-most' && numerator === 0;

function limitInWords(condition: VotingCondition, locale: Locale): string {
  const say = sayIn(locale);
  const { of, numerator, denominator, bound } = condition;
  return say(isNone(condition) ? 'limit-none' : of === 'one' ? 'limit-number' : 'limit-share', {
    base: say(`base.${of}`),
    bound: say(`bound.${bound}`),
    number: numerator,
    fraction: fractionInWords(numerator, denominator, locale),
    size: sizeInWords(condition, locale),
  });
}

function explainCondition(condition: ConditionResult, locale: Locale): string {
  const say = sayIn(locale);
  const { role, measure, of, bound, voters, count, base, numerator, denominator, left, right, met } = condition;
  const name = `${role}.${measure}.${of}.${bound}`;
  const own = WRITTEN_OUT.has(name) && condition.size === undefined && (of === 'cast' || voters === undefined);
  const key = own ? `${role}${of === 'cast' ? '-cast' : ''}.${bound}` : of === 'one' ? 'number' : 'share';
  // Nothing was cast that a share could be of: there are no numbers to compare.
  const noVotes = base === 0 && (of === 'valid' || of === 'cast');
  return capital(
    say(noVotes ? 'no-votes' : key, {
      voters: say(`voters.${voters ?? 'all'}`),
      count,
      base,
      numerator,
      denominator,
      left,
      right,
      sign: SIGNS[bound][met ? 0 : 1],
      fraction: fractionInWords(numerator, denominator, locale),
      verdict: own && !noVotes ? say(met ? 'met' : 'not-met') : say(met ? 'demand-met' : 'demand-not-met'),
      measure: measureInWords(condition, locale),
      of: say(`base.${of}`),
      limit: limitInWords(condition, locale),
    }),
  );
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

function measureInWords({ measure, voters }: VotingCondition, locale: Locale): string {
  const say = sayIn(locale);
  const words = typeof measure === 'string' ? say(`measure.${measure}`) : namesOf(measure, locale);
  return voters === 'p' ? say('of-p', { measure: words }) : words;
}

function sizeInWords({ size }: VotingCondition, locale: Locale): string {
  if (!size) return '';
  const { from, to } = size;
  const key = to === null ? 'size-from' : from <= 1 ? 'size-to' : 'size-between';
  return sayIn(locale)(key, { from, to: to ?? 0 });
}

function fractionInWords(numerator: number, denominator: number, locale: Locale): string {
  const known = translate(locale, `domain.fraction.${numerator}-${denominator}`);
  return known.startsWith('domain.') ? `${numerator}/${denominator}` : known;
}
