import { commit, type HostContext, load } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { Receipt } from '#shared/contract/index.ts';
import type { PaperKind } from '#shared/domain/life-cycle.ts';
import { withPart } from '#shared/domain/part-title.ts';
import type { Project } from '#shared/domain/project.ts';
import {
  firstStage,
  followingCovers,
  loadRunning,
  newProject,
  type ProjectFields,
  projectDue,
} from './projects/index.ts';
import { committeeNames, projectsOfCommittee, projectTitles } from './views/index.ts';

export { projectDue } from './projects/index.ts';

export function papersOnFile(project: Pick<Project, 'papers'>): ReadonlySet<PaperKind> {
  return new Set(project.papers.map((paper) => paper.kind));
}

export async function listProjects(ctx: HostContext, committeeId: string | undefined) {
  const committees = await committeeNames(ctx);
  const titles = await projectTitles(ctx);
  const projects =
    committeeId === undefined ? await ctx.store.list('project') : await projectsOfCommittee(ctx, committeeId);
  return projects.map(({ id, data }) => {
    const { due, state } = projectDue(ctx, data);
    return {
      id,
      title: titles.get(id) ?? '',
      number: data.number,
      planNumber: data.planNumber,
      kind: data.kind,
      committeeId: data.committeeId,
      committee: committees.get(data.committeeId) ?? '',
      stage: data.stage,
      stageName: ctx.rules.stage(data).name,
      stageSince: data.stageSince,
      due,
      dueState: state,
    };
  });
}

/** A new project at the stage where projects begin, or `fromCall` at the very first (项目征集). */
export async function createProject(
  ctx: HostContext,
  { fromCall = false, ...input }: ProjectFields & { readonly fromCall?: boolean },
): Promise<Receipt> {
  await load(ctx, 'committee', input.committeeId);
  const id = ctx.newId();
  const data = newProject(ctx, input, fromCall);
  return commit(ctx, 'project.create', id, { puts: [{ kind: 'project', id, data, expectedRev: 0 }] });
}

/** Changes project data; covers of open drafts follow. The life cycle cannot change once the project has left its first stage. */
export async function updateProject(
  ctx: HostContext,
  id: string,
  changes: Partial<Omit<ProjectFields, 'trackId'>>,
): Promise<Receipt> {
  const found = await loadRunning(ctx, id);
  const data = withPart({ ...found.data, ...changes }, found.data);
  const covers = await followingCovers(ctx, id, found.data, data);
  if (data.lifeCycleId === found.data.lifeCycleId)
    return commit(ctx, 'project.update', id, {
      puts: [{ kind: 'project', id, data, expectedRev: found.rev }, ...covers],
    });
  if (found.data.history.length > 0) throw new RefusalError('life-cycle-fixed');
  const stage = firstStage(ctx, data.lifeCycleId, false);
  return commit(ctx, 'project.update', id, {
    puts: [{ kind: 'project', id, data: { ...data, stage, trackId: '' }, expectedRev: found.rev }, ...covers],
  });
}

export async function attachPaper(
  ctx: HostContext,
  input: { id: string; kind: PaperKind; name: string; blob: string; mime: string },
): Promise<Receipt> {
  const found = await loadRunning(ctx, input.id);
  const bytes = await ctx.store.readBlob(input.blob);
  if (!bytes.ok) throw new RefusalError('file-not-here', { name: input.name });
  const paper = {
    id: ctx.newId(),
    kind: input.kind,
    stage: found.data.stage,
    name: input.name,
    blob: input.blob,
    mime: input.mime,
    addedAt: ctx.now(),
  };
  const data: Project = { ...found.data, papers: [...found.data.papers, paper] };
  return commit(ctx, 'project.attach-paper', input.id, {
    puts: [{ kind: 'project', id: input.id, data, expectedRev: found.rev }],
  });
}

export async function removePaper(ctx: HostContext, id: string, paperId: string): Promise<Receipt> {
  const found = await loadRunning(ctx, id);
  if (!found.data.papers.some((paper) => paper.id === paperId)) throw new RefusalError('paper-unknown');
  const data: Project = { ...found.data, papers: found.data.papers.filter((paper) => paper.id !== paperId) };
  return commit(ctx, 'project.remove-paper', id, { puts: [{ kind: 'project', id, data, expectedRev: found.rev }] });
}
