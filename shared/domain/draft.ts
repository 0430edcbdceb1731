import { z } from 'zod';
import { coverDataSchema } from './cover-data.ts';

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
});
export type DraftMeta = z.infer<typeof draftMetaSchema>;
