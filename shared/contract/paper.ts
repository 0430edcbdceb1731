import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { letterheadSchema, templateEditSchema } from '../domain/committee-forms.ts';
import { REGISTER_COLUMNS } from '../domain/register-columns.ts';
import { command, job, problemSchema, query } from './base.ts';
import { paperFormContract } from './paper-form.ts';
import { COMMENT_SORTS, commentFilterSchema } from './round-register.ts';

/** What a copy of a draft is for. */
export const copySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('clean') }),
  /** 审阅稿: for comments. */
  z.object({
    kind: z.literal('review'),
    lineNumbers: z.boolean().default(true),
    /** Room beside the text for notes by hand. */
    wideMargin: z.boolean().default(false),
    /** Empty = none. */
    watermark: z.string().default(''),
    patentAppeal: z.boolean().default(true),
    /** `YYYY-MM-DD` printed on each page; empty = none. */
    date: z.string().default(''),
  }),
  /** 修订标记稿: with the changes since another draft of the project. */
  z.object({ kind: z.literal('redline'), against: z.string() }),
]);
export type Copy = z.infer<typeof copySchema>;

export const paperRequestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('standard'), draftId: z.string(), copy: copySchema.default({ kind: 'clean' }) }),
  /** 审阅包: one HTML file in which a member reads, comments and votes; only as `html`. */
  z.object({
    kind: z.literal('packet'),
    draftId: z.string(),
    /** Round that answers go to, ballot that is filled in; empty = none. */
    roundId: z.string().default(''),
    ballotId: z.string().default(''),
    /** Organisation, or id of the voter, that the packet is for; empty = anybody. */
    addressee: z.string().default(''),
  }),
  /** A form of the process about a record (see `paper.forms`). */
  z.object({
    kind: z.literal('form'),
    form: z.string(),
    /** Project, round, ballot, meeting or committee that it is about. */
    id: z.string(),
    /** Projects that a list of a committee holds. */
    projectIds: z.array(z.string()).default([]),
    /** With places to fill in, to be sent out. */
    fillable: z.boolean().default(false),
    /** For whom it is made out: id of the voter or name of the organisation; empty = anybody. */
    addressee: z.string().default(''),
  }),
  /** A committee's form with example data, for its settings; `edit` need not be kept yet. */
  z.object({
    kind: z.literal('form-example'),
    committeeId: z.string(),
    form: z.string(),
    edit: templateEditSchema,
    letterhead: letterheadSchema,
  }),
  /** The register as a list for other programs; as `xlsx` and `csv`, worded in the language of the reader. */
  z.object({
    kind: z.literal('register'),
    roundId: z.string(),
    filter: commentFilterSchema.prefault({}),
    sort: z.enum(COMMENT_SORTS).default('clause'),
    descending: z.boolean().default(false),
    /** In their order; none = all. */
    columns: z.array(z.enum(REGISTER_COLUMNS)).default([]),
    language: z.enum(['zh-CN', 'en']).default('zh-CN'),
  }),
  /** Projects as a list for other programs; as `xlsx` and `csv`. */
  z.object({
    kind: z.literal('projects'),
    projectIds: z.array(z.string()).max(20_000),
    language: z.enum(['zh-CN', 'en']).default('zh-CN'),
  }),
  /** 统计表 of the workspace or of a committee; as `pdf`, `docx` and `xlsx`. */
  z.object({
    kind: z.literal('statistics'),
    /** Empty = of all committees, of all years. */
    committeeId: z.string().default(''),
    year: z.string().default(''),
    language: z.enum(['zh-CN', 'en']).default('zh-CN'),
  }),
  /** Findings of the drafting checks, worded in the language of the reader. */
  z.object({ kind: z.literal('check-report'), draftId: z.string(), language: z.enum(['zh-CN', 'en']) }),
]);
/** As asked for; what is left out has its default. `AskedPaper`: all of it. */
export type PaperRequest = z.input<typeof paperRequestSchema>;
export type AskedPaper = z.output<typeof paperRequestSchema>;

export const paperFormatSchema = z.enum(['pdf', 'docx', 'xlsx', 'csv', 'html', 'txt', 'pages']);
export type PaperFormat = z.infer<typeof paperFormatSchema>;

export const renderedPaperSchema = z.object({
  blob: z.string(),
  name: z.string(),
  mime: z.string(),
  size: z.number(),
  pages: z.number(),
  problems: z.array(problemSchema),
});
export type RenderedPaper = z.infer<typeof renderedPaperSchema>;

export const batchResultSchema = z.object({
  blob: z.string(),
  name: z.string(),
  mime: z.string(),
  size: z.number(),
  report: z.array(
    z.object({
      name: z.string(),
      folder: z.string(),
      pages: z.number(),
      size: z.number(),
      /** What it could not be made for; empty = made. */
      failure: z
        .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).optional() })
        .nullable(),
      problems: z.array(problemSchema),
    }),
  ),
});
export type BatchResult = z.infer<typeof batchResultSchema>;

export const paperContract = {
  /** Makes a paper in a worker; yields progress, ends with the finished file. Cancel by the abort signal. */
  render: job
    .input(
      z.object({
        paper: paperRequestSchema,
        /** `pages`: what the PDF would show, for a preview (`DrawnPages` as JSON in gzip); cannot be kept. */
        format: paperFormatSchema,
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
  /** Makes many papers into one zip; yields after each, ends with the file and what became of every paper. Cancel by the abort signal. */
  batch: job
    .input(
      z.object({
        papers: z
          .array(z.object({ paper: paperRequestSchema, format: paperFormatSchema, folder: z.string() }))
          .min(1)
          .max(2000),
        /** Name of the zip without ending. */
        name: z.string(),
        /** Papers that a stage asks for also go on the file of their project. */
        keep: z.boolean().default(false),
      }),
    )
    .output(eventIterator(z.object({ done: z.number(), total: z.number(), name: z.string() }), batchResultSchema)),
  ...paperFormContract,
};

/** Files cross the contract in pieces of at most 512 KiB (base64), whatever the transport. */
export const FILE_PIECE_BYTES = 512 * 1024;

export const fileContract = {
  /** Refused: `file-too-large`, `file-too-large-policy`. */
  begin: command
    .input(z.object({ name: z.string(), size: z.number().int().min(0) }))
    .output(z.object({ uploadId: z.string() })),
  append: command
    .input(z.object({ uploadId: z.string(), base64: z.string() }))
    .output(z.object({ received: z.number() })),
  /** `keep` false: only to be looked at, nothing is stored. */
  finish: command
    .input(z.object({ uploadId: z.string(), keep: z.boolean().default(true) }))
    .output(z.object({ blob: z.string(), name: z.string(), size: z.number() })),
  read: query
    .input(z.object({ blob: z.string(), offset: z.number().int().min(0) }))
    .output(z.object({ base64: z.string(), size: z.number() })),
};
