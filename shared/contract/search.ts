import { z } from 'zod';

/** What can be found; also the order in which kinds are offered. */
export const SEARCH_KINDS = [
  'project',
  'draft',
  'comment',
  'round',
  'ballot',
  'meeting',
  'document',
  'file',
  'committee',
  'person',
  'organisation',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Where in a record words stand; named by `app.search.field-<field>`. */
export const SEARCH_FIELDS = [
  'title',
  'english-title',
  'drafters',
  'text',
  'comment',
  'proposal',
  'reason',
  'original',
  'organisation',
  'person',
  'decision',
  'remark',
  'agenda',
  'notes',
  'evaluation',
  'resolution',
  'action',
  'place',
  'scope',
  'position',
  'contact',
  'file',
] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** Characters of a text, `to` not included. */
export const textRangeSchema = z.object({ from: z.number().int(), to: z.number().int() });
export type TextRange = z.infer<typeof textRangeSchema>;

/** Characters of a question, and results that can be paged through. */
export const SEARCH_LONGEST = 500;
export const SEARCH_FARTHEST = 10_000;

export const searchQuerySchema = z.object({
  /** Words, all of which must be there; words in quotation marks stand next to each other. */
  text: z.string().max(SEARCH_LONGEST),
  /** Empty = all. */
  kinds: z.array(z.enum(SEARCH_KINDS)).default([]),
  /** First and last day of what is found; empty = open. */
  from: z.string().default(''),
  to: z.string().default(''),
  offset: z.number().int().min(0).max(SEARCH_FARTHEST).default(0),
  limit: z.number().int().min(1).max(100).default(20),
  /** Waits until everything is known, words of files too: for scripts. Otherwise the answer says how much is. */
  whole: z.boolean().default(false),
});

export const searchHitSchema = z.object({
  kind: z.enum(SEARCH_KINDS),
  id: z.string(),
  /** Object to open when the hit is inside another one: the round of a comment; `kind:id` of what a file belongs to. */
  parentId: z.string(),
  title: z.string(),
  /** What was found of the title. */
  titleRanges: z.array(textRangeSchema),
  detail: z.string(),
  /** `YYYY-MM-DD` or empty. */
  date: z.string(),
  /** Words around what was found below the title; null = only title and numbers. `place`: block to open. */
  snippet: z
    .object({
      field: z.enum(SEARCH_FIELDS),
      text: z.string(),
      ranges: z.array(textRangeSchema),
      place: z.string(),
    })
    .nullable(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

export const searchAnswerSchema = z.object({
  hits: z.array(searchHitSchema),
  /** Of the kinds asked for. */
  total: z.number(),
  /** Of every kind, within the days asked for. */
  counts: z.array(z.object({ kind: z.enum(SEARCH_KINDS), count: z.number() })),
  /** The words were nowhere as they were typed: these parts of them were looked for. Empty = as typed. */
  parts: z.array(z.string()),
  /** Objects whose words are known so far, of all; files whose text is still to be read, and texts left out for want of memory. */
  state: z.object({ done: z.number(), all: z.number(), files: z.number(), left: z.number() }),
});
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;
