import { z } from 'zod';
import { DUE_GROUPS, WAITED_FOR } from '../domain/home-plan.ts';
import { stageLimitSchema } from '../domain/life-cycle.ts';
import { localisedSchema, query } from './base.ts';
import { historyEntrySchema } from './history.ts';

/** What is to be done: `code` names `app.home.<code>`, the reason in words, and `app.home.act-<code>`, what its button says. */
export const homeItemSchema = z.object({
  code: z.enum([
    'stage-overdue',
    'stage-soon',
    'plan-overdue',
    'plan-soon',
    'papers-missing',
    'round-open',
    'round-overdue',
    'comments-undecided',
    'comments-unplaced',
    'ballot-open',
    'ballot-overdue',
    'meeting-soon',
    'meeting-past',
    'minutes-open',
    'action-open',
    'composition',
    'term-ending',
    'term-over',
    'term-papers',
    'removals-due',
  ]),
  /** Day by which; empty = no day. */
  due: z.string(),
  /** Days beyond it. */
  late: z.number().int(),
  committeeId: z.string(),
  target: z.object({ kind: z.enum(['project', 'round', 'ballot', 'meeting', 'committee', 'draft']), id: z.string() }),
  /** Name of what it is about. */
  title: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The limit that is meant, with its source; null = none is. */
  limit: stageLimitSchema.nullable(),
});
export type HomeItem = z.infer<typeof homeItemSchema>;

const items = z.array(homeItemSchema);

export const homeContract = {
  /**
   * What is due, for whom work waits, the next meetings and the figures of the home page. Of each group the most urgent ones, with the
   * number of all; groups named in `whole` come whole (at most 500).
   */
  home: query
    .input(
      z
        .object({
          /** Empty = of all committees. */
          committeeId: z.string().default(''),
          most: z.number().int().min(0).max(100).default(6),
          whole: z.array(z.enum([...DUE_GROUPS, ...WAITED_FOR])).default([]),
        })
        .prefault({}),
    )
    .output(
      z.object({
        today: z.string(),
        groups: z.array(z.object({ group: z.enum(DUE_GROUPS), count: z.number(), items })),
        waiting: z.array(
          z.object({
            kind: z.enum(WAITED_FOR),
            /** Persons or organisations in all. */
            count: z.number(),
            parties: z.array(
              z.object({
                key: z.string(),
                name: z.string(),
                count: z.number(),
                overdue: z.number(),
                /** The most urgent ones. */
                items,
              }),
            ),
          }),
        ),
        meetings: z.array(
          z.object({
            id: z.string(),
            title: z.string(),
            committee: z.string(),
            date: z.string(),
            startTime: z.string(),
            place: z.string(),
          }),
        ),
        totals: z.object({
          committees: z.number(),
          projects: z.number(),
          openRounds: z.number(),
          undecidedComments: z.number(),
          openBallots: z.number(),
          plannedMeetings: z.number(),
        }),
        stages: z.array(
          z.object({ lifeCycleId: z.string(), code: z.string(), name: localisedSchema, projects: z.number() }),
        ),
        /** First steps of a new workspace (委员会, 项目, 草案): which are done. */
        steps: z.object({ committee: z.boolean(), project: z.boolean(), draft: z.boolean() }),
      }),
    ),
  /** What was changed lately, newest first. */
  homeChanges: query
    .input(
      z.object({ committeeId: z.string().default(''), limit: z.number().int().min(1).max(50).default(8) }).prefault({}),
    )
    .output(z.object({ entries: z.array(historyEntrySchema) })),
};
