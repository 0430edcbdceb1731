import type { Statistics } from '#shared/contract/index.ts';
import { type Counts, type Dimension, percentOf } from '#shared/domain/statistics.ts';
import { type StatisticsWords, statisticsWords } from '#shared/profiles/index.ts';
import { barText, fillForm } from '#shared/publishing/index.ts';
import type { Language } from './paper-day.ts';

type Row = Readonly<Record<string, string>>;

/** Rows of the tables of 统计表, with their bars: of years what was begun and published, of others what is published, running and late. */
export function statisticsRows(
  statistics: Statistics,
  language: Language,
): Readonly<Record<Dimension | 'durations', readonly Row[]>> {
  const words = statisticsWords[language];
  const tableOf = (dimension: Dimension): readonly Row[] => {
    const rows = statistics.groups.find((group) => group.dimension === dimension)?.rows ?? [];
    const barOf = dimension === 'year' ? yearBar : stateBar;
    const most = Math.max(0, ...rows.map(({ counts }) => barOf(counts).reduce((sum, { count }) => sum + count, 0)));
    const sorted = dimension === 'year' ? rows.toReversed() : rows;
    return sorted.map(({ name, counts }) => ({
      ...textsOf(name[language], counts),
      bar: barText(barOf(counts), most),
    }));
  };
  const most = Math.max(0, ...statistics.durations.map(({ median }) => median));
  return {
    year: tableOf('year'),
    stage: tableOf('stage'),
    kind: tableOf('kind'),
    committee: tableOf('committee'),
    region: tableOf('region'),
    functionType: tableOf('functionType'),
    durations: statistics.durations.map(({ name, lifeCycle, projects, median, limit }) => ({
      stage: name[language],
      lifeCycle: lifeCycle[language],
      times: String(projects),
      median: String(median),
      limit: limitText(limit, words),
      bar: barText([{ tone: 'answer', count: median }], most),
    })),
  };
}

export function limitText(limit: Statistics['durations'][number]['limit'], words: StatisticsWords): string {
  if (limit === null) return '';
  const text = fillForm(words.limits[limit.unit], { amount: limit.amount });
  return limit.kind === 'at-least' ? fillForm(words.least, { limit: text }) : text;
}

function textsOf(name: string, counts: Counts): Row {
  const share = percentOf(counts.attended, counts.called);
  return {
    name,
    ...Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, count === 0 ? '—' : String(count)])),
    attendance: share === null ? '—' : `${share}%`,
  };
}

function yearBar(counts: Counts) {
  return [
    { tone: 'accepted' as const, count: counts.published },
    { tone: 'undecided' as const, count: Math.max(0, counts.begun - counts.published) },
  ];
}

function stateBar(counts: Counts) {
  return [
    { tone: 'accepted' as const, count: counts.published },
    { tone: 'answer' as const, count: counts.running - counts.overdue },
    { tone: 'late' as const, count: counts.overdue },
  ];
}
