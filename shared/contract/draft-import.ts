import { z } from 'zod';
import { coverDataSchema } from '../domain/cover-data.ts';
import { problemSchema } from './base.ts';

/** What a person may say that a paragraph of a Word draft is. `heading-1` is a chapter, `clause-2` an untitled clause of level 2. */
export const PARAGRAPH_ROLES = [
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'heading-5',
  'heading-6',
  'clause-2',
  'clause-3',
  'clause-4',
  'clause-5',
  'clause-6',
  'paragraph',
  'list',
  'note',
  'example',
  'term',
  'reference',
  'annex',
  'ignore',
] as const;
export type ParagraphRole = (typeof PARAGRAPH_ROLES)[number];

/** A correction of the import: `row` is the place of a paragraph or table in the Word file, from 0. */
export const importOverrideSchema = z.object({ row: z.number().int().min(0), role: z.enum(PARAGRAPH_ROLES) });
export type ImportOverride = z.infer<typeof importOverrideSchema>;

export const importFileSchema = z.object({
  blob: z.string(),
  name: z.string(),
  overrides: z.array(importOverrideSchema).max(20_000).optional(),
});

/** Why a paragraph of the file stands nowhere in the result on purpose. */
export const LEFT_OUT = ['cover', 'contents', 'title', 'index', 'line', 'ignored'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

const cellSchema = z.object({ text: z.string(), colspan: z.number(), rowspan: z.number(), head: z.boolean() });

/** A paragraph or table of the Word file as it stands there. */
const sourceSchema = z.object({
  kind: z.enum(['paragraph', 'table']),
  style: z.string(),
  /** Automatic number. */
  number: z.string(),
  text: z.string(),
  cells: z.array(z.array(cellSchema)).optional(),
  /** Rows of the table that are not shown. */
  moreRows: z.number().optional(),
  /** SHA-256 of its pictures. */
  pictures: z.array(z.string()),
});

/** A block of the result, numbered. */
const resultSchema = z.object({
  id: z.string(),
  kind: z.string(),
  level: z.number(),
  label: z.string(),
  text: z.string(),
  cells: z.array(z.array(cellSchema)).optional(),
  moreRows: z.number().optional(),
  pictures: z.array(z.string()),
});
export type ResultBlock = z.infer<typeof resultSchema>;

/** One line of the side-by-side review: a paragraph of the file and the blocks that begin with it. */
export const reviewRowSchema = z.object({
  row: z.number().int(),
  source: sourceSchema,
  result: z.array(resultSchema),
  /** Block shown further up that this paragraph went into; empty when it began its own or went nowhere. */
  partOf: z.string(),
  leftOut: z.enum(LEFT_OUT).optional(),
  role: z.enum(PARAGRAPH_ROLES).optional(),
});
export type ReviewRow = z.infer<typeof reviewRowSchema>;

/**
 * Text that stands on one side only: `missing` in the file and not in the result, `added` in the result and not in the file, `number`
 * a number that will print otherwise. `before` and `after` are the text around it.
 */
export const importDifferenceSchema = z.object({
  kind: z.enum(['missing', 'added', 'number']),
  row: z.number().int(),
  blockId: z.string(),
  text: z.string(),
  before: z.string(),
  after: z.string(),
});
export type ImportDifference = z.infer<typeof importDifferenceSchema>;

/** How many of a kind the file holds and how many the result. */
export const importCountSchema = z.object({ name: z.string(), source: z.number(), result: z.number() });
export type ImportCount = z.infer<typeof importCountSchema>;

/** What the review of an import shows beside its rows. `row` -1 = of no single paragraph. */
export const importReviewSchema = z.object({
  review: z.string(),
  rows: z.number().int(),
  counts: z.array(importCountSchema),
  cover: coverDataSchema.partial(),
  problems: z.array(problemSchema.extend({ row: z.number().int() })),
  /** At most 1,000; `differencesInAll` counts them all. */
  differences: z.array(importDifferenceSchema),
  differencesInAll: z.number().int(),
});
export type ImportReview = z.infer<typeof importReviewSchema>;
