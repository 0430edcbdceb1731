import { commit, type HostContext, load } from '#host/host-context.ts';
import type { Receipt } from '#shared/contract/index.ts';
import { REGISTER_VIEWS_ID, type RegisterView } from '#shared/domain/register-view.ts';

/** Views of the register (视图) of this workspace, in the order in which they were kept. */
export async function registerViews(ctx: HostContext): Promise<{ views: RegisterView[] }> {
  return { views: [...(await stored(ctx)).views] };
}

export async function saveView(ctx: HostContext, view: RegisterView): Promise<Receipt> {
  const { rev, views } = await stored(ctx);
  const at = views.findIndex(({ name }) => name === view.name);
  const next = at < 0 ? [...views, view] : views.with(at, view);
  return put(ctx, 'round.save-view', rev, next);
}

export async function removeView(ctx: HostContext, name: string): Promise<Receipt> {
  const { rev, views } = await stored(ctx);
  return put(
    ctx,
    'round.remove-view',
    rev,
    views.filter((view) => view.name !== name),
  );
}

async function stored(ctx: HostContext): Promise<{ readonly rev: number; readonly views: readonly RegisterView[] }> {
  const known = ctx.store.heads('registerViews').some(({ id }) => id === REGISTER_VIEWS_ID);
  if (!known) return { rev: 0, views: [] };
  const { rev, data } = await load(ctx, 'registerViews', REGISTER_VIEWS_ID);
  return { rev, views: data.views };
}

function put(ctx: HostContext, command: string, rev: number, views: readonly RegisterView[]): Promise<Receipt> {
  return commit(ctx, command, REGISTER_VIEWS_ID, {
    puts: [{ kind: 'registerViews', id: REGISTER_VIEWS_ID, data: { views: [...views] }, expectedRev: rev }],
  });
}
