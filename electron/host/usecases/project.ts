import { commit, type HostContext, load } from '#host/host-context.ts';
import { need, RefusalError } from '#host/refusal-error.ts';
import type { Receipt } from '#shared/contract/index.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import {
  advance,
  type DueState,
  dueState,
  type LifeCycle,
  missingPapers,
  type PaperKind,
  type Stage,
  stageDue,
  stageOf,
} from '#shared/domain/life-cycle.ts';
import type { Project } from '#shared/domain/project.ts';
import { countVotes, tally } from '#shared/domain/tally.ts';
import {
  ballotHeadsOf,
  committeeNames,
  draftsOf,
  meetingsOfProject,
  projectsOfCommittee,
  projectTitles,
  roundHeadsOf,
} from './views/index.ts';

/** The nearer of the stage's limit and the plan's target day. */
export function projectDue(ctx: HostContext, project: Project): { due: string; state: DueState } {
  const limit = stageDue(ctx.rules.stage(project), project.stageSince);
  const days = [limit ?? '', project.dueDate].filter((day) => day !== '').sort();
  const due = days[0] ?? '';
  return { due, state: dueState(due, ctx.today()) };
}

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

export async function getProject(ctx: HostContext, id: string) {
  const { data, rev } = await load(ctx, 'project', id);
  const committee = await ctx.store.get('committee', data.committeeId);
  const cycle = ctx.rules.lifeCycle(data.lifeCycleId);
  const stage = ctx.rules.stage(data);
  const { due, state } = projectDue(ctx, data);
  const onFile = papersOnFile(data);
  const drafts = await draftsOf(ctx, id);
  const ballots = await Promise.all(
    ballotHeadsOf(ctx, id).map(async (head) => (await load(ctx, 'ballot', head.id)) satisfies { id: string }),
  );
  const meetings = await meetingsOfProject(ctx, id);
  return {
    id,
    rev,
    project: data,
    title: fullTitle(data),
    committee: committee.ok ? committee.value.data.name : '',
    due,
    dueState: state,
    stages: stageViews(cycle, data, onFile),
    nextStages: stage.next.map((code) => ({ code, name: stageOf(cycle, code)?.name ?? { 'zh-CN': code, en: code } })),
    missingPapers: [...missingPapers(stage, onFile)],
    drafts: drafts
      .map((d) => ({
        id: d.id,
        number: d.data.number,
        name: d.data.name,
        status: d.data.status,
        mark: d.data.cover.draftMark,
        frozenOn: d.data.frozenOn,
        updatedAt: ctx.store.head('draftText', d.id)?.updatedAt ?? d.updatedAt,
      }))
      .sort((a, b) => b.number - a.number),
    rounds: roundHeadsOf(ctx, id).map(({ id: roundId, name, status, closesOn, comments, undecided }) => ({
      id: roundId,
      name,
      status,
      closesOn,
      comments,
      undecided,
    })),
    ballots: ballots.map(({ id: ballotId, data: ballot }) => {
      const counts = countVotes(ballot);
      return {
        id: ballotId,
        title: ballot.title,
        status: ballot.status,
        closesOn: ballot.closesOn,
        votes: new Set(ballot.votes.map((vote) => vote.personId)).size,
        electorate: ballot.electorate.length,
        outcome: ballot.status === 'closed' ? tally(counts, ctx.rules.votingRule(ballot.ruleId)).outcome : '',
      };
    }),
    meetings: meetings.map((m) => ({ id: m.id, title: m.data.title, date: m.data.date, status: m.data.status })),
  };
}

