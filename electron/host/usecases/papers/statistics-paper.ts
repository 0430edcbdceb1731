import { rowsToXlsx, type XlsxSheet } from '#host/exporters/xlsx/index.ts';
import { type HostContext, load } from '#host/host-context.ts';
import type { AskedPaper, Statistics } from '#shared/contract/index.ts';
import { percentOf } from '#shared/domain/statistics.ts';
import { chartKeys, papersOf, STATISTICS_COLUMNS, statisticsTables, statisticsWords } from '#shared/profiles/index.ts';
import { fileNameOf, fillTemplate } from '#shared/publishing/index.ts';
import { limitText, paperDay, statisticsRows } from '../forms/index.ts';
import { getStatistics } from '../portfolio/index.ts';
import type { BuiltPaper } from './built-paper.ts';

type Asked = Extract<AskedPaper, { kind: 'statistics' }>;

/** 统计表: counts by every dimension and the days of the stages, with bars to print and as a workbook. */
export async function statisticsPaper(ctx: HostContext, { committeeId, year, language }: Asked): Promise<BuiltPaper> {
  const statistics = await getStatistics(ctx, { committeeId, year });
  const committee = committeeId === '' ? null : (await load(ctx, 'committee', committeeId)).data;
  const words = statisticsWords[language];
  const template = statisticsTables[language];
  const name = language === 'en' ? committee?.nameEn || committee?.name : committee?.name;
  const data = {
    texts: {
      ...chartKeys,
      scope: name ?? words.everything,
      year: year || words.allYears,
      today: paperDay(language, statistics.today),
    },
    rows: statisticsRows(statistics, language),
  };
  return {
    publication: fillTemplate(template, data, papersOf(language), {
      date: `${statistics.today}T00:00:00Z`,
      author: '',
    }),
    name: fileNameOf(template, data),
    projectId: '',
    kind: null,
    xlsx: () => rowsToXlsx(countsSheet(statistics, language), daysSheet(statistics, language)),
  };
}

function countsSheet({ total, groups }: Statistics, language: 'zh-CN' | 'en'): XlsxSheet {
  const words = statisticsWords[language];
  const cells = (counts: Statistics['total']) =>
    STATISTICS_COLUMNS.map((column) =>
      column === 'attendance' ? percentOf(counts.attended, counts.called) : counts[column],
    );
  return {
    sheet: words.name,
    header: [words.what, words.group, ...STATISTICS_COLUMNS.map((column) => titleOf(words.columns[column], column))],
    rows: [
      [words.total, '', ...cells(total)],
      ...groups.flatMap(({ dimension, rows }) =>
        rows.map(({ name, counts }) => [words.dimensions[dimension], name[language], ...cells(counts)]),
      ),
    ],
    widths: [14, 34, ...STATISTICS_COLUMNS.map(() => 10)],
  };
}

/** Titles of narrow columns bear places to break them. */
function titleOf(title: string, column: string): string {
  return `${title.replace('- ', '')}${column === 'attendance' ? ' %' : ''}`;
}

function daysSheet({ durations }: Statistics, language: 'zh-CN' | 'en'): XlsxSheet {
  const words = statisticsWords[language];
  return {
    sheet: words.durations,
    header: [words.lifeCycle, words.stage, words.times, words.median, words.limit],
    rows: durations.map(({ lifeCycle, name, projects, median, limit }) => [
      lifeCycle[language],
      name[language],
      projects,
      median,
      limitText(limit, words),
    ]),
    widths: [34, 20, 10, 18, 22],
  };
}
