import type { HostContext } from '#host/host-context.ts';
import { isSilent, recipientLines } from '#shared/domain/recipient-line.ts';
import { loadRound } from '../rounds/index.ts';
import type { RoundHead } from '../views/index.ts';

/**
 * Organisations that a round waits for: asked, and nothing came. Comments themselves are read only where some were added without a file
 * of answers.
 */
export async function silentRecipients(ctx: HostContext, { id, comments }: RoundHead): Promise<readonly string[]> {
  const record = await ctx.store.get('round', id);
  if (!record.ok || record.value.data.recipients.length === 0) return [];
  const { data } = record.value;
  const filed = data.responses.reduce((sum, response) => sum + response.comments, 0);
  const commented = comments > filed ? (await loadRound(ctx, id)).data.comments.map((each) => each.organisation) : [];
  const lines = recipientLines(data, [...new Set(commented)], ctx.today());
  return [...new Set(lines.filter(isSilent).map(({ organisation }) => organisation))];
}
