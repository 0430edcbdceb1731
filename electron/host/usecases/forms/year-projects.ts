import type { HostContext } from '#host/host-context.ts';
import type { Aggregate } from '#host/storage/index.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import { stageOf } from '#shared/domain/life-cycle.ts';
import type { Project } from '#shared/domain/project.ts';
import { stageSpans } from '#shared/domain/stage-spans.ts';
import { paperWords } from '#shared/profiles/index.ts';
import { projectDue } from '../projects/index.ts';
import type { Language } from './paper-day.ts';

type Projects = readonly Aggregate<Project>[];

export function isPublishedBy({ publishDate, ended }: Project, day: string): boolean {
  return ended === null && publishDate !== '' && publishDate <= day;
}

/** Was begun, and neither published nor terminated by a day. */
export function runsOn(project: Project, day: string): boolean {
  const begun = stageSpans(project)[0]?.from ?? '';
  const { ended } = project;
  return begun !== '' && begun <= day && !isPublishedBy(project, day) && (ended === null || ended.on > day);
}

/** Projects that ran on a day, in the stage that they were in then, by the stage. */
export function projectRows(ctx: HostContext, projects: Projects, day: string, language: Language) {
  return projects
    .filter(({ data }) => runsOn(data, day))
    .map(({ data }) => {
      const spans = stageSpans(data);
      const code = spans.findLast(({ from }) => from <= day)?.stage ?? data.stage;
      const { stages } = ctx.rules.lifeCycle(data.lifeCycleId);
      return {
        place: stages.findIndex((stage) => stage.code === code),
        title: fullTitle(data),
        number: data.planNumber || data.number,
        work: paperWords[language].work[data.work],
        stage: stages.find((stage) => stage.code === code)?.name[language] ?? code,
        begun: spans[0]?.from ?? '',
        due: projectDue(ctx, data).due,
      };
    })
    .sort((a, b) => b.place - a.place)
    .map(({ place: _, ...row }) => row);
}

/** Standards that were published in a year. */
export function standardRows(projects: Projects, year: string) {
  return projects
    .filter(({ data }) => data.ended === null && data.publishDate.startsWith(year))
    .map(({ data }) => ({
      number: data.number,
      title: fullTitle(data),
      replaces: data.replaces.join('、'),
      publishDate: data.publishDate,
      effectiveDate: data.effectiveDate,
    }))
    .sort((a, b) => (a.publishDate < b.publishDate ? -1 : 1));
}

/** Standards under periodic review (复审) in a year, with the conclusion that was written on their review sheet. */
export async function reviewRows(ctx: HostContext, projects: Projects, year: string) {
  const reviewed = projects.filter(({ data }) => {
    const cycle = ctx.rules.lifeCycle(data.lifeCycleId);
    return stageSpans(data).some(
      ({ stage, from, to }) =>
        stageOf(cycle, stage)?.activity === 'periodic-review' &&
        from.slice(0, 4) <= year &&
        (to === '' || to.slice(0, 4) >= year),
    );
  });
  return Promise.all(
    reviewed.map(async ({ id, data }) => {
      const written = ctx.store.head('formTexts', id) ? await ctx.store.get('formTexts', id) : undefined;
      const texts = written?.ok ? written.value.data.texts['review-sheet'] : undefined;
      return { number: data.number, title: fullTitle(data), conclusion: texts?.['conclusion'] ?? '' };
    }),
  );
}

/** Work that goes on: running projects of today by the day they are due. */
export function nextRows(ctx: HostContext, projects: Projects, language: Language) {
  return projects
    .filter(({ data }) => runsOn(data, ctx.today()))
    .map(({ data }) => ({
      title: fullTitle(data),
      stage: ctx.rules.stage(data).name[language],
      due: projectDue(ctx, data).due,
    }))
    .sort((a, b) => ((a.due || '9') < (b.due || '9') ? -1 : 1));
}
