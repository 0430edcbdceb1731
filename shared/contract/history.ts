import { z } from 'zod';

/** One entry of the record of changes (操作记录) as people read it. */
export const historyEntrySchema = z.object({
  seq: z.number(),
  commitId: z.string(),
  at: z.string(),
  actor: z.string(),
  command: z.string(),
  undoable: z.boolean(),
  /** What it was about; names are those of today, empty = not known. */
  objects: z.array(z.object({ kind: z.string(), id: z.string(), name: z.string() })),
  /** What was changed, a sentence for each change, then the reason. */
  words: z.object({ 'zh-CN': z.array(z.string()), en: z.array(z.string()) }),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** Which entries are asked for; empty texts do not narrow. */
export const recordFilterSchema = z.object({
  kind: z.string().default(''),
  /** Days of Beijing, both included. */
  from: z.string().default(''),
  to: z.string().default(''),
  /** Part of the name of who did it, or of whom it is about. */
  person: z.string().default(''),
  /** Words of either language. */
  text: z.string().default(''),
  /** Only entries with a smaller number; null = from the newest. */
  before: z.number().int().nullable().default(null),
  limit: z.number().int().min(1).max(200).default(50),
});
export type RecordFilter = z.infer<typeof recordFilterSchema>;
