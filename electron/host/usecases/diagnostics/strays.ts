import type { HostContext } from '#host/host-context.ts';
import { need } from '#host/refusal-error.ts';
import type { Receipt, StrayFileInfo } from '#shared/contract/index.ts';

/** Files beside the records, with the record that each holds. */
export async function listStrays(ctx: HostContext): Promise<StrayFileInfo[]> {
  return (await ctx.store.strays()).map(({ changedAt, ...stray }) => ({
    ...stray,
    changedAt: new Date(changedAt).toISOString(),
  }));
}

export async function compareStray(ctx: HostContext, file: string) {
  const { here, there, all, shown } = need(await ctx.store.compareStray(file));
  const stand = ({ rev, updatedAt }: { readonly rev: number; readonly updatedAt: string }) => ({ rev, updatedAt });
  return { here: here && stand(here), there: stand(there), all, shown: [...shown] };
}

/** The file goes to `quarantine/`; nothing of it is taken. */
export async function setAside(ctx: HostContext, file: string): Promise<Receipt> {
  need(await ctx.store.setAside(file, { actor: ctx.actor }));
  return { id: '', commitId: '' };
}
