import type { HostContext } from '#host/host-context.ts';
import { bareSupplement } from '#shared/domain/part-title.ts';
import type { Project } from '#shared/domain/project.ts';
import type { PublishedPart } from '#shared/profiles/index.ts';
import { projectsOfSeries } from '../views/index.ts';

/** Parts of a project's series that have a number and are published, in order: the foreword names them. */
export async function publishedParts(ctx: HostContext, { seriesId }: Project): Promise<readonly PublishedPart[]> {
  if (seriesId === '') return [];
  const today = ctx.today();
  return (await projectsOfSeries(ctx, seriesId))
    .filter(({ data }) => data.publishDate !== '' && data.publishDate <= today && Number(data.part) > 0)
    .map(({ data }) => ({ part: data.part, title: bareSupplement(data.titleSupplement) || data.titleMain }))
    .sort((a, b) => Number(a.part) - Number(b.part));
}
