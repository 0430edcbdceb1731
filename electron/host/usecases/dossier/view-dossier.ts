import { type HostContext, load } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { PaperMaker } from '#shared/contract/index.ts';
import { type DossierNeed, type DossierPaper, dossierOf } from '#shared/domain/dossier.ts';
import { type Stage, stageOf } from '#shared/domain/life-cycle.ts';
import type { LocalisedText } from '#shared/domain/localised-text.ts';
import type { Project } from '#shared/domain/project.ts';
import { checkListOf, dossierSetOf } from '#shared/profiles/life-cycles/index.ts';
import { paperSources } from './paper-sources.ts';

type Asked = { readonly id: string; readonly stage: string };

export type Dossier = {
  readonly project: Project;
  readonly stage: Stage;
  readonly papers: readonly (DossierPaper & { readonly maker: PaperMaker | null })[];
  readonly checkList: TickedList | null;
};

/** A check list with what was ticked; `needed` false: the project has nothing that it is about. */
type TickedList = {
  readonly source: string;
  readonly unconfirmed: boolean;
  readonly items: readonly {
    readonly id: string;
    readonly text: LocalisedText;
    readonly needed: boolean;
    readonly tick: { readonly on: string; readonly by: string } | null;
  }[];
};

/** The dossier of a stage; refuses `stage-unknown`. An empty stage is the one at hand. */
export async function loadDossier(ctx: HostContext, asked: Asked): Promise<Dossier> {
  const { data: project } = await load(ctx, 'project', asked.id);
  const code = asked.stage === '' ? project.stage : asked.stage;
  const stage = stageOf(ctx.rules.lifeCycle(project.lifeCycleId), code);
  if (!stage) throw new RefusalError('stage-unknown', { stage: code });
  const sources = await paperSources(ctx, asked.id, project);
  const set = dossierSetOf(ctx.rules.lifeCycleProfile(project.lifeCycleId), code);
  const papers = dossierOf(stage, set?.entries ?? [], project.papers, sources);
  return {
    project,
    stage,
    papers: papers.map((paper) => ({ ...paper, maker: sources.makerOf(paper.kind, paper.form) ?? null })),
    checkList: tickedList(ctx, project, code, sources.needs),
  };
}

function tickedList(ctx: HostContext, project: Project, stage: string, needs: ReadonlySet<DossierNeed>) {
  const list = checkListOf(ctx.rules.lifeCycleProfile(project.lifeCycleId), stage);
  if (!list) return null;
  const { source, unconfirmed, items } = list;
  return {
    source,
    unconfirmed,
    items: items.map(({ id, text, need }) => {
      const tick = project.ticks.find((each) => each.stage === stage && each.item === id);
      return {
        id,
        text,
        needed: need === undefined || needs.has(need),
        tick: tick ? { on: tick.on, by: tick.by } : null,
      };
    }),
  };
}

export async function viewDossier(ctx: HostContext, asked: Asked) {
  const { project, stage, papers, checkList } = await loadDossier(ctx, asked);
  const set = dossierSetOf(ctx.rules.lifeCycleProfile(project.lifeCycleId), stage.code);
  return {
    stage: stage.code,
    stages: ctx.rules.lifeCycle(project.lifeCycleId).stages.map(({ code, name }) => ({ code, name })),
    source: set?.source ?? '',
    unconfirmed: set?.unconfirmed ?? false,
    checkList: checkList && { ...checkList, items: [...checkList.items] },
    papers: papers.map(({ number, kind, state, gate, copies, media, need, files, maker, changedAt }) => ({
      number,
      kind,
      state,
      gate,
      copies,
      media: [...media],
      need: need ?? null,
      changedAt,
      files: [...files],
      maker,
    })),
  };
}
