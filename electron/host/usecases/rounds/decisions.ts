import { type HostContext, load } from '#host/host-context.ts';
import { need, RefusalError } from '#host/refusal-error.ts';
import type { Receipt } from '#shared/contract/index.ts';
import { type AskedDisposition, type DecisionRule, decide, suggest } from '#shared/domain/disposition.ts';
import { profileOf } from '#shared/profiles/index.ts';
import { changeComments } from './change-comments.ts';
import { loadRound, type StoredRound } from './round-store.ts';

type SomeComments = { readonly roundId: string; readonly commentIds: readonly string[] };

/** Decides comments alike, or takes their decisions back; see `decide` for what is refused. */
export async function decideComments(ctx: HostContext, input: SomeComments & AskedDisposition): Promise<Receipt> {
  const found = await loadRound(ctx, input.roundId);
  const rules = await rulesOf(ctx, found);
  const act = await actOf(ctx, input.meetingId);
  return changeComments(ctx, found, input.commentIds, 'round.decide', (comment) =>
    need(decide(comment, input, rules, act)),
  );
}

/** Notes what an editor suggests (处理建议). */
export async function suggestForComments(
  ctx: HostContext,
  input: SomeComments & Pick<AskedDisposition, 'decision' | 'reason'>,
): Promise<Receipt> {
  const found = await loadRound(ctx, input.roundId);
  const rules = await rulesOf(ctx, found);
  const act = await actOf(ctx, '');
  return changeComments(ctx, found, input.commentIds, 'round.suggest', (comment) =>
    need(suggest(comment, input, rules, act)),
  );
}

/** Makes the suggestion of each comment its decision. */
export async function adoptSuggestions(
  ctx: HostContext,
  input: SomeComments & { readonly meetingId: string },
): Promise<Receipt> {
  const found = await loadRound(ctx, input.roundId);
  const rules = await rulesOf(ctx, found);
  const act = await actOf(ctx, input.meetingId);
  return changeComments(ctx, found, input.commentIds, 'round.adopt', (comment) => {
    if (comment.suggested === null) throw new RefusalError('suggestion-missing', { no: comment.no });
    const { decision, reason } = comment.suggested;
    return need(decide(comment, { decision, reason, because: '', meetingId: input.meetingId }, rules, act));
  });
}

async function rulesOf(ctx: HostContext, { data }: StoredRound): Promise<readonly DecisionRule[]> {
  return profileOf((await load(ctx, 'draft', data.draftId)).data.cover.kind).decisions;
}

/** Who acts when. A meeting whose minutes are approved decides nothing more (`minutes-frozen`). */
async function actOf(ctx: HostContext, meetingId: string) {
  if (meetingId !== '') {
    const { data } = await load(ctx, 'meeting', meetingId);
    if (data.status === 'minutes-approved') throw new RefusalError('minutes-frozen');
  }
  return { by: ctx.actor, at: ctx.now() };
}
