import { commit, type HostContext, load } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { isPlainDate } from '#shared/base/index.ts';
import type { Receipt } from '#shared/contract/index.ts';
import { type Ballot, countingVotes, type Vote } from '#shared/domain/ballot.ts';
import { votersOn } from '#shared/domain/committee.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import { countVotes, tally } from '#shared/domain/tally.ts';
import { explainChanges, explainTally } from '#shared/i18n/explain-tally.ts';
import { loadNames } from './names.ts';

/** The result of a ballot under its rule, with its sentences in both languages. */
export function ballotTally(ctx: HostContext, ballot: Ballot) {
  const rule = ctx.rules.votingRule(ballot.ruleId);
  const result = tally(countVotes(ballot), rule);
  const inBoth = (explain: typeof explainTally) => {
    const en = explain(result, rule, 'en');
    return explain(result, rule, 'zh-CN').map((sentence, index) => ({ 'zh-CN': sentence, en: en[index] ?? '' }));
  };
  return {
    ...result,
    conditions: [...result.conditions],
    sentences: inBoth(explainTally),
    changes: inBoth(explainChanges),
  };
}

export async function getBallot(ctx: HostContext, id: string) {
  const { data, rev } = await load(ctx, 'ballot', id);
  const project = await load(ctx, 'project', data.projectId);
  const draft = data.draftId === '' ? null : await ctx.store.get('draft', data.draftId);
  const rule = ctx.rules.votingRule(data.ruleId);
  const votes = countingVotes(data);
  return {
    id,
    rev,
    ballot: data,
    projectTitle: fullTitle(project.data),
    draftName: draft?.ok ? draft.value.data.name : '',
    rule: { id: rule.id, name: rule.name, source: rule.source, unconfirmed: rule.unconfirmed ?? false },
    tally: ballotTally(ctx, data),
    rows: data.electorate.map((voter) => ({
      ...voter,
      vote: votes.get(voter.personId) ?? null,
      records: data.votes.filter((vote) => vote.personId === voter.personId).length,
    })),
  };
}

type NewBallot = Pick<
  Ballot,
  'projectId' | 'draftId' | 'title' | 'mode' | 'ruleId' | 'opensOn' | 'closesOn' | 'secret' | 'meetingId'
>;

/** Opens a ballot. The electorate is fixed now: the members with a vote on the opening day. */
export async function openBallot(ctx: HostContext, input: NewBallot): Promise<Receipt> {
  const rule = ctx.rules.votingRule(input.ruleId);
  const project = await load(ctx, 'project', input.projectId);
  const committee = await load(ctx, 'committee', project.data.committeeId);
  if (input.draftId !== '') {
    const draft = await load(ctx, 'draft', input.draftId);
    if (draft.data.projectId !== input.projectId) throw new RefusalError('draft-other-project');
    if (draft.data.status !== 'frozen') throw new RefusalError('draft-not-frozen', { name: draft.data.name });
  }
  for (const day of [input.opensOn, input.closesOn])
    if (!isPlainDate(day)) throw new RefusalError('date-invalid', { text: day });
  if (input.closesOn < input.opensOn)
    throw new RefusalError('dates-reversed', { from: input.opensOn, to: input.closesOn });
  const names = await loadNames(ctx);
  const electorate = votersOn(committee.data, input.opensOn, rule.observersVote).map((member) => ({
    personId: member.personId,
    name: names.person(member.personId),
    organisation: names.organisation(member.organisationId),
    role: member.role,
    standing: 'voting' as const,
    fromDrafters: false,
    note: '',
  }));
  if (electorate.length === 0) throw new RefusalError('ballot-no-voters', { committee: committee.data.name });
  const id = ctx.newId();
  const data: Ballot = {
    ...input,
    status: 'open',
    closedOn: '',
    extensions: [],
    corrections: [],
    withdrawal: null,
    reminders: [],
    electorate,
    votes: [],
    acceptances: [],
    handedIn: [],
    box: [],
  };
  return commit(
    ctx,
    'ballot.open',
    id,
    { puts: [{ kind: 'ballot', id, data, expectedRev: 0 }] },
    { undo: 'compensable' },
  );
}

type NewVote = Pick<Vote, 'personId' | 'choice' | 'comment' | 'expert' | 'source' | 'file' | 'blob' | 'receivedOn'>;

/** Records a vote. A later vote of the same member is a further record; the earlier one stays readable. */
export async function recordVote(ctx: HostContext, ballotId: string, input: NewVote): Promise<Receipt> {
  const found = await load(ctx, 'ballot', ballotId);
  if (found.data.status === 'closed') throw new RefusalError('ballot-closed', { day: found.data.closedOn });
  if (!found.data.electorate.some((voter) => voter.personId === input.personId)) {
    const names = await loadNames(ctx);
    throw new RefusalError('voter-not-entitled', { name: names.person(input.personId) });
  }
  if (!isPlainDate(input.receivedOn)) throw new RefusalError('date-invalid', { text: input.receivedOn });
  const vote: Vote = { ...input, id: ctx.newId(), recordedAt: ctx.now(), recordedBy: ctx.actor };
  const data: Ballot = { ...found.data, votes: [...found.data.votes, vote] };
  const receipt = await commit(
    ctx,
    'ballot.vote',
    ballotId,
    { puts: [{ kind: 'ballot', id: ballotId, data, expectedRev: found.rev }] },
    { undo: 'none' },
  );
  return { ...receipt, id: vote.id };
}

/** Closes a ballot for ever; the result follows from the votes recorded by then. */
export async function closeBallot(ctx: HostContext, id: string, on: string): Promise<Receipt> {
  const found = await load(ctx, 'ballot', id);
  if (found.data.status === 'closed') throw new RefusalError('ballot-closed', { day: found.data.closedOn });
  if (!isPlainDate(on)) throw new RefusalError('date-invalid', { text: on });
  if (on < found.data.opensOn) throw new RefusalError('dates-reversed', { from: found.data.opensOn, to: on });
  const data: Ballot = { ...found.data, status: 'closed', closedOn: on };
  return commit(
    ctx,
    'ballot.close',
    id,
    { puts: [{ kind: 'ballot', id, data, expectedRev: found.rev }] },
    { undo: 'none' },
  );
}
