import { need } from '#host/refusal-error.ts';
import { checkVotingRule } from '#shared/domain/check-voting-rule.ts';
import { judgeTallyCases, parseTallyCases } from '#shared/domain/tally-cases.ts';
import type { VotingRule } from '#shared/domain/voting-rule.ts';

/** A table of cases judged by a rule as it is typed. Refused: `tally-cases-not-json`, `case-invalid`. */
export function testVotingRule(rule: VotingRule, cases: string) {
  const table = need(parseTallyCases(cases));
  const problems = [...checkVotingRule(rule)];
  return { problems, cases: problems.length > 0 ? [] : [...judgeTallyCases(table, () => rule)] };
}
