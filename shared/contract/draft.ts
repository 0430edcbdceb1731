import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import type { DocJson } from '../doc-model/index.ts';
import { coverDataSchema } from '../domain/cover-data.ts';
import { DECISIONS } from '../domain/disposition.ts';
import { draftMetaSchema } from '../domain/draft.ts';
import { commentSchema } from '../domain/round.ts';
import { command, idSchema, job, problemSchema, query, receiptSchema } from './base.ts';
import { checkDraftProcedure, checkFactsProcedure, unwaiveProcedure, waiveProcedure } from './draft-check.ts';
import { importFileSchema, importReviewSchema, reviewRowSchema } from './draft-import.ts';
import { draftRecords } from './draft-records.ts';

const docJsonSchema = z.custom<DocJson>((value) => typeof value === 'object' && value !== null && 'type' in value);

export const draftPreviewSchema = z.object({
  headings: z.array(z.object({ number: z.string(), title: z.string(), level: z.number() })),
  counts: z.record(z.string(), z.number()),
  cover: coverDataSchema.partial(),
  problems: z.array(problemSchema),
});

/** Steps of other editors; `version` is that of the document after them. */
export const stepsUpdateSchema = z.object({
  version: z.number().int(),
  steps: z.array(z.unknown()),
  clientIds: z.array(z.string()),
});
export type StepsUpdate = z.infer<typeof stepsUpdateSchema>;

const spotSchema = z.object({ blockId: z.string(), offset: z.number().int().nonnegative() });
/** Where a window's selection begins and ends: so many positions into the innermost block with an id. */
export const caretSchema = z.object({ anchor: spotSchema, head: spotSchema });
export type Caret = z.infer<typeof caretSchema>;

/** A window that has a draft open. `window` counts the windows of one draft from 1; `caret` null = it only reads so far. */
export const presenceSchema = z.object({
  clientId: z.string(),
  name: z.string(),
  window: z.number().int(),
  caret: caretSchema.nullable(),
});
export type Presence = z.infer<typeof presenceSchema>;

export const draftCommentSchema = commentSchema
  .pick({ id: true, no: true, organisation: true, blockId: true, comment: true, proposal: true })
  .extend({
    roundId: z.string(),
    roundName: z.string(),
    /** Clause as written by the member. */
    clause: z.string(),
    /** Empty = undecided. */
    decision: z.enum(['', ...DECISIONS]),
    /** On an earlier draft: what became of the text that it is about. `deleted`: the block is the one before. Empty = on this draft. */
    carried: z.enum(['', 'same', 'edited', 'moved', 'deleted']),
    /** A draft was edited because of it, and the edit was not taken back. */
    applied: z.boolean(),
  });
export type DraftComment = z.infer<typeof draftCommentSchema>;

export const draftContract = {
  /** Meta, the whole document and its version (number of steps ever applied). */
  open: query.input(idSchema).output(
    z.object({
      id: z.string(),
      rev: z.number(),
      meta: draftMetaSchema,
      doc: docJsonSchema,
      version: z.number().int(),
      commentMarks: z.array(z.object({ blockId: z.string(), count: z.number() })),
    }),
  ),
  /** Comments on this draft and on the last earlier one that had a round, in the order of the text; those without a block last. */
  comments: query.input(idSchema).output(z.array(draftCommentSchema)),
  create: command
    .input(z.object({ projectId: z.string(), name: z.string(), basedOn: z.string() }))
    .output(receiptSchema),
  /** What an import would give; nothing is stored but the file itself. */
  preview: job.input(importFileSchema).output(draftPreviewSchema),
  /** The same for the side-by-side review: yields progress (done of total), ends with all but the rows, which come in pages. */
  review: job
    .input(importFileSchema)
    .output(eventIterator(z.object({ phase: z.string(), done: z.number(), total: z.number() }), importReviewSchema)),
  reviewRows: query
    .input(z.object({ review: z.string(), from: z.number().int().min(0), count: z.number().int().min(1).max(2_000) }))
    .output(z.array(reviewRowSchema)),
  /** A picture of the reviewed file; empty when it is too large to be shown. */
  reviewPicture: query
    .input(z.object({ review: z.string(), blob: z.string() }))
    .output(z.object({ base64: z.string(), mime: z.string() })),
  /** Makes the draft; `overrides` as in the review. */
  import: command.input(z.object({ projectId: z.string(), file: importFileSchema })).output(receiptSchema),
  updateCover: command.input(z.object({ id: z.string(), cover: coverDataSchema })).output(receiptSchema),
  /** Steps of an editor on top of `version`; when others were first, `accepted` is false and `missing` holds theirs. */
  sendSteps: command
    .input(z.object({ id: z.string(), version: z.number().int(), steps: z.array(z.unknown()), clientId: z.string() }))
    .output(z.object({ accepted: z.boolean(), version: z.number().int(), missing: stepsUpdateSchema.nullable() })),
  watch: query.input(z.object({ id: z.string(), version: z.number().int() })).output(eventIterator(stepsUpdateSchema)),
  /** Who has the draft open: all windows now, and again after each change. The asking one is among them as long as it listens. */
  join: query
    .input(z.object({ id: z.string(), clientId: z.string().min(1).max(64) }))
    .output(eventIterator(z.array(presenceSchema))),
  /** Tells the other windows where the caret of this one is; nothing is stored. */
  moveCaret: query
    .input(z.object({ id: z.string(), clientId: z.string(), caret: caretSchema.nullable() }))
    .output(z.object({})),
  /** Freezes the text for a stage: sets the draft mark and the day; the text never changes again. */
  freeze: command
    .input(z.object({ id: z.string(), mark: coverDataSchema.shape.draftMark, on: z.string() }))
    .output(receiptSchema),
  /** Everything the drafting checks (起草规则检查) find, in the order of the text, and what was left as it is with its reason. */
  check: checkDraftProcedure,
  checkFacts: checkFactsProcedure,
  waive: waiveProcedure,
  unwaive: unwaiveProcedure,
  ...draftRecords,
  /** Clauses with number and title for pickers, in order. */
  outline: query
    .input(idSchema)
    .output(z.array(z.object({ id: z.string(), number: z.string(), title: z.string(), level: z.number() }))),
};
