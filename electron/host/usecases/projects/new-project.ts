import type { HostContext } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { withPart } from '#shared/domain/part-title.ts';
import type { Project } from '#shared/domain/project.ts';
import { trackOf } from '#shared/domain/track.ts';

export type ProjectFields = Omit<
  Project,
  'stage' | 'stageSince' | 'history' | 'papers' | 'adjustments' | 'ended' | 'ticks'
>;

/** A project at its beginning: where projects of its life cycle begin, or at the very first stage. Refuses `track-unknown`. */
export function newProject(ctx: HostContext, fields: ProjectFields, fromCall: boolean): Project {
  const cycle = ctx.rules.lifeCycle(fields.lifeCycleId);
  if (fields.trackId !== '' && !trackOf(cycle, fields.trackId)) throw new RefusalError('track-unknown');
  return withPart({
    ...fields,
    stage: firstStage(ctx, fields.lifeCycleId, fromCall),
    stageSince: ctx.today(),
    history: [],
    papers: [],
    adjustments: [],
    ended: null,
    ticks: [],
  });
}

/** Code of the stage at which projects of a life cycle begin; `fromCall`: of its very first one. */
export function firstStage(ctx: HostContext, lifeCycleId: string, fromCall: boolean): string {
  const cycle = ctx.rules.lifeCycle(lifeCycleId);
  const [first] = cycle.stages;
  if (!first) throw new RefusalError('profile-unknown', { id: lifeCycleId });
  return fromCall ? first.code : (cycle.entry ?? first.code);
}
