import type { Problem } from '../base/index.ts';
import type { Position } from './ballot.ts';
import { groupCounts, isAbout, tally } from './tally.ts';
import { AGAINST, IN_FAVOUR, positionsOf, type VotingCondition, type VotingRule } from './voting-rule.ts';

/**
 * What is wrong with a rule that somebody edited (自定规则); empty = it can be used. `where`: `conditions.<index>`, `drafters`, `outcomes`,
 * `name` or empty for the rule as a whole. Whether it can pass and fail at all is found by trying.
 */
export function checkVotingRule(rule: VotingRule): readonly Problem[] {
  const problems: Problem[] = [];
  const say = (code: string, where = '', params: Problem['params'] = {}) =>
    problems.push({ code, severity: 'error', where, params });
  if (rule.name['zh-CN'].trim() === '') say('rule-without-name', 'name');
  if (!rule.conditions.some(({ role }) => role === 'approval')) say('rule-without-approval');
  for (const [index, condition] of rule.conditions.entries())
    for (const code of faultsOf(condition, rule, index)) say(code, `conditions.${index}`, { condition: index + 1 });
  const share = rule.drafters?.share;
  if (share && (share.denominator === 0 || share.numerator > share.denominator)) say('rule-drafters-share', 'drafters');
  for (const outcome of rule.outcomes ?? [])
    if (!rule.conditions.some((condition) => isAbout(condition, outcome)))
      say('rule-outcome-without-condition', 'outcomes', { position: outcome });
  if (problems.length > 0) return problems;
  const results = trials(rule);
  if (!results.has('passed')) say('rule-never-passes');
  else if (!results.has('failed') && !results.has('no-quorum')) say('rule-never-fails');
  return problems;
}

function faultsOf(condition: VotingCondition, rule: VotingRule, index: number): readonly string[] {
  const { measure, of, bound, numerator, denominator, size } = condition;
  const faults: string[] = [];
  const offered = positionsOf(rule);
  if (denominator === 0) faults.push('rule-zero-denominator');
  else if (of !== 'one' && numerator > denominator) faults.push('rule-share-above-one');
  else if (of !== 'one' && bound === 'more-than' && numerator === denominator) faults.push('rule-more-than-all');
  if (bound !== 'at-most' && numerator === 0 && bound === 'at-least') faults.push('rule-demands-nothing');
  if (size && size.to !== null && size.from > size.to) faults.push('rule-size-reversed');
  const counted = countedBy(measure);
  if (typeof measure !== 'string' && measure.some((position) => !offered.includes(position)))
    faults.push('rule-position-not-offered');
  else if (counted && !counted.some((position) => offered.includes(position))) faults.push('rule-measure-empty');
  const same = rule.conditions.findIndex((other) => JSON.stringify(other) === JSON.stringify(condition));
  if (same < index) faults.push('rule-condition-twice');
  return faults;
}

/** Positions that a measure counts; null = all of them. */
function countedBy(measure: VotingCondition['measure']): readonly Position[] | null {
  if (typeof measure !== 'string') return measure;
  if (measure === 'approve' || measure === 'experts') return IN_FAVOUR;
  return measure === 'disapprove' ? AGAINST : null;
}

/** Parts into which a body is cut for the trials, and how many positions of a kind are tried apart. */
const FINE = 60;
const COARSE = 12;

/** Outcomes that votes can have under a rule, in a body of each size that the rule tells apart. */
function trials(rule: VotingRule): ReadonlySet<string> {
  const apart = kindsOf(rule);
  const parts = apart.length <= 3 ? FINE : COARSE;
  const found = new Set<string>();
  const answers = Object.fromEntries((rule.questions ?? []).map(({ id }) => [id, true]));
  for (const members of sizesOf(rule, parts)) {
    const unit = (part: number) => Math.round((part * members) / parts);
    for (const split of splits(parts, apart.length)) {
      const votes: Partial<Record<Position, number>> = {};
      let [given, upTo] = [0, 0];
      for (const [at, part] of split.entries()) {
        upTo += part;
        votes[apart[at] as Position] = unit(upTo) - given;
        given = unit(upTo);
      }
      const experts = IN_FAVOUR.reduce((sum, position) => sum + (votes[position] ?? 0), 0);
      if (given === 0) continue;
      found.add(tally({ ...groupCounts({ members, experts, ...votes }), answers }, rule).outcome);
      if (found.has('passed') && found.size > 1) return found;
    }
  }
  return found;
}

/** Positions that a rule can tell apart: those that no condition names singly stand for each other. */
function kindsOf(rule: VotingRule): readonly Position[] {
  const named = new Set(rule.conditions.flatMap(({ measure }) => (typeof measure === 'string' ? [] : measure)));
  const offered = positionsOf(rule);
  const groups: (readonly Position[])[] = [IN_FAVOUR, AGAINST];
  return offered.filter((position) => {
    const group = groups.find((each) => each.includes(position));
    if (named.has(position) || !group) return true;
    return group.find((each) => offered.includes(each) && !named.has(each)) === position;
  });
}

/** Numbers of voters to try: one that can be cut into the parts, and one of every size that a condition names. */
function sizesOf({ minimumVoters, oddVoters, conditions }: VotingRule, parts: number): ReadonlySet<number> {
  const wanted = [
    parts,
    Math.max(minimumVoters, 1),
    ...conditions.flatMap(({ size }) => (size ? [size.from, size.to ?? size.from] : [])),
  ];
  const fit = wanted.map((size) => Math.max(size, minimumVoters, 1));
  return new Set(fit.map((size) => (oddVoters && size % 2 === 0 ? size + 1 : size)));
}

/** Every way to give so many parts to kinds, or to leave some out. */
function* splits(parts: number, kinds: number): Generator<readonly number[]> {
  if (kinds === 0) yield [];
  else
    for (let part = 0; part <= parts; part++) for (const rest of splits(parts - part, kinds - 1)) yield [part, ...rest];
}