/** The stages in a row; steps of one stage (ISO) are shown as that stage, with the days and the limit of the step at hand. */
function stageViews(cycle: LifeCycle, project: Project, onFile: ReadonlySet<PaperKind>) {
  const phases = new Map<string, Stage[]>();
  for (const stage of cycle.stages) {
    const code = stage.phase?.code ?? stage.code;
    phases.set(code, [...(phases.get(code) ?? []), stage]);
  }
  const codes = [...phases.keys()];
  const at = codes.findIndex((code) => phases.get(code)?.some((stage) => stage.code === project.stage));
  return codes.map((code, index) => {
    const steps = phases.get(code) as Stage[];
    const first = steps[0] as Stage;
    const stage = steps.find((step) => step.code === project.stage) ?? first;
    const passed = project.history.filter((entry) => steps.some((step) => step.code === entry.stage));
    const state =
      index === at
        ? ('current' as const)
        : passed.length > 0
          ? ('done' as const)
          : index < at
            ? ('skipped' as const)
            : ('ahead' as const);
    const required = [...new Set(steps.flatMap((step) => step.requiredPapers))];
    return {
      code,
      name: first.phase?.name ?? first.name,
      /** Step of the stage, where it has several. */
      step: steps.length > 1 && index === at ? stage.name : null,
      product: stage.product,
      state,
      from: index === at ? project.stageSince : (passed[0]?.from ?? ''),
      to: index === at ? '' : (passed.at(-1)?.to ?? ''),
      limit: stage.limit ? { ...stage.limit, unconfirmed: stage.limit.unconfirmed ?? false } : null,
      overrideReason: passed.find((entry) => entry.overrideReason !== '')?.overrideReason ?? '',
      requiredPapers: required.map((kind) => ({ kind, onFile: onFile.has(kind) })),
    };
  });
}

type ProjectFields = Omit<Project, 'stage' | 'stageSince' | 'history' | 'papers' | 'adjustments' | 'ended' | 'ticks'>;

export async function createProject(ctx: HostContext, input: ProjectFields): Promise<Receipt> {
  await load(ctx, 'committee', input.committeeId);
  const first = ctx.rules.lifeCycle(input.lifeCycleId).stages[0];
  if (!first) throw new RefusalError('profile-unknown', { id: input.lifeCycleId });
  const id = ctx.newId();
  const data: Project = {
    ...input,
    stage: first.code,
    stageSince: ctx.today(),
    history: [],
    papers: [],
    adjustments: [],
    ended: null,
    ticks: [],
  };
  return commit(ctx, 'project.create', id, { puts: [{ kind: 'project', id, data, expectedRev: 0 }] });
}

/** Changes project data. The life cycle cannot change once the project has left its first stage. */
export async function updateProject(ctx: HostContext, id: string, changes: Partial<ProjectFields>): Promise<Receipt> {
  const found = await load(ctx, 'project', id);
  const data: Project = { ...found.data, ...changes };
  if (data.lifeCycleId !== found.data.lifeCycleId) {
    const first = ctx.rules.lifeCycle(data.lifeCycleId).stages[0];
    if (found.data.history.length > 0 || !first) throw new RefusalError('life-cycle-fixed');
    return commit(ctx, 'project.update', id, {
      puts: [{ kind: 'project', id, data: { ...data, stage: first.code }, expectedRev: found.rev }],
    });
  }
  return commit(ctx, 'project.update', id, { puts: [{ kind: 'project', id, data, expectedRev: found.rev }] });
}

/** Moves the project on. A gate with papers missing is passed only with a reason, which is kept in the history. */
export async function advanceProject(
  ctx: HostContext,
  input: { id: string; to: string; on: string; overrideReason: string },
): Promise<Receipt> {
  const found = await load(ctx, 'project', input.id);
  const data = need(advance(found.data, ctx.rules.lifeCycle(found.data.lifeCycleId), papersOnFile(found.data), input));
  const reason = data.history.at(-1)?.overrideReason ?? '';
  return commit(
    ctx,
    'project.advance',
    input.id,
    { puts: [{ kind: 'project', id: input.id, data, expectedRev: found.rev }] },
    reason === '' ? {} : { reason },
  );
}

export async function attachPaper(
  ctx: HostContext,
  input: { id: string; kind: PaperKind; name: string; blob: string; mime: string },
): Promise<Receipt> {
  const found = await load(ctx, 'project', input.id);
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
  const found = await load(ctx, 'project', id);
  if (!found.data.papers.some((paper) => paper.id === paperId)) throw new RefusalError('paper-unknown');
  const data: Project = { ...found.data, papers: found.data.papers.filter((paper) => paper.id !== paperId) };
  return commit(ctx, 'project.remove-paper', id, { puts: [{ kind: 'project', id, data, expectedRev: found.rev }] });
}
