import { z } from 'zod';
import { planBatchSchema } from '../domain/plan-batch.ts';
import { projectSchema } from '../domain/project.ts';
import { command, dueStateSchema, idSchema, localisedSchema, problemSchema, query, receiptSchema } from './base.ts';

const fileSchema = z.object({ blob: z.string(), name: z.string() });

/** How far the projects of a batch are: `done` = handed on for approval. */
const progressSchema = z.object({
  total: z.number(),
  running: z.number(),
  overdue: z.number(),
  done: z.number(),
  ended: z.number(),
});
export type BatchProgress = z.infer<typeof progressSchema>;

const planLineSchema = z.object({
  key: z.string(),
  row: z.number(),
  title: z.string(),
  planNumber: z.string(),
  work: projectSchema.shape.work.or(z.literal('')),
  organisations: z.array(z.string()),
  committee: z.string(),
  /** Committee that it would go to; empty = the one that is chosen for all. */
  committeeId: z.string(),
  due: z.string(),
  /** Known project that it is; empty = a new one. */
  projectId: z.string(),
  projectTitle: z.string(),
  /** In this batch already. */
  here: z.boolean(),
  usable: z.boolean(),
  /** Should be looked at before it is taken. */
  doubtful: z.boolean(),
  problems: z.array(problemSchema),
});
export type PlanImportLine = z.infer<typeof planLineSchema>;

/** 立项批次: projects approved by one document. */
export const planContract = {
  list: query
    .input(z.object({}))
    .output(z.array(z.object({ id: z.string(), batch: planBatchSchema, progress: progressSchema }))),
  get: query.input(idSchema).output(
    z.object({
      id: z.string(),
      batch: planBatchSchema,
      progress: progressSchema,
      projects: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          planNumber: z.string(),
          committeeId: z.string(),
          committee: z.string(),
          organisation: z.string(),
          stage: z.string(),
          stageName: localisedSchema,
          due: z.string(),
          dueState: dueStateSchema,
          state: z.enum(['running', 'overdue', 'done', 'ended']),
        }),
      ),
    }),
  ),
  create: command.input(planBatchSchema).output(receiptSchema),
  update: command.input(idSchema.extend({ changes: planBatchSchema.partial() })).output(receiptSchema),
  /** Refused while it has projects (`batch-has-projects`). */
  remove: command.input(idSchema).output(receiptSchema),
  /** Puts projects into a batch and takes others out of it. */
  assign: command
    .input(idSchema.extend({ add: z.array(z.string()).default([]), remove: z.array(z.string()).default([]) }))
    .output(receiptSchema),
  /** What a plan list (XLSX, CSV) says and what would become of each line; nothing is stored. */
  preview: query
    .input(idSchema.extend({ file: fileSchema }))
    .output(z.object({ lines: z.array(planLineSchema), problems: z.array(problemSchema) })),
  /**
   * Takes lines of a plan list in one step: new projects of the committee that is named or given, known ones by plan number or title. What
   * is registered of a known project stays; what it does not say yet is filled in.
   */
  import: command
    .input(
      idSchema.extend({
        file: fileSchema,
        lines: z.array(z.string()),
        committeeId: z.string(),
        kind: projectSchema.shape.kind,
      }),
    )
    .output(receiptSchema.extend({ created: z.number(), matched: z.number() })),
};
