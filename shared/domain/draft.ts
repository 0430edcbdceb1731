import { z } from 'zod';
import { coverDataSchema } from './cover-data.ts';

/**
 * A finding of the drafting checks that somebody decided to leave, and why (豁免). `quote` are the words concerned at that time: when they
 * change, the finding is back.
 */
export const waiverSchema = z.object({
  check: z.string(),
  /** Block at fault; empty = the document as a whole. */
  block: z.string(),
  quote: z.string(),
  reason: z.string().min(1),
  by: z.string(),
  at: z.string(),
});
export type Waiver = z.infer<typeof waiverSchema>;

/** A draft version (标准草案的一个版本). Its text lives beside it: snapshot and steps. A frozen draft never changes again. */
export const draftMetaSchema = z.object({
  projectId: z.string().min(1),
  /** 1, 2, 3 … within the project. */
  number: z.number().int().min(1),
  name: z.string(),
  /** Draft it was made from; empty = first. */
  basedOn: z.string(),
  status: z.enum(['open', 'frozen']),
  frozenOn: z.string(),
  cover: coverDataSchema,
  /** Imported file: blob and name; empty = written here. */
  sourceBlob: z.string(),
  sourceName: z.string(),
  waivers: z.array(waiverSchema),
});
export type DraftMeta = z.infer<typeof draftMetaSchema>;
