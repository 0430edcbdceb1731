import type { HostContext } from '#host/host-context.ts';
import type { Aggregate } from '#host/storage/index.ts';
import type { DraftMeta } from '#shared/domain/draft.ts';
import { kept } from './kept.ts';

type Drafts = readonly Aggregate<DraftMeta>[];

const byProject = kept((drafts: Drafts) => Map.groupBy(drafts, ({ data }) => data.projectId));

/** Drafts of a project, by id. */
export async function draftsOf(ctx: Pick<HostContext, 'store'>, projectId: string): Promise<Drafts> {
  return byProject(await ctx.store.list('draft')).get(projectId) ?? [];
}
