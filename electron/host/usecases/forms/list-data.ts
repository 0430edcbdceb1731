import { type HostContext, load } from '#host/host-context.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import type { Project } from '#shared/domain/project.ts';
import { type listPlaces, type listRows, paperWords, standardKinds } from '#shared/profiles/index.ts';
import { projectsOfCommittee } from '../views/index.ts';
import type { Assembled } from './assembled.ts';
import { committeeData } from './committee-data.ts';
import { latest } from './latest.ts';
import type { Language } from './paper-day.ts';

type Data = Assembled<typeof listPlaces, typeof listRows>;

/** Places of a list of projects of a committee, in the order asked for; none asked for = all of the committee. */
export async function listData(
  ctx: HostContext,
  id: string,
  projectIds: readonly string[],
  language: Language,
): Promise<Data> {
  const committee = await committeeData(ctx, id, language);
  const projects =
    projectIds.length > 0
      ? await Promise.all(projectIds.map((projectId) => load(ctx, 'project', projectId)))
      : await projectsOfCommittee(ctx, id);
  const publisher =
    projects.map(({ data }) => data.issuers.join(paperWords[language].comma)).find((it) => it !== '') ?? '';
  const rows = await Promise.all(
    projects.map(async (project) => ({
      ...projectRow(ctx, project.data, language),
      ...(await reviewOf(ctx, project.id)),
    })),
  );
  return {
    ...committee,
    date: latest(committee.date, ...projects.map(({ updatedAt }) => updatedAt)),
    projectId: projects.length === 1 ? (projects[0]?.id ?? '') : '',
    data: {
      texts: { ...committee.data.texts, year: ctx.today().slice(0, 4), count: String(projects.length), publisher },
      rows: { projects: rows },
    },
  };
}

function projectRow(ctx: HostContext, project: Project, language: Language) {
  const words = paperWords[language];
  const list = (names: readonly string[]) => names.filter((name) => name !== '').join(words.comma);
  return {
    title: fullTitle(project),
    titleEn: project.titleEn,
    number: project.number,
    planNumber: project.planNumber,
    kind: standardKinds[project.kind].name[language],
    level: words.levels[project.kind],
    work: words.work[project.work],
    replaces: list(project.replaces),
    organisation: project.draftingOrganisations[0] ?? '',
    organisations: list(project.draftingOrganisations),
    jurisdiction: project.jurisdiction,
    proposer: project.proposer,
    contact: project.contactPerson,
    phone: project.contactPhone,
    // Short, as lists print days.
    dueDate: project.dueDate,
    publishDate: project.publishDate,
    effectiveDate: project.effectiveDate,
    stage: ctx.rules.stage(project).name[language],
  };
}

/** What was written on the review sheet of a project (复审工作表). */
async function reviewOf(ctx: HostContext, projectId: string): Promise<{ conclusion: string; reason: string }> {
  const written = ctx.store.head('formTexts', projectId) ? await ctx.store.get('formTexts', projectId) : undefined;
  const texts = written?.ok ? written.value.data.texts['review-sheet'] : undefined;
  return { conclusion: texts?.['conclusion'] ?? '', reason: texts?.['conclusionReason'] ?? '' };
}
