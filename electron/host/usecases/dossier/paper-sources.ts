import type { HostContext } from '#host/host-context.ts';
import { ballotSummarySchema, roundSummarySchema } from '#host/registry.ts';
import type { PaperMaker } from '#shared/contract/index.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import type { DossierFacts, DossierNeed } from '#shared/domain/dossier.ts';
import type { PaperKind } from '#shared/domain/life-cycle.ts';
import type { Project } from '#shared/domain/project.ts';
import { formTemplate, formTemplates, profileOf } from '#shared/profiles/index.ts';
import type { PaperTemplate } from '#shared/publishing/index.ts';
import { draftMoment, PAPER_OF_MARK } from '../papers/index.ts';
import { draftsOf, meetingsOfProject } from '../views/index.ts';

type Named = { readonly id: string; readonly name: string };

export type PaperSources = DossierFacts & {
  /** How a paper is made; undefined = it can only be attached. */
  makerOf(kind: PaperKind, form: string | undefined): PaperMaker | undefined;
};

/** Papers that say what the project's data say at the time they are handed in. */
const OF_PROJECT: readonly PaperKind[] = [
  'proposal',
  'submission-letter',
  'submission-list',
  'declaration',
  'filing-form',
];

/** Commands that change what a project's papers print. */
const DATA_COMMANDS: readonly string[] = ['project.create', 'project.update', 'project.decide-adjustment'];

/** How many records of the log are looked through for the last change of a project's data. */
const MOST_RECORDS = 50;

/** What the records of a project say about its papers: what makes them, and when what they print was changed last. */
export async function paperSources(ctx: HostContext, id: string, project: Project): Promise<PaperSources> {
  const drafts = await draftsByPaper(ctx, id);
  const round = lastHead(ctx, 'round', (summary) => roundSummarySchema.parse(summary).projectId === id);
  const ballot =
    lastHead(ctx, 'ballot', (it) => isBallotOf(id, it) && ballotSummarySchema.parse(it).status === 'closed') ??
    lastHead(ctx, 'ballot', (it) => isBallotOf(id, it));
  const meetings = (await meetingsOfProject(ctx, id))
    .filter(({ data }) => data.status !== 'cancelled')
    .sort((a, b) => (a.data.date < b.data.date ? -1 : 1));
  const held = meetings.findLast(({ data }) => data.status !== 'planned');
  const planned = meetings.findLast(({ data }) => data.status === 'planned');
  const name = fullTitle(project);
  // A list of projects, such as an announcement, is made with this one alone.
  const records: Partial<Record<PaperTemplate['about'], Named>> = {
    project: { id, name },
    projects: { id: project.committeeId, name },
  };
  if (round) records.round = { id: round.id, name: roundSummarySchema.parse(round.summary).name };
  if (ballot) records.ballot = { id: ballot.id, name: ballotSummarySchema.parse(ballot.summary).title };
  const meeting = held ?? planned;
  if (meeting) records.meeting = { id: meeting.id, name: meeting.data.title };

  const changedAt = new Map<PaperKind, string>();
  const set = (at: string | undefined, ...kinds: readonly PaperKind[]): void => {
    if (at) for (const kind of kinds) changedAt.set(kind, at);
  };
  for (const draft of drafts.byKind.values()) set(draft.changedAt, draft.kind);
  set(drafts.newest?.changedAt, 'memorandum');
  set(round?.updatedAt, 'collation-table');
  // Answers that come in change the round, but not what it asked.
  if (round)
    set(drafts.changedAt.get(roundSummarySchema.parse(round.summary).draftId), 'comment-letter', 'feedback-form');
  set(ballot?.updatedAt, 'ballot-result');
  set(held?.updatedAt, 'minutes', 'sign-in-list', 'resolutions');
  set(planned?.updatedAt, 'meeting-notice');
  // What was handed in at an earlier stage is not outdated by what the project says now.
  const atHand = OF_PROJECT.filter(
    (kind) => project.papers.findLast((it) => it.kind === kind)?.stage === project.stage,
  );
  if (atHand.length > 0) set(await dataChangedAt(ctx, id), ...atHand);
  // The list says what is on file.
  if (atHand.includes('submission-list')) set(newestOf(project, changedAt.get('submission-list')), 'submission-list');

  const hasMeeting = meetings.length > 0;
  const needs = new Set<DossierNeed>();
  if (project.patentsIdentified) needs.add('patents');
  if (project.adoptions.some(({ degree }) => degree !== 'NEQ')) needs.add('adoption');
  if (hasMeeting || !ballot) needs.add('meeting');
  if (ballot || !hasMeeting) needs.add('ballot');
  const english = profileOf(project.kind).language.startsWith('en') ? 'en' : 'zh-CN';
  return {
    changedAt,
    needs,
    makerOf(kind, form) {
      const draft = drafts.byKind.get(kind);
      if (draft) return { by: 'draft', draftId: draft.id, name: draft.name };
      const own = formTemplates.filter((it) => it.paperKind === kind && records[it.about] !== undefined);
      const template =
        (form === undefined ? undefined : formTemplate(form)) ??
        own.find(({ language }) => language === english) ??
        own[0];
      const record = template && records[template.about];
      if (!template || !record) return undefined;
      const projectIds = template.about === 'projects' ? [id] : [];
      return { by: 'form', form: template.id, about: template.about, projectIds, ...record };
    },
  };
}

/** Drafts by the paper that their text is; frozen ones (定稿) before those still written on, the newest of each. */
async function draftsByPaper(ctx: HostContext, projectId: string) {
  const all = (await draftsOf(ctx, projectId))
    .toSorted((a, b) => a.data.number - b.data.number)
    .map(({ id, data, updatedAt }) => ({
      id,
      name: data.name,
      frozen: data.status === 'frozen',
      kind: PAPER_OF_MARK[data.cover.draftMark],
      changedAt: draftMoment(ctx, id, updatedAt),
    }));
  const frozen = all.filter((draft) => draft.frozen);
  // A text without a mark is the published one only when it is finished.
  const open = all.filter((draft) => !draft.frozen && draft.kind !== 'published-text');
  return {
    byKind: new Map([...open, ...frozen].map((draft) => [draft.kind, draft])),
    newest: frozen.at(-1),
    changedAt: new Map(all.map(({ id, changedAt }) => [id, changedAt])),
  };
}

function lastHead(ctx: HostContext, kind: 'round' | 'ballot', fits: (summary: unknown) => boolean) {
  return ctx.store.heads(kind).findLast(({ summary }) => fits(summary));
}

function isBallotOf(projectId: string, summary: unknown): boolean {
  return ballotSummarySchema.parse(summary).projectId === projectId;
}

/** When the data of a project were changed last: papers and stages change its record, too. */
async function dataChangedAt(ctx: HostContext, id: string): Promise<string | undefined> {
  const records = await ctx.store.history({ kind: 'project', id, limit: MOST_RECORDS });
  return records.find(({ command }) => DATA_COMMANDS.includes(command))?.at;
}

/** The latest of a moment and of what else came on the project's file. */
function newestOf(project: Project, changedAt: string | undefined): string {
  const others = project.papers.filter(({ kind }) => kind !== 'submission-list').map(({ addedAt }) => addedAt);
  return [changedAt ?? '', ...others].sort().at(-1) ?? '';
}
