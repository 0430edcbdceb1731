import { commit, type HostContext, load } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { BatchProgress, Receipt } from '#shared/contract/index.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import type { PlanBatch } from '#shared/domain/plan-batch.ts';
import type { Project } from '#shared/domain/project.ts';
import { isPlanOpen } from '#shared/domain/project-limit.ts';
import { limitOf, projectDue } from '../projects/index.ts';
import { committeeNames, projectsOfBatch } from '../views/index.ts';

/** Batches, the newest first. */
export async function listBatches(ctx: HostContext) {
  const batches = await ctx.store.list('planBatch');
  const rows = await Promise.all(
    batches.map(async ({ id, data }) => {
      const projects = await projectsOfBatch(ctx, id);
      return { id, batch: data, progress: progressOf(projects.map((project) => stateOf(ctx, project.data))) };
    }),
  );
  return rows.sort(
    (a, b) => b.batch.year - a.batch.year || b.batch.issuedOn.localeCompare(a.batch.issuedOn) || (a.id < b.id ? 1 : -1),
  );
}

export async function getBatch(ctx: HostContext, id: string) {
  const { data } = await load(ctx, 'planBatch', id);
  const names = await committeeNames(ctx);
  const projects = (await projectsOfBatch(ctx, id)).map(({ id: projectId, data: project }) => {
    const { due, state } = projectDue(ctx, project);
    return {
      id: projectId,
      title: fullTitle(project),
      planNumber: project.planNumber,
      committeeId: project.committeeId,
      committee: names.get(project.committeeId) ?? '',
      organisation: project.draftingOrganisations[0] ?? '',
      stage: project.stage,
      stageName: ctx.rules.stage(project).name,
      due,
      dueState: state,
      state: stateOf(ctx, project),
    };
  });
  projects.sort((a, b) => a.planNumber.localeCompare(b.planNumber) || a.title.localeCompare(b.title, 'zh-CN'));
  return { id, batch: data, progress: progressOf(projects.map(({ state }) => state)), projects };
}

type State = 'running' | 'overdue' | 'done' | 'ended';

function stateOf(ctx: HostContext, project: Project): State {
  if (project.ended) return 'ended';
  const cycle = ctx.rules.lifeCycle(project.lifeCycleId);
  if (!isPlanOpen(cycle, project.stage, limitOf(ctx, project))) return 'done';
  return projectDue(ctx, project).state === 'overdue' ? 'overdue' : 'running';
}

function progressOf(states: readonly State[]): BatchProgress {
  const count = (state: State) => states.filter((each) => each === state).length;
  return {
    total: states.length,
    running: count('running'),
    overdue: count('overdue'),
    done: count('done'),
    ended: count('ended'),
  };
}

export async function createBatch(ctx: HostContext, data: PlanBatch): Promise<Receipt> {
  const id = ctx.newId();
  return commit(ctx, 'plan.create', id, { puts: [{ kind: 'planBatch', id, data, expectedRev: 0 }] });
}

export async function updateBatch(ctx: HostContext, id: string, changes: Partial<PlanBatch>): Promise<Receipt> {
  const found = await load(ctx, 'planBatch', id);
  const data: PlanBatch = { ...found.data, ...changes };
  return commit(ctx, 'plan.update', id, { puts: [{ kind: 'planBatch', id, data, expectedRev: found.rev }] });
}

/** Refuses `batch-has-projects`. */
export async function removeBatch(ctx: HostContext, id: string): Promise<Receipt> {
  const found = await load(ctx, 'planBatch', id);
  const { length } = await projectsOfBatch(ctx, id);
  if (length > 0) throw new RefusalError('batch-has-projects', { name: found.data.name, count: length });
  return commit(ctx, 'plan.remove', id, { deletes: [{ kind: 'planBatch', id, expectedRev: found.rev }] });
}

export async function assignProjects(
  ctx: HostContext,
  { id, add, remove }: { id: string; add: readonly string[]; remove: readonly string[] },
): Promise<Receipt> {
  await load(ctx, 'planBatch', id);
  const put = async (projectId: string, batchId: string) => {
    const { data, rev } = await load(ctx, 'project', projectId);
    return { kind: 'project' as const, id: projectId, data: { ...data, batchId }, expectedRev: rev };
  };
  const leaving = remove.filter((each) => !add.includes(each));
  const puts = await Promise.all([...add.map((each) => put(each, id)), ...leaving.map((each) => put(each, ''))]);
  return commit(ctx, 'plan.assign', id, { puts });
}
