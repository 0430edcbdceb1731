import type { HostContext } from '#host/host-context.ts';
import { membersOn } from '#shared/domain/committee.ts';
import { projectsOfCommittee } from '../views/index.ts';
import { runsOn, standardRows } from './year-projects.ts';

/** Bodies below a committee (分技术委员会、工作组): members and running projects of today, what they published in a year. */
export async function yearBodies(ctx: HostContext, id: string, year: string) {
  const bodies = (await ctx.store.list('committee')).filter(({ data }) => data.parentId === id);
  return Promise.all(
    bodies.map(async (body) => {
      const projects = await projectsOfCommittee(ctx, body.id);
      return {
        code: body.data.code,
        name: body.data.name,
        members: String(membersOn(body.data, ctx.today()).length),
        running: String(projects.filter(({ data }) => runsOn(data, ctx.today())).length),
        published: String(standardRows(projects, year).length),
      };
    }),
  );
}
