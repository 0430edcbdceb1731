import type { HostContext } from '#host/host-context.ts';
import type { Statistics } from '#shared/contract/index.ts';
import type { StandardKindId } from '#shared/domain/cover-data.ts';
import type { LocalisedText } from '#shared/domain/localised-text.ts';
import type { FunctionType } from '#shared/domain/project.ts';
import { stageSpans } from '#shared/domain/stage-spans.ts';
import {
  countAll,
  countBy,
  DIMENSIONS,
  type Dimension,
  median,
  stageDays,
  yearsOf,
} from '#shared/domain/statistics.ts';
import { regionName } from '#shared/profiles/codes/index.ts';
import { paperWords, standardKinds } from '#shared/profiles/index.ts';
import { committeeNames } from '../views/index.ts';
import { statisticsFacts } from './statistics-facts.ts';

/** Counts of the workspace or of a committee (empty id = all), of a year or of all years, by every dimension; days of the stages. */
export async function getStatistics(
  ctx: HostContext,
  { committeeId, year }: { readonly committeeId: string; readonly year: string },
): Promise<Statistics> {
  const all = await statisticsFacts(ctx, committeeId);
  const facts = year === '' ? all : all.filter((fact) => fact.year === year);
  const projects = (await ctx.store.list('project')).filter(
    ({ data }) => committeeId === '' || data.committeeId === committeeId,
  );
  const days = Map.groupBy(
    stageDays(
      projects.map(({ data }) => ({ lifeCycleId: data.lifeCycleId, spans: stageSpans(data) })),
      year,
    ),
    ({ lifeCycleId, stage }) => `${lifeCycleId} ${stage}`,
  );
  const cycles = [...new Set(projects.map(({ data }) => data.lifeCycleId))];
  const nameOf = namesOf(ctx, await committeeNames(ctx), cycles.length > 1);
  const order = cycles.flatMap((id) => ctx.rules.lifeCycle(id).stages.map(({ code }) => `${id} ${code}`));
  const places = (key: string): number => order.indexOf(key);
  return {
    today: ctx.today(),
    years: [...yearsOf(all)],
    total: countAll(facts),
    groups: DIMENSIONS.map((dimension) => {
      // Years stand beside each other even where one is asked for.
      const rows = countBy(dimension === 'year' ? all : facts, dimension);
      const sorted = dimension === 'stage' ? [...rows].sort((a, b) => places(a.key) - places(b.key)) : rows;
      return { dimension, rows: sorted.map(({ key, counts }) => ({ key, name: nameOf(dimension, key), counts })) };
    }),
    durations: cycles.flatMap((id) => {
      const { name, stages } = ctx.rules.lifeCycle(id);
      return stages.flatMap((stage) => {
        const found = days.get(`${id} ${stage.code}`);
        if (!found) return [];
        return [
          {
            lifeCycleId: id,
            lifeCycle: name,
            stage: stage.code,
            name: stage.name,
            projects: found.length,
            median: median(found.map((each) => each.days)),
            limit: stage.limit ?? null,
          },
        ];
      });
    }),
  };
}

function namesOf(
  ctx: HostContext,
  committees: ReadonlyMap<string, string>,
  manyCycles: boolean,
): (dimension: Dimension, key: string) => LocalisedText {
  const same = (name: string): LocalisedText => ({ 'zh-CN': name, en: name });
  return (dimension, key) => {
    switch (dimension) {
      case 'year':
        return same(key);
      case 'stage': {
        const [lifeCycleId = '', stage = ''] = key.split(' ');
        const { name } = ctx.rules.stage({ lifeCycleId, stage });
        if (!manyCycles) return name;
        const cycle = ctx.rules.lifeCycle(lifeCycleId).name;
        return { 'zh-CN': `${name['zh-CN']}（${cycle['zh-CN']}）`, en: `${name.en} (${cycle.en})` };
      }
      case 'kind':
        return standardKinds[key as StandardKindId].name;
      case 'committee':
        return same(committees.get(key) ?? key);
      case 'region':
        return regionName(key);
      case 'functionType':
        return {
          'zh-CN': paperWords['zh-CN'].functionTypes[key as FunctionType],
          en: paperWords.en.functionTypes[key as FunctionType],
        };
    }
  };
}
