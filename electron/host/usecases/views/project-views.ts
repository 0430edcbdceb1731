import type { HostContext } from '#host/host-context.ts';
import type { Aggregate } from '#host/storage/index.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import type { Project } from '#shared/domain/project.ts';
import { kept } from './kept.ts';

type Projects = readonly Aggregate<Project>[];

const titles = kept((projects: Projects) => new Map(projects.map(({ id, data }) => [id, fullTitle(data)])));
const byCommittee = kept((projects: Projects) => Map.groupBy(projects, ({ data }) => data.committeeId));

/** Titles of projects as printed, by id. */
export async function projectTitles(ctx: Pick<HostContext, 'store'>): Promise<ReadonlyMap<string, string>> {
  return titles(await ctx.store.list('project'));
}

/** Projects of a committee, by id. */
export async function projectsOfCommittee(ctx: Pick<HostContext, 'store'>, committeeId: string): Promise<Projects> {
  return byCommittee(await ctx.store.list('project')).get(committeeId) ?? [];
}

const bySeries = kept((projects: Projects) =>
  Map.groupBy(
    projects.filter(({ data }) => data.seriesId !== ''),
    ({ data }) => data.seriesId,
  ),
);
const byBatch = kept((projects: Projects) =>
  Map.groupBy(
    projects.filter(({ data }) => data.batchId !== ''),
    ({ data }) => data.batchId,
  ),
);

/** Projects that are parts of a series (部分), by id. */
export async function projectsOfSeries(ctx: Pick<HostContext, 'store'>, seriesId: string): Promise<Projects> {
  return bySeries(await ctx.store.list('project')).get(seriesId) ?? [];
}

/** Projects of a plan batch (立项批次), by id. */
export async function projectsOfBatch(ctx: Pick<HostContext, 'store'>, batchId: string): Promise<Projects> {
  return byBatch(await ctx.store.list('project')).get(batchId) ?? [];
}
