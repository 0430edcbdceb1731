import { z } from 'zod';
import { WAITED_FOR } from '../domain/home-plan.ts';
import { PAPER_KINDS, stageLimitSchema } from '../domain/life-cycle.ts';
import { passedLackSchema } from '../domain/passed-lack.ts';
import { localisedSchema } from './base.ts';

const stageViewSchema = z.object({
  code: z.string(),
  name: localisedSchema,
  /** Where the project stands within the stage at hand, when that has steps (ISO); null = it has none. */
  step: localisedSchema.nullable(),
  product: localisedSchema,
  state: z.enum(['done', 'current', 'ahead', 'skipped']),
  from: z.string(),
  to: z.string(),
  /** Name of the way that leaves it out; null = none does. */
  skippedBy: localisedSchema.nullable(),
  /** Every time it was passed, with what its gate lacked and why it was passed all the same. `name`: its step (ISO). */
  passages: z.array(
    z.object({
      stage: z.string(),
      from: z.string(),
      to: z.string(),
      overrideReason: z.string(),
      lacked: z.array(passedLackSchema),
      name: localisedSchema.nullable(),
    }),
  ),
  limit: z
    .object({
      unit: stageLimitSchema.shape.unit,
      amount: z.number(),
      kind: z.enum(['at-most', 'at-least']),
      source: z.string(),
      unconfirmed: z.boolean(),
    })
    .nullable(),
  requiredPapers: z.array(
    z.object({
      kind: z.enum(PAPER_KINDS),
      onFile: z.boolean(),
      need: z.enum(['patents', 'adoption', 'meeting', 'ballot']).nullable(),
    }),
  ),
});

const lackSchema = passedLackSchema.extend({
  target: z.object({ kind: z.enum(['paper', 'round', 'ballot', 'meeting', 'stage']), id: z.string() }),
});

/** Where a project stands: its stages, what its gate lacks, its ways, its limits, its batch and series. */
export const projectWayFields = {
  stages: z.array(stageViewSchema),
  /** `back`: it was before the stage at hand. */
  nextStages: z.array(z.object({ code: z.string(), name: localisedSchema, back: z.boolean() })),
  /** What the gate of the stage at hand lacks today, and where it can be mended. */
  gate: z.array(lackSchema),
  /** Whose move it is, because of what; null = the project has ended. */
  move: z.object({ who: z.enum([...WAITED_FOR, 'time']), lack: lackSchema.nullable() }).nullable(),
  /** Ways through the stages (快速程序); `possible`: it may still be chosen. */
  tracks: z.array(
    z.object({
      id: z.string(),
      name: localisedSchema,
      skips: z.number(),
      source: z.string(),
      unconfirmed: z.boolean(),
      possible: z.boolean(),
    }),
  ),
  /** The way through all stages may be chosen. */
  regularPossible: z.boolean(),
  plan: z.object({
    /** Last day of the stage at hand; empty = no upper limit. */
    stageDue: z.string(),
    /** Counted in working days of a year whose holidays are not published: only weekends were left out. */
    calendarUnknown: z.boolean(),
    /** Limit of the whole project; null = no rule has one. Days are empty while they are not known. */
    limit: z
      .object({
        months: z.number(),
        source: z.string(),
        unconfirmed: z.boolean(),
        extensionMonths: z.number(),
        askDaysBefore: z.number(),
        from: z.string(),
        end: z.string(),
        /** Last day to ask for an extension, and the day it can reach. */
        askBy: z.string(),
        latest: z.string(),
        milestone: z.object({ day: z.string(), name: localisedSchema.nullable() }).nullable(),
        over: z.boolean(),
      })
      .nullable(),
  }),
  batch: z.object({ id: z.string(), name: z.string(), document: z.string() }).nullable(),
  /** The parts of its series in order, itself among them. */
  series: z.array(
    z.object({
      id: z.string(),
      part: z.string(),
      /** Its complementary element: the others are the same in all parts. */
      title: z.string(),
      number: z.string(),
      planNumber: z.string(),
      stageName: localisedSchema,
      ended: z.boolean(),
    }),
  ),
};
