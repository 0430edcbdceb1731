import { commit, type HostContext, load } from '#host/host-context.ts';
import { need, RefusalError } from '#host/refusal-error.ts';
import type { Aggregate } from '#host/storage/index.ts';
import { isPlainDate } from '#shared/base/index.ts';
import type { Receipt } from '#shared/contract/index.ts';
import type { Ballot, Vote } from '#shared/domain/ballot.ts';
import { whileOpen } from '#shared/domain/ballot-steps.ts';
import { positionsOf } from '#shared/domain/voting-rule.ts';

export type NewVote = Pick<
  Vote,
  'personId' | 'choice' | 'comment' | 'expert' | 'note' | 'source' | 'file' | 'blob' | 'receivedOn'
>;

/** Records a vote. A later vote of the same member is a further record; the earlier one stays readable. */
export async function recordVote(ctx: HostContext, ballotId: string, input: NewVote): Promise<Receipt> {
  const found = await load(ctx, 'ballot', ballotId);
  need(whileOpen(found.data));
  return putVotes(ctx, 'ballot.vote', found, [input], false);
}

/** Keeps a vote that came when the ballot was closed already. */
export async function recordLateVote(ctx: HostContext, ballotId: string, input: NewVote): Promise<Receipt> {
  const found = await load(ctx, 'ballot', ballotId);
  if (found.data.status !== 'closed') throw new RefusalError('ballot-not-closed');
  return putVotes(ctx, 'ballot.late-vote', found, [input], true);
}

/**
 * Adds votes to a ballot in one change. Refuses `ballot-secret`, `voter-not-entitled`, `vote-of-absent`, `position-not-offered`, `date-invalid`,
 * `vote-before-opening` and a confirmation, which has a command of its own.
 */
export async function putVotes(
  ctx: HostContext,
  command: string,
  found: Aggregate<Ballot>,
  votes: readonly NewVote[],
  afterClosing: boolean,
): Promise<Receipt> {
  const ballot = found.data;
  if (ballot.secret) throw new RefusalError('ballot-secret');
  const offered = positionsOf(ctx.rules.votingRule(ballot.ruleId));
  const away = await awayMembers(ctx, ballot);
  const recorded = votes.map((vote): Vote => {
    const voter = ballot.electorate.find(({ personId }) => personId === vote.personId);
    if (voter?.standing !== 'voting')
      throw new RefusalError('voter-not-entitled', { name: voter?.name ?? vote.personId });
    if (away.has(vote.personId)) throw new RefusalError('vote-of-absent', { name: voter.name });
    if (vote.choice !== null && !offered.includes(vote.choice)) throw new RefusalError('position-not-offered');
    if (vote.source === 'confirmed') throw new RefusalError('vote-not-accepted');
    if (!isPlainDate(vote.receivedOn)) throw new RefusalError('date-invalid', { text: vote.receivedOn });
    if (vote.receivedOn < ballot.opensOn) throw new RefusalError('vote-before-opening', { day: ballot.opensOn });
    return { ...vote, id: ctx.newId(), afterClosing, recordedAt: ctx.now(), recordedBy: ctx.actor };
  });
  const data: Ballot = { ...ballot, votes: [...ballot.votes, ...recorded] };
  const receipt = await commit(
    ctx,
    command,
    found.id,
    { puts: [{ kind: 'ballot', id: found.id, data, expectedRev: found.rev }] },
    { undo: 'none' },
  );
  return { ...receipt, id: command === 'ballot.import-votes' ? found.id : (recorded[0]?.id ?? found.id) };
}

/** Who was not at the meeting of a ballot and has no vote for it, since the charter (章程) lets nobody vote by letter afterwards. */
async function awayMembers(ctx: HostContext, ballot: Ballot): Promise<ReadonlySet<string>> {
  if (ballot.meetingId === '') return new Set();
  const { data: meeting } = await load(ctx, 'meeting', ballot.meetingId);
  const { data: committee } = await load(ctx, 'committee', meeting.committeeId);
  if (committee.charter.absentLetters) return new Set();
  const away = meeting.attendance.filter(({ state }) => state === 'excused' || state === 'absent');
  return new Set(away.map(({ personId }) => personId));
}
