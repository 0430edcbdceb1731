// Own rules of committees: reading, saving versions, retiring, testing on tables of cases.
// May use: host context, contract, domain, profiles.
// Must not: judge a ballot or move a project.
export { getLifeCycle, getVotingRule, listRules } from './read-rules.ts';
export { retireRule, saveLifeCycle, saveVotingRule } from './save-rules.ts';
export { testVotingRule } from './test-rule.ts';
