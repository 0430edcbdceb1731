import type { HostContext } from '#host/host-context.ts';
import { planBatchSummarySchema } from '#host/registry.ts';
import { type DueState, dueState, stageDue } from '#shared/domain/life-cycle.ts';
import type { Project } from '#shared/domain/project.ts';
import {
  isPlanOpen,
  limitFor,
  type ProjectLimit,
  type ProjectTerm,
  projectTerm,
} from '#shared/domain/project-limit.ts';
import { chineseCalendar } from '#shared/profiles/calendars/index.ts';
import { projectLimits } from '#shared/profiles/life-cycles/index.ts';

/** Days before the end of the plan within which it is said to be near: an extension must be asked for by then. */
const PLAN_SOON = 30;

/** The rule for the whole project; undefined where none has a limit. */
export function limitOf(ctx: HostContext, project: Project): ProjectLimit | undefined {
  return limitFor(projectLimits, ctx.rules.lifeCycleProfile(project.lifeCycleId), project);
}

/** The limit of the whole project with its days; null where no rule has one. */
export function termOf(ctx: HostContext, project: Project): { limit: ProjectLimit; term: ProjectTerm } | null {
  const limit = limitOf(ctx, project);
  if (!limit) return null;
  const batch = project.batchId === '' ? undefined : ctx.store.head('planBatch', project.batchId);
  const planned = batch ? planBatchSummarySchema.parse(batch.summary).issuedOn : '';
  return { limit, term: projectTerm(limit, ctx.rules.lifeCycle(project.lifeCycleId), project, planned) };
}

export type ProjectDue = { readonly due: string; readonly state: DueState; readonly by: 'stage' | 'plan' | 'nothing' };

/** The nearer of the stage's limit and the end of the plan; nothing once the project has ended. */
export function projectDue(ctx: HostContext, project: Project): ProjectDue {
  if (project.ended) return { due: '', state: 'none', by: 'nothing' };
  const stage = stageDue(ctx.rules.stage(project), project.stageSince, chineseCalendar) ?? '';
  const known = termOf(ctx, project);
  const open = isPlanOpen(ctx.rules.lifeCycle(project.lifeCycleId), project.stage, known?.limit);
  const plan = open ? project.dueDate || (known?.term.end ?? '') : '';
  const today = ctx.today();
  if (plan !== '' && (stage === '' || plan <= stage))
    return { due: plan, state: dueState(plan, today, PLAN_SOON), by: 'plan' };
  return { due: stage, state: dueState(stage, today), by: stage === '' ? 'nothing' : 'stage' };
}
