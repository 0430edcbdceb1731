import { type HostContext, load } from '#host/host-context.ts';
import type { PaperTemplate } from '#shared/publishing/index.ts';

/** The committee whose forms are used for a record; refuses with the storage's code when there is no such record. */
export async function committeeOf(ctx: HostContext, about: PaperTemplate['about'], id: string): Promise<string> {
  const ofProject = async (projectId: string) => (await load(ctx, 'project', projectId)).data.committeeId;
  switch (about) {
    case 'committee':
    case 'projects':
      await load(ctx, 'committee', id);
      return id;
    case 'project':
      return ofProject(id);
    case 'round':
      return ofProject((await load(ctx, 'round', id)).data.projectId);
    case 'ballot':
      return ofProject((await load(ctx, 'ballot', id)).data.projectId);
    case 'meeting':
      return (await load(ctx, 'meeting', id)).data.committeeId;
  }
}
