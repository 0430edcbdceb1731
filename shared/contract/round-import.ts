import { z } from 'zod';
import { sheetPreviewSchema, tableLayoutSchema } from '../domain/table-layout.ts';
import { command, job, problemSchema, receiptSchema } from './base.ts';

/** A file of answers, with what a person said of it in the preview. */
const fileSchema = z.object({
  blob: z.string(),
  name: z.string(),
  /** Organisation for rows that name none; empty = as the file says. */
  organisation: z.string().default(''),
  /** How its tables are to be read, by the name of the sheet (`''` for a CSV file); kept for the next file with these headings. */
  layouts: z.record(z.string(), tableLayoutSchema).default({}),
});
export type CommentFileRef = z.infer<typeof fileSchema>;

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
  /** Letter or archive that it came in; empty = given as it is. */
  within: z.string(),
  /** Will be imported unless the person says otherwise. */
  usable: z.boolean(),
  /** Only a person can read it: importing keeps it as evidence and puts it on the list for typing by hand. */
  byHand: z.boolean(),
  /** Rows of it name no organisation. */
  needsOrganisation: z.boolean(),
  /** Sheets of a spreadsheet; empty for other files. */
  sheets: z.array(sheetPreviewSchema),
  problems: z.array(problemSchema),
});
export type CommentImportFile = z.infer<typeof commentImportFileSchema>;

export const roundImportContract = {
  previewImport: job
    .input(z.object({ id: z.string(), files: z.array(fileSchema) }))
    .output(z.object({ files: z.array(commentImportFileSchema) })),
  /** Imports the given files (those of another standard or twice sent only when named here); all in one change. */
  import: command
    .input(z.object({ id: z.string(), files: z.array(fileSchema) }))
    .output(receiptSchema.extend({ added: z.number(), problems: z.array(problemSchema) })),
  /** An answer that had to be typed is typed: `done` false puts it back on the list. */
  typed: command
    .input(z.object({ roundId: z.string(), responseId: z.string(), done: z.boolean() }))
    .output(receiptSchema),
};
