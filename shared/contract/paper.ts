import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { command, job, problemSchema, query } from './base.ts';

export const paperRequestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('standard'), draftId: z.string() }),
  z.object({
    kind: z.literal('collation-table'),
    roundId: z.string(),
    columns: z.enum(['six', 'seven']).default('seven'),
  }),
  z.object({ kind: z.literal('ballot-result'), ballotId: z.string() }),
  z.object({ kind: z.literal('meeting-notice'), meetingId: z.string() }),
  z.object({ kind: z.literal('minutes'), meetingId: z.string() }),
  /** Findings of the drafting checks, worded in the language of the reader. */
  z.object({ kind: z.literal('check-report'), draftId: z.string(), language: z.enum(['zh-CN', 'en']) }),
]);
export type PaperRequest = z.infer<typeof paperRequestSchema>;

export const renderedPaperSchema = z.object({
  blob: z.string(),
  name: z.string(),
  mime: z.string(),
  size: z.number(),
  pages: z.number(),
  problems: z.array(problemSchema),
});
export type RenderedPaper = z.infer<typeof renderedPaperSchema>;

export const paperContract = {
  /** Makes a paper in a worker; yields progress, ends with the finished file. Cancel by the abort signal. */
  render: job
    .input(
      z.object({
        paper: paperRequestSchema,
        /** `pages`: what the PDF would show, for a preview (`DrawnPages` as JSON in gzip); cannot be kept. */
        format: z.enum(['pdf', 'docx', 'xlsx', 'pages']),
        /** Also put it on the project's file as the paper its stage asks for. */
        keep: z.boolean().default(false),
      }),
    )
    .output(
      eventIterator(
        z.object({ phase: z.enum(['build', 'layout', 'write']), done: z.number(), total: z.number() }),
        renderedPaperSchema,
      ),
    ),
};

/** Files cross the contract in pieces of at most 512 KiB (base64), whatever the transport. */
export const FILE_PIECE_BYTES = 512 * 1024;

export const fileContract = {
  begin: command
    .input(
      z.object({
        name: z.string(),
        size: z
          .number()
          .int()
          .min(0)
          .max(100 * 1024 * 1024),
      }),
    )
    .output(z.object({ uploadId: z.string() })),
  append: command
    .input(z.object({ uploadId: z.string(), base64: z.string() }))
    .output(z.object({ received: z.number() })),
  finish: command
    .input(z.object({ uploadId: z.string() }))
    .output(z.object({ blob: z.string(), name: z.string(), size: z.number() })),
  read: query
    .input(z.object({ blob: z.string(), offset: z.number().int().min(0) }))
    .output(z.object({ base64: z.string(), size: z.number() })),
};
