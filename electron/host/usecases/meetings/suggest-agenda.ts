import { type HostContext, load } from '#host/host-context.ts';
import type { AgendaItem } from '#shared/domain/meeting.ts';
import { openWork } from './open-work.ts';

/** Items that open work calls for and the agenda does not have yet. */
export async function suggestAgenda(ctx: HostContext, id: string): Promise<AgendaItem[]> {
  const { data } = await load(ctx, 'meeting', id);
  const committee = await load(ctx, 'committee', data.committeeId);
  const keyOf = ({ kind, projectId, papers }: AgendaItem) =>
    [kind, projectId, ...(kind === 'ballot' || kind === 'minutes' ? papers.map((paper) => paper.id) : [])].join(' ');
  const have = new Set(data.agenda.map(keyOf));
  const { committeeId, date } = data;
  return (await openWork(ctx, committee.data, { id, committeeId, date })).filter((item) => !have.has(keyOf(item)));
}
