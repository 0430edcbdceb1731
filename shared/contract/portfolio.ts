import { z } from 'zod';
import { stageLimitSchema } from '../domain/life-cycle.ts';
import { projectSchema } from '../domain/project.ts';
import { DIMENSIONS, MEASURES } from '../domain/statistics.ts';
import { dueStateSchema, localisedSchema, query } from './base.ts';

const portfolioRowSchema = projectSchema
  .pick({
    number: true,
    planNumber: true,
    kind: true,
    functionType: true,
    committeeId: true,
    lifeCycleId: true,
    stage: true,
  })
  .extend({
    id: z.string(),
    title: z.string(),
    /** First day; empty = not known. */
    begun: z.string(),
    since: z.string(),
    due: z.string(),
    dueState: dueStateSchema,
    publishDate: z.string(),
    /** 终止: it ended before its time, on this day; empty = it did not. */
    endedOn: z.string(),
    /** Stages that it passed, with their days, and the one at hand (`to` empty). */
    spans: z.array(z.object({ stage: z.string(), from: z.string(), to: z.string() })),
  });
export type PortfolioRow = z.infer<typeof portfolioRowSchema>;

const countsSchema = z.record(z.enum(MEASURES), z.number().int());
const statisticsSchema = z.object({
  today: z.string(),
  /** Years in which something happened, the latest first. */
  years: z.array(z.string()),
  total: countsSchema,
  /** By year always of all years. */
  groups: z.array(
    z.object({
      dimension: z.enum(DIMENSIONS),
      rows: z.array(z.object({ key: z.string(), name: localisedSchema, counts: countsSchema })),
    }),
  ),
  /** Days that stages took until they were left: how often, and the median. */
  durations: z.array(
    z.object({
      lifeCycleId: z.string(),
      lifeCycle: localisedSchema,
      stage: z.string(),
      name: localisedSchema,
      projects: z.number().int(),
      median: z.number().int(),
      limit: stageLimitSchema.nullable(),
    }),
  ),
});
export type Statistics = z.infer<typeof statisticsSchema>;

export const portfolioContract = {
  /** Every project with its way through the stages, for board, timeline and table. Names of committees and stages stand once. */
  portfolio: query.output(
    z.object({
      today: z.string(),
      rows: z.array(portfolioRowSchema),
      committees: z.array(z.object({ id: z.string(), name: z.string() })),
      /** Life cycles in use, that of most projects first. */
      lifeCycles: z.array(
        z.object({
          id: z.string(),
          name: localisedSchema,
          stages: z.array(z.object({ code: z.string(), name: localisedSchema, next: z.array(z.string()) })),
        }),
      ),
    }),
  ),
  /** 统计: of one committee or of all (empty id), of one year or of all (empty). */
  statistics: query
    .input(z.object({ committeeId: z.string().default(''), year: z.string().default('') }).prefault({}))
    .output(statisticsSchema),
};
