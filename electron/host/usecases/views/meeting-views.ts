import type { HostContext } from '#host/host-context.ts';
import type { Aggregate } from '#host/storage/index.ts';
import type { Meeting } from '#shared/domain/meeting.ts';
import { kept } from './kept.ts';

type Meetings = readonly Aggregate<Meeting>[];

const byCommittee = kept((meetings: Meetings) => Map.groupBy(meetings, ({ data }) => data.committeeId));

const byProject = kept((meetings: Meetings) => {
  const found = new Map<string, Aggregate<Meeting>[]>();
  for (const meeting of meetings)
    for (const projectId of new Set(meeting.data.agenda.map((item) => item.projectId)))
      if (projectId !== '') found.set(projectId, [...(found.get(projectId) ?? []), meeting]);
  return found;
});

/** Meetings of a committee, by id. */
export async function meetingsOfCommittee(ctx: Pick<HostContext, 'store'>, committeeId: string): Promise<Meetings> {
  return byCommittee(await ctx.store.list('meeting')).get(committeeId) ?? [];
}

/** Meetings whose agenda names a project, by id. */
export async function meetingsOfProject(ctx: Pick<HostContext, 'store'>, projectId: string): Promise<Meetings> {
  return byProject(await ctx.store.list('meeting')).get(projectId) ?? [];
}
