import { z } from 'zod';
import { commentSchema, DECISIONS, roundSchema } from '../domain/round.ts';
import { command, idSchema, job, problemSchema, query, receiptSchema } from './base.ts';

export const commentFilterSchema = z.object({
  text: z.string().default(''),
  organisation: z.string().default(''),
  clause: z.string().default(''),
  decision: z.enum(['', 'undecided', ...DECISIONS]).default(''),
  /** Only comments of which a person must say where they belong. */
  unplaced: z.boolean().default(false),
});

export const commentSortSchema = z.enum(['clause', 'no', 'organisation', 'decision']);

/**
 * A comment with what the list shows beside it: number and title of its clause today; while a person must say where it belongs, the blocks
 * that it may mean, the likeliest first, each with its first words.
 */
export const commentViewSchema = commentSchema.extend({
  clauseNumber: z.string(),
  clauseTitle: z.string(),
  choices: z.array(
    z.object({
      blockId: z.string(),
      number: z.string(),
      title: z.string(),
      words: z.string(),
      confidence: z.number().int(),
    }),
  ),
});
export type CommentView = z.infer<typeof commentViewSchema>;

const statisticsSchema = z.object({
  sent: z.number(),
  replied: z.number(),
  repliedWithComments: z.number(),
  noReply: z.number(),
  comments: z.number(),
  accepted: z.number(),
  partly: z.number(),
  rejected: z.number(),
  undecided: z.number(),
});

const filesSchema = z.array(z.object({ blob: z.string(), name: z.string() }));

export const commentImportFileSchema = z.object({
  name: z.string(),
  blob: z.string(),
  kind: z.string(),
  organisation: z.string(),
  rows: z.number(),
  noComment: z.boolean(),
  /** Title of the standard named in the form; `otherStandard` when it is not this one. */
  standardTitle: z.string(),
  otherStandard: z.boolean(),
  duplicateOf: z.string(),
  /** Will be imported unless the person says otherwise. */
  usable: z.boolean(),
  problems: z.array(problemSchema),
});
export type CommentImportFile = z.infer<typeof commentImportFileSchema>;

export const roundContract = {
  get: query.input(idSchema).output(
    z.object({
      id: z.string(),
      rev: z.number(),
      round: roundSchema,
      projectTitle: z.string(),
      draftName: z.string(),
      organisations: z.array(z.string()),
      statistics: statisticsSchema,
      problems: z.array(problemSchema),
    }),
  ),
  comments: query
    .input(
      z.object({
        id: z.string(),
        filter: commentFilterSchema,
        sort: commentSortSchema.default('clause'),
        descending: z.boolean().default(false),
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(2000).default(500),
      }),
    )
    .output(z.object({ total: z.number(), items: z.array(commentViewSchema) })),
  /** Comments that say the same, sent twice by one sender (`same`) or alike; each comment stays and is answered. */
  groups: query.input(idSchema).output(
    z.object({
      groups: z.array(z.object({ kind: z.enum(['same', 'alike']), ids: z.array(z.string()).readonly() })),
    }),
  ),
  create: command
    .input(
      roundSchema.pick({ projectId: true, draftId: true, name: true, opensOn: true, closesOn: true, recipients: true }),
    )
    .output(receiptSchema),
  update: command
    .input(
      z.object({
        id: z.string(),
        changes: roundSchema.pick({ name: true, closesOn: true, recipients: true }).partial(),
      }),
    )
    .output(receiptSchema),
  close: command.input(z.object({ id: z.string(), on: z.string(), reason: z.string() })).output(receiptSchema),
  previewImport: job
    .input(z.object({ id: z.string(), files: filesSchema }))
    .output(z.object({ files: z.array(commentImportFileSchema) })),
  /** Imports the given files (those of another standard or twice sent only when named here); all in one change. */
  import: command
    .input(z.object({ id: z.string(), files: filesSchema }))
    .output(receiptSchema.extend({ added: z.number(), problems: z.array(problemSchema) })),
  addComment: command
    .input(
      z.object({
        roundId: z.string(),
        comment: commentSchema.pick({
          organisation: true,
          person: true,
          clauseRaw: true,
          type: true,
          original: true,
          comment: true,
          proposal: true,
          reason: true,
        }),
      }),
    )
    .output(receiptSchema),
  place: command
    .input(z.object({ roundId: z.string(), commentIds: z.array(z.string()).min(1), blockId: z.string() }))
    .output(receiptSchema),
  /** Decides one or many comments alike. `decision` null takes the decisions back. */
  decide: command
    .input(
      z.object({
        roundId: z.string(),
        commentIds: z.array(z.string()).min(1),
        decision: z.enum(DECISIONS).nullable(),
        reason: z.string(),
      }),
    )
    .output(receiptSchema),
};
