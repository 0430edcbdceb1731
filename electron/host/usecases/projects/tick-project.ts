import { commit, type HostContext } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { Receipt } from '#shared/contract/index.ts';
import type { Project } from '#shared/domain/project.ts';
import { checkListOf } from '#shared/profiles/life-cycles/index.ts';
import { loadRunning } from './load-running.ts';

/** Ticks an item of a stage's check list, or takes the tick back. Refuses `check-item-unknown`. */
export async function tickProject(
  ctx: HostContext,
  { id, stage, item, ticked }: { id: string; stage: string; item: string; ticked: boolean },
): Promise<Receipt> {
  const found = await loadRunning(ctx, id);
  const list = checkListOf(ctx.rules.lifeCycleProfile(found.data.lifeCycleId), stage);
  if (!list?.items.some((each) => each.id === item)) throw new RefusalError('check-item-unknown');
  const others = found.data.ticks.filter((tick) => tick.stage !== stage || tick.item !== item);
  const ticks = ticked ? [...others, { stage, item, on: ctx.today(), by: ctx.actor }] : others;
  const data: Project = { ...found.data, ticks };
  return commit(ctx, 'project.tick', id, { puts: [{ kind: 'project', id, data, expectedRev: found.rev }] });
}
