import { rowsToCsv } from '#host/exporters/csv/index.ts';
import { rowsToXlsx } from '#host/exporters/xlsx/index.ts';
import type { HostContext } from '#host/host-context.ts';
import type { AskedPaper } from '#shared/contract/index.ts';
import type { Project } from '#shared/domain/project.ts';
import { stageSpans } from '#shared/domain/stage-spans.ts';
import {
  PORTFOLIO_COLUMNS,
  paperWords,
  portfolioLists,
  portfolioWidths,
  standardKinds,
} from '#shared/profiles/index.ts';
import { projectDue } from '../project.ts';
import { committeeNames, projectTitles } from '../views/index.ts';
import type { BuiltPaper } from './built-paper.ts';

type Asked = Extract<AskedPaper, { kind: 'projects' }>;

/** Projects as a list for other programs (项目清单), in the order asked for; those that are gone are left out. */
export async function projectsPaper(ctx: HostContext, { projectIds, language }: Asked): Promise<BuiltPaper> {
  const list = portfolioLists[language];
  const titles = await projectTitles(ctx);
  const committees = await committeeNames(ctx);
  const all = new Map((await ctx.store.list('project')).map(({ id, data }) => [id, data]));
  const header = PORTFOLIO_COLUMNS.map((column) => list.columns[column]);
  const rows = projectIds.flatMap((id) => {
    const project = all.get(id);
    if (!project) return [];
    const texts = {
      ...textsOf(ctx, project, language),
      title: titles.get(id) ?? '',
      committee: committees.get(project.committeeId) ?? '',
    };
    return [PORTFOLIO_COLUMNS.map((column) => texts[column])];
  });
  return {
    publication: null,
    name: `${list.name} ${ctx.today()}`,
    projectId: '',
    kind: null,
    csv: () => rowsToCsv([header, ...rows]),
    xlsx: () =>
      rowsToXlsx({
        sheet: list.name,
        header,
        rows,
        widths: PORTFOLIO_COLUMNS.map((column) => portfolioWidths[column]),
      }),
  };
}

function textsOf(ctx: HostContext, project: Project, language: 'zh-CN' | 'en') {
  const words = paperWords[language];
  const { due, state } = projectDue(ctx, project);
  const listed = (names: readonly string[]): string => names.filter((name) => name !== '').join(words.comma);
  return {
    titleEn: project.titleEn,
    number: project.number,
    planNumber: project.planNumber,
    kind: standardKinds[project.kind].name[language],
    work: words.work[project.work],
    functionType: words.functionTypes[project.functionType],
    stage: ctx.rules.stage(project).name[language],
    begun: stageSpans(project)[0]?.from ?? '',
    since: project.stageSince,
    due: project.ended ? '' : due,
    state: portfolioLists[language].states[project.ended ? 'ended' : state],
    publishDate: project.publishDate,
    effectiveDate: project.effectiveDate,
    replaces: listed(project.replaces),
    organisations: listed(project.draftingOrganisations),
  };
}
