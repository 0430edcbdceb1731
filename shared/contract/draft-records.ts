import { z } from 'zod';
import { idSchema, query } from './base.ts';

const knownDocumentSchema = z.object({
  /** `code　title（original title）` */
  text: z.string(),
  /** Title of the draft that lists it; empty = a standard of the workspace itself. */
  from: z.string(),
});
export type KnownDocument = z.infer<typeof knownDocumentSchema>;

const knownTermSchema = z.object({
  term: z.string(),
  english: z.string(),
  definition: z.string(),
  /** Number and title of the standard, and the clause of the term there. */
  number: z.string(),
  clause: z.string(),
  title: z.string(),
});
export type KnownTerm = z.infer<typeof knownTermSchema>;

const searchSchema = z.object({ id: z.string(), text: z.string(), limit: z.number().int().min(1).max(200) });

/** What a draft can take over from the rest of the workspace; joined to the procedures of drafts. */
export const draftRecords = {
  /** Documents listed in other drafts, and the standards of the workspace. `id` is the draft that asks. */
  knownDocuments: query.input(searchSchema).output(z.array(knownDocumentSchema)),
  /** Terms defined in the other standards of the workspace. */
  knownTerms: query.input(searchSchema).output(z.array(knownTermSchema)),
  /** Sentences of the foreword as the data of the project give them. */
  foreword: query.input(idSchema).output(
    z.array(
      z.object({
        text: z.string(),
        list: z.object({ kind: z.enum(['dash', 'alpha']), items: z.array(z.string()) }).optional(),
      }),
    ),
  ),
};
