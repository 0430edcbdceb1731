import { type HostContext, load } from '#host/host-context.ts';
import type { Ballot, Position, Vote } from '#shared/domain/ballot.ts';
import { daysLeft, notVotedYet } from '#shared/domain/ballot-steps.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import { type CountedVote, openConditions, recount } from '#shared/domain/recount.ts';
import { countVotes, tally } from '#shared/domain/tally.ts';
import { positionsOf, type VotingRule } from '#shared/domain/voting-rule.ts';
import { explainChanges, explainTally } from '#shared/i18n/explain-tally.ts';

/** The result of a ballot under its rule, with its sentences in both languages. */
export function ballotTally(ctx: HostContext, ballot: Ballot) {
  const rule = ctx.rules.votingRule(ballot.ruleId);
  const result = tally(countVotes(ballot, rule), rule);
  const inBoth = (explain: typeof explainTally) => {
    const en = explain(result, rule, 'en');
    return explain(result, rule, 'zh-CN').map((sentence, index) => ({ 'zh-CN': sentence, en: en[index] ?? '' }));
  };
  return {
    ...result,
    conditions: [...result.conditions],
    questions: result.questions.map((question) => ({ ...question, holds: [...question.holds] })),
    sentences: inBoth(explainTally),
    changes: inBoth(explainChanges),
  };
}

/** What pages say of a rule. */
export function ruleView(rule: VotingRule) {
  return {
    id: rule.id,
    name: rule.name,
    source: rule.source,
    unconfirmed: rule.unconfirmed ?? false,
    positions: [...positionsOf(rule)],
    reasonsForNegatives: rule.reasonsForNegatives ?? false,
    experts: rule.conditions.some(({ measure }) => measure === 'experts'),
    late: rule.late ?? 'not-counted',
  };
}

export async function getBallot(ctx: HostContext, id: string) {
  const { data, rev } = await load(ctx, 'ballot', id);
  const project = await load(ctx, 'project', data.projectId);
  const rule = ctx.rules.votingRule(data.ruleId);
  const draftNames = await namesOfDrafts(ctx, data);
  return {
    id,
    rev,
    ballot: data,
    projectTitle: fullTitle(project.data),
    draftName: draftNames[data.draftId] ?? '',
    draftNames,
    rule: ruleView(rule),
    tally: ballotTally(ctx, data),
    daysLeft: daysLeft(data, ctx.today()),
    ...otherResults(data, rule),
    rows: rowsOf(data, recount(data, rule)),
  };
}

async function namesOfDrafts(ctx: HostContext, ballot: Ballot): Promise<Record<string, string>> {
  const corrected = ballot.corrections.filter(({ field }) => field === 'draftId').map(({ from }) => from);
  const names: Record<string, string> = {};
  for (const id of [ballot.draftId, ...corrected]) {
    const draft = id === '' ? null : await ctx.store.get('draft', id);
    if (draft?.ok) names[id] = draft.value.data.name;
  }
  return names;
}

/** The outcome without the conditional votes that were confirmed, and with all of them confirmed. */
function otherResults(ballot: Ballot, rule: VotingRule) {
  const outcomeOf = (votes: readonly Vote[]) => tally(countVotes({ ...ballot, votes: [...votes] }, rule), rule).outcome;
  const confirmed = ballot.votes.filter(({ source }) => source === 'confirmed');
  const open = openConditions(ballot, rule).map(({ vote }) => vote);
  const favour: Position = 'approve-with-comments';
  const turned = ballot.votes.map((vote) => (open.includes(vote) ? { ...vote, choice: favour } : vote));
  return {
    withoutConfirmed:
      confirmed.length === 0
        ? null
        : { outcome: outcomeOf(ballot.votes.filter((vote) => !confirmed.includes(vote))), votes: confirmed.length },
    ifConfirmed: open.length === 0 ? null : { outcome: outcomeOf(turned), votes: open.length },
  };
}

const COUNTS: ReadonlySet<CountedVote['verdict']> = new Set(['counted', 'confirmed', 'invalid', 'no-reasons']);

function rowsOf(ballot: Ballot, counted: readonly CountedVote[]) {
  const verdicts = new Map(counted.map((each) => [each.id, each.verdict]));
  const votesOf = Map.groupBy(ballot.votes, ({ personId }) => personId);
  const handedIn = new Map(ballot.handedIn.map(({ personId, on }) => [personId, on]));
  return ballot.electorate.map((voter) => {
    const votes = votesOf.get(voter.personId) ?? [];
    const verdictOf = (vote: Vote) => verdicts.get(vote.id) ?? null;
    const vote = votes.findLast((each) => COUNTS.has(verdictOf(each) ?? 'superseded')) ?? votes.at(-1) ?? null;
    const verdict = vote && verdictOf(vote);
    const late = votes.some((each) => verdictOf(each) === 'late' || each.afterClosing);
    return { ...voter, vote, verdict, records: votes.length, handedInOn: handedIn.get(voter.personId) ?? '', late };
  });
}

/** Counts a ballot from its records, vote by vote. */
export async function recountBallot(ctx: HostContext, id: string) {
  const { data } = await load(ctx, 'ballot', id);
  const named = ({ personId, name, organisation }: Ballot['electorate'][number]) => ({ personId, name, organisation });
  const votes = recount(data, ctx.rules.votingRule(data.ruleId));
  return {
    id,
    title: data.title,
    votes: [...votes],
    missing: notVotedYet(data).map(named),
    tally: ballotTally(ctx, data),
  };
}
