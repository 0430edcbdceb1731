import type { HostContext } from '#host/host-context.ts';
import { usualReasons } from '#shared/domain/usual-reasons.ts';
import { loadRound } from './round-store.ts';

const MOST = 40;

/** Reasons given so far in a round, to be offered again. */
export async function reasonsGiven(ctx: HostContext, id: string): Promise<{ reasons: string[] }> {
  const { data } = await loadRound(ctx, id);
  return { reasons: [...usualReasons(data.comments, MOST)] };
}
