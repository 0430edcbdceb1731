import { commit, type HostContext, load } from '#host/host-context.ts';
import type { PlanLine } from '#host/importers/plans/index.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { HostRegistry } from '#host/registry.ts';
import type { ChangeSet } from '#host/storage/index.ts';
import type { PlanImportLine } from '#shared/contract/index.ts';
import type { Committee } from '#shared/domain/committee.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import { titleElements } from '#shared/domain/part-title.ts';
import type { Adoption, Project } from '#shared/domain/project.ts';
import { newProject } from '../projects/index.ts';
import { readStoredFiles } from '../stored-files.ts';
import { type PlannedProject, planProjects } from './plan-lines.ts';

type FileRef = { readonly blob: string; readonly name: string };

/** What a plan list says and what would become of each line; nothing is stored. */
export async function previewPlan(ctx: HostContext, input: { readonly id: string; readonly file: FileRef }) {
  const { planned, projects, problems } = await readPlan(ctx, input.id, input.file);
  const titles = new Map(projects.map(({ id, data }) => [id, fullTitle(data)]));
  return {
    lines: planned.map(({ line, projectId, committeeId, due, here, usable, doubtful, problems }): PlanImportLine => {
      const { key, row, title, planNumber, work, organisations, committee } = line;
      return {
        ...{ key, row, title, planNumber, work, organisations: [...organisations], committee, committeeId, due },
        ...{ projectId, projectTitle: titles.get(projectId) ?? '', here, usable, doubtful, problems: [...problems] },
      };
    }),
    problems: [...problems],
  };
}

type PlanImport = {
  readonly id: string;
  readonly file: FileRef;
  readonly lines: readonly string[];
  readonly committeeId: string;
  readonly kind: Project['kind'];
};

/** Takes lines of a plan list into a batch in one change. Refuses `plan-import-nothing`. */
export async function importPlan(ctx: HostContext, input: PlanImport) {
  const chosen = await load(ctx, 'committee', input.committeeId);
  const { planned, projects, committees } = await readPlan(ctx, input.id, input.file);
  const wanted = new Set(input.lines);
  const taken = planned.filter(({ usable, line }) => usable && wanted.has(line.key));
  if (taken.length === 0) throw new RefusalError('plan-import-nothing');
  const known = new Map(projects.map((project) => [project.id, project]));
  const bodies = new Map(committees.map(({ id, data }) => [id, data]));
  const puts: NonNullable<ChangeSet<HostRegistry>['puts']>[number][] = taken.map((one) => {
    const project = known.get(one.projectId);
    if (project)
      return { kind: 'project', id: project.id, data: filled(project.data, one, input.id), expectedRev: project.rev };
    const committeeId = one.committeeId || input.committeeId;
    const body = bodies.get(committeeId) ?? chosen.data;
    const data = fresh(ctx, one, committeeId, body, input);
    return { kind: 'project', id: ctx.newId(), data, expectedRev: 0 };
  });
  const receipt = await commit(ctx, 'plan.import', input.id, { puts });
  const matched = taken.filter(({ projectId }) => projectId !== '').length;
  return { ...receipt, created: taken.length - matched, matched };
}

async function readPlan(ctx: HostContext, id: string, file: FileRef) {
  const batch = await load(ctx, 'planBatch', id);
  const [list] = await ctx.workers.run('read-plans', { files: await readStoredFiles(ctx, [file]) });
  const { lines, problems } = list ?? { lines: [], problems: [] };
  const projects = await ctx.store.list('project');
  const committees = await ctx.store.list('committee');
  const known = { projects, committees, batchId: id, issuedOn: batch.data.issuedOn };
  return { planned: planProjects(lines, known), projects, committees, problems };
}

/** A known project in the batch: what it does not say yet is filled in, everything else stays. */
function filled(project: Project, { line, due }: PlannedProject, batchId: string): Project {
  const empty = project.draftingOrganisations.length === 0;
  return {
    ...project,
    batchId,
    planNumber: project.planNumber || line.planNumber,
    titleEn: project.titleEn || line.titleEn,
    dueDate: project.dueDate || due,
    proposer: project.proposer || line.proposer,
    replaces: project.replaces.length > 0 ? project.replaces : [...line.replaces],
    draftingOrganisations: empty ? [...line.organisations] : project.draftingOrganisations,
  };
}

function fresh(
  ctx: HostContext,
  { line, due }: PlannedProject,
  committeeId: string,
  committee: Committee,
  { id: batchId, kind }: PlanImport,
): Project {
  return newProject(
    ctx,
    {
      committeeId,
      batchId,
      kind,
      planNumber: line.planNumber,
      work: line.work === '' ? 'new' : line.work,
      functionType: 'specification',
      ...titleElements(line.title),
      titleEn: line.titleEn,
      number: '',
      replaces: [...line.replaces],
      replacesInPart: [],
      adoptions: adoptionsOf(line),
      seriesId: '',
      ics: [],
      ccs: [],
      proposer: line.proposer,
      jurisdiction: committee.name,
      levelLine: '',
      issuers: [],
      draftingOrganisations: [...line.organisations],
      drafters: [],
      contactPerson: committee.contactPerson,
      contactPhone: committee.contactPhone,
      patentsIdentified: false,
      publishDate: '',
      effectiveDate: '',
      lifeCycleId: committee.lifeCycleId,
      trackId: '',
      dueDate: due,
    },
    false,
  );
}

/** `ISO 17301-1:2016，MOD` as the list writes it; without a degree it is not known how far it is adopted. */
function adoptionsOf({ adopted }: PlanLine): Adoption[] {
  const degree = /\b(IDT|MOD|NEQ)\b/.exec(adopted)?.[1] as Adoption['degree'] | undefined;
  const number = /(?:ISO|IEC|ITU)[A-Z/ -]{0,40}\s?[\d.-]+(?::\d{4})?/.exec(adopted)?.[0]?.trim();
  return number && degree ? [{ degree, number, title: '', titleEn: '' }] : [];
}
