import type { HostContext } from '#host/host-context.ts';

/** Whether votes or minutes name a person: what was decided must be seen to have been decided by whom. */
export async function isNamed(ctx: HostContext, id: string, name: string): Promise<boolean> {
  for (const { data } of await ctx.store.list('meeting')) {
    if (data.attendance.some(({ personId }) => personId === id)) return true;
    if (data.declarations.some(({ personId }) => personId === id)) return true;
    if (data.actions.some(({ ownerId }) => ownerId === id)) return true;
    if (data.host === name || data.recorder === name) return true;
  }
  const ballots = await ctx.store.list('ballot');
  return ballots.some(({ data }) => data.electorate.some(({ personId }) => personId === id));
}
