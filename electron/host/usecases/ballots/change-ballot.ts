import { commit, type HostContext, load } from '#host/host-context.ts';
import { need, RefusalError } from '#host/refusal-error.ts';
import { isPlainDate, type Result } from '#shared/base/index.ts';
import type { Receipt } from '#shared/contract/index.ts';
import type { Ballot } from '#shared/domain/ballot.ts';
import * as steps from '#shared/domain/ballot-steps.ts';
import { type BoxPaper, countPapers as countInBox, handIn as takeEnvelopes } from '#shared/domain/secret-ballot.ts';
import { positionsOf } from '#shared/domain/voting-rule.ts';
import { frozenDraft } from './open-ballot.ts';

type Of<T> = T & { readonly id: string };

/** Commits one step of a ballot. What happened in a procedure cannot be undone: it is followed by another step. */
async function take(
  ctx: HostContext,
  command: string,
  id: string,
  step: (ballot: Ballot) => Result<Ballot> | Promise<Result<Ballot>>,
  reason = '',
): Promise<Receipt> {
  const found = await load(ctx, 'ballot', id);
  const data = need(await step(found.data));
  return commit(
    ctx,
    command,
    id,
    { puts: [{ kind: 'ballot', id, data, expectedRev: found.rev }] },
    { undo: 'none', ...(reason.trim() === '' ? {} : { reason: reason.trim() }) },
  );
}

const noted = (ctx: HostContext, reason: string) => ({ reason: reason.trim(), by: ctx.actor, at: ctx.now() });

export function recuseVoter(ctx: HostContext, { id, personId, reason }: Of<{ personId: string; reason: string }>) {
  const step = (ballot: Ballot) => steps.recuseVoter(ballot, personId, noted(ctx, reason));
  return take(ctx, 'ballot.recuse', id, step, reason);
}

export function extendBallot(ctx: HostContext, { id, closesOn, reason }: Of<{ closesOn: string; reason: string }>) {
  const step = (ballot: Ballot) => steps.extendBallot(ballot, closesOn, noted(ctx, reason));
  return take(ctx, 'ballot.extend', id, step, reason);
}

type Correction = Of<{ field: 'title' | 'draftId'; to: string; reason: string }>;

export function correctBallot(ctx: HostContext, { id, field, to, reason }: Correction) {
  const step = async (ballot: Ballot) => {
    if (field === 'draftId') await frozenDraft(ctx, to, ballot.projectId);
    return steps.correctBallot(ballot, field, to, noted(ctx, reason));
  };
  return take(ctx, 'ballot.correct', id, step, reason);
}

export function withdrawBallot(ctx: HostContext, { id, on, reason }: Of<{ on: string; reason: string }>) {
  requireDay(on);
  return take(ctx, 'ballot.withdraw', id, (ballot) => steps.withdrawBallot(ballot, on, noted(ctx, reason)), reason);
}

/** Ends the voting. Late papers and letters may still be kept; nothing counts any more. */
export function closeBallot(ctx: HostContext, { id, on, reason }: Of<{ on: string; reason: string }>) {
  return take(ctx, 'ballot.close', id, (ballot) => steps.closeBallot(ballot, on, reason), reason);
}

export function acceptCondition(ctx: HostContext, input: Of<{ voteId: string; note: string; on: string }>) {
  requireDay(input.on);
  return take(ctx, 'ballot.accept-condition', input.id, (ballot) =>
    steps.acceptCondition(ballot, input.voteId, input.note, input.on, ctx.actor),
  );
}

type Confirmed = Of<{ voteId: string; note: string; file: string; blob: string; receivedOn: string }>;

export function confirmVote(ctx: HostContext, { id, voteId, ...confirmation }: Confirmed) {
  requireDay(confirmation.receivedOn);
  const record = { ...confirmation, id: ctx.newId(), recordedAt: ctx.now(), recordedBy: ctx.actor };
  return take(ctx, 'ballot.confirm-vote', id, (ballot) => steps.confirmVote(ballot, voteId, record));
}

type Answer = Of<{ question: string; met: boolean; reason: string }>;

export function answerQuestion(ctx: HostContext, { id, question, met, reason }: Answer) {
  const step = (ballot: Ballot) => {
    const known = ctx.rules.votingRule(ballot.ruleId).questions ?? [];
    if (!known.some((each) => each.id === question)) throw new RefusalError('ballot-question-unknown');
    return steps.answerQuestion(ballot, question, met, noted(ctx, reason));
  };
  return take(ctx, 'ballot.answer', id, step, reason);
}

/** Notes who was reminded (催办). Refuses `voter-voted-already`. */
export function markReminded(ctx: HostContext, { id, personIds, on }: Of<{ personIds: string[]; on: string }>) {
  requireDay(on);
  return take(ctx, 'ballot.mark-reminded', id, (ballot) => steps.remindVoters(ballot, personIds, on));
}

export function handIn(ctx: HostContext, { id, personIds, on }: Of<{ personIds: string[]; on: string }>) {
  return take(ctx, 'ballot.hand-in', id, (ballot) => takeEnvelopes(ballot, personIds, on));
}

export function countPapers(ctx: HostContext, { id, papers }: Of<{ papers: BoxPaper[] }>) {
  const step = (ballot: Ballot) => countInBox(ballot, papers, positionsOf(ctx.rules.votingRule(ballot.ruleId)));
  return take(ctx, 'ballot.count-papers', id, step);
}

function requireDay(on: string): void {
  if (!isPlainDate(on)) throw new RefusalError('date-invalid', { text: on });
}
