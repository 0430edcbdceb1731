import type { HostContext } from '#host/host-context.ts';
import type { PortfolioRow } from '#shared/contract/index.ts';
import { stageSpans } from '#shared/domain/stage-spans.ts';
import { projectDue } from '../project.ts';
import { committeeNames, projectTitles } from '../views/index.ts';

/** Every project with its days, and the names that its codes stand for. */
export async function getPortfolio(ctx: HostContext) {
  const titles = await projectTitles(ctx);
  const names = await committeeNames(ctx);
  const used = new Map<string, number>();
  const rows = (await ctx.store.list('project')).map(({ id, data }): PortfolioRow => {
    used.set(data.lifeCycleId, (used.get(data.lifeCycleId) ?? 0) + 1);
    const { due, state } = projectDue(ctx, data);
    const spans = stageSpans(data);
    return {
      id,
      title: titles.get(id) ?? '',
      number: data.number,
      planNumber: data.planNumber,
      kind: data.kind,
      functionType: data.functionType,
      committeeId: data.committeeId,
      lifeCycleId: data.lifeCycleId,
      stage: data.stage,
      begun: spans[0]?.from ?? '',
      since: data.stageSince,
      due: data.ended ? '' : due,
      dueState: data.ended ? 'none' : state,
      publishDate: data.publishDate,
      endedOn: data.ended?.on ?? '',
      spans: [...spans],
    };
  });
  return {
    today: ctx.today(),
    rows,
    committees: [...names].map(([id, name]) => ({ id, name })),
    lifeCycles: [...used]
      .sort((a, b) => b[1] - a[1])
      .map(([id]) => {
        const { name, stages } = ctx.rules.lifeCycle(id);
        return { id, name, stages: stages.map((stage) => ({ code: stage.code, name: stage.name, next: stage.next })) };
      }),
  };
}
