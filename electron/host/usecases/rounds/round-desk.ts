import { commit, type HostContext } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { isPlainDate } from '#shared/base/index.ts';
import type { Receipt } from '#shared/contract/index.ts';
import type { Channel, Recipient } from '#shared/domain/round.ts';
import { loadRound, roundChangeSet, type StoredRound } from './round-store.ts';

type SomeRecipients = { readonly id: string; readonly recipientIds: readonly string[]; readonly on: string };

/** Notes that the draft went out to recipients. */
export async function markSent(ctx: HostContext, input: SomeRecipients & { readonly channel: Channel }) {
  const found = await loadRound(ctx, input.id);
  return changeRecipients(ctx, found, input, 'round.mark-sent', (recipient) => ({
    ...recipient,
    channel: input.channel,
    sentOn: input.on,
  }));
}

/** Notes that recipients were reminded (催办); those that answered or never got the draft are refused. */
export async function markReminded(ctx: HostContext, input: SomeRecipients): Promise<Receipt> {
  const found = await loadRound(ctx, input.id);
  const { responses, comments } = found.data;
  const answered = new Set([...responses, ...comments].map(({ organisation }) => organisation));
  return changeRecipients(ctx, found, input, 'round.mark-reminded', (recipient) => {
    if (recipient.sentOn === '') throw new RefusalError('recipient-not-sent', { name: recipient.organisation });
    if (answered.has(recipient.organisation))
      throw new RefusalError('recipient-answered', { name: recipient.organisation });
    return { ...recipient, remindedOn: [...recipient.remindedOn.filter((day) => day !== input.on), input.on].sort() };
  });
}

/** Postpones the last day for comments (延期). */
export async function extendRound(
  ctx: HostContext,
  { id, closesOn, reason }: { readonly id: string; readonly closesOn: string; readonly reason: string },
): Promise<Receipt> {
  const found = await loadRound(ctx, id);
  const { data } = found;
  if (data.status === 'closed') throw new RefusalError('round-closed');
  if (!isPlainDate(closesOn)) throw new RefusalError('date-invalid', { text: closesOn });
  if (closesOn <= data.closesOn) throw new RefusalError('extension-not-later', { day: data.closesOn });
  if (reason.trim() === '') throw new RefusalError('extension-needs-reason');
  const extension = { from: data.closesOn, to: closesOn, reason: reason.trim(), by: ctx.actor, at: ctx.now() };
  const record = { closesOn, extensions: [...data.extensions, extension] };
  return commit(ctx, 'round.extend', id, roundChangeSet(ctx, found, { record }), { reason: reason.trim() });
}

function changeRecipients(
  ctx: HostContext,
  found: StoredRound,
  { recipientIds, on }: SomeRecipients,
  command: string,
  change: (recipient: Recipient) => Recipient,
): Promise<Receipt> {
  if (!isPlainDate(on)) throw new RefusalError('date-invalid', { text: on });
  const wanted = new Set(recipientIds);
  const recipients = found.data.recipients.map((each) => (wanted.has(each.id) ? change(each) : each));
  if (recipientIds.some((one) => !found.data.recipients.some(({ id }) => id === one)))
    throw new RefusalError('recipient-unknown');
  return commit(ctx, command, found.id, roundChangeSet(ctx, found, { record: { recipients } }));
}
