import { z } from 'zod';
import {
  DOCUMENT_KINDS,
  DOCUMENT_STATES,
  documentFileSchema,
  numberedDocumentSchema,
} from '../domain/document-register.ts';
import { command, idSchema, query, receiptSchema } from './base.ts';

const writtenFields = numberedDocumentSchema.pick({
  title: true,
  kind: true,
  date: true,
  source: true,
  reference: true,
  action: true,
  due: true,
  projectId: true,
  meetingId: true,
  note: true,
});

const labelledSchema = z.object({ id: z.string(), label: z.string() });

const documentRowSchema = numberedDocumentSchema.omit({ supersedes: true }).extend({
  id: z.string(),
  /** `SAC/TC 15 N 23` */
  label: z.string(),
  committee: z.string(),
  project: z.string(),
  meeting: z.string(),
  state: z.enum(DOCUMENT_STATES),
  supersedes: z.array(labelledSchema),
  supersededBy: labelledSchema.nullable(),
});
export type DocumentRow = z.infer<typeof documentRowSchema>;

/** Where a file of the workspace comes from: made or attached for a project, a draft as it came in, an answer, a vote. */
export const FILE_ORIGINS = ['paper', 'draft', 'answer', 'vote'] as const;

export const documentContract = {
  /** Numbered documents, newest first. `text`: words of label, title, source, reference, note, name of the file. */
  list: query
    .input(
      z.object({
        committeeId: z.string().default(''),
        text: z.string().default(''),
        kind: z.enum(DOCUMENT_KINDS).nullable().default(null),
        state: z.enum(DOCUMENT_STATES).nullable().default(null),
        /** Days on the documents, both included; empty = open. */
        from: z.string().default(''),
        to: z.string().default(''),
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(2000).default(500),
      }),
    )
    .output(z.object({ total: z.number(), rows: z.array(documentRowSchema) })),
  get: query.input(idSchema).output(documentRowSchema),
  /** Files that the records of a committee hold, made here or received, with their hash and number where they have one. */
  files: query.input(z.object({ committeeId: z.string().min(1) })).output(
    z.array(
      z.object({
        blob: z.string(),
        name: z.string(),
        mime: z.string(),
        origin: z.enum(FILE_ORIGINS),
        date: z.string(),
        projectId: z.string(),
        project: z.string(),
        document: labelledSchema.nullable(),
      }),
    ),
  ),
  /** Gives the next number of a committee. Without a file it is reserved. The answer's id is that of the document. */
  register: command
    .input(
      writtenFields.extend({
        committeeId: z.string().min(1),
        supersedes: z.array(z.string()).default([]),
        file: documentFileSchema.omit({ size: true }).nullable().default(null),
      }),
    )
    .output(receiptSchema.extend({ label: z.string() })),
  /** Changes what is said of a document; its number and its file stay. */
  update: command.input(z.object({ id: z.string(), changes: writtenFields.partial() })).output(receiptSchema),
  /** Puts the file to a reserved number; refused once there is one (`document-has-file`). */
  fill: command
    .input(z.object({ id: z.string(), file: documentFileSchema.omit({ size: true }) }))
    .output(receiptSchema),
  /** Takes a document back, with the reason; the number is not used again. */
  withdraw: command.input(z.object({ id: z.string(), reason: z.string() })).output(receiptSchema),
  /** Notes that members were told. */
  markNotified: command.input(z.object({ ids: z.array(z.string()).min(1), on: z.string() })).output(receiptSchema),
};
