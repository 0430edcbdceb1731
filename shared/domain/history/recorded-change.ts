import { z } from 'zod';

const valueSchema = z.union([z.string(), z.number(), z.boolean()]);
export type RecordedValue = z.infer<typeof valueSchema>;

/**
 * What one entry of the record (操作记录) says of one field: `field` is its path in the aggregate, without places in lists. Values stand only
 * where they may stay for ever; `item` names the entry of a list, `count` tells of so many entries alike.
 */
export const recordedChangeSchema = z.object({
  kind: z.string(),
  id: z.string(),
  field: z.string(),
  act: z.enum(['set', 'changed', 'added', 'removed']),
  item: z.string().optional(),
  from: valueSchema.optional(),
  to: valueSchema.optional(),
  /** What is known of the item, by field. */
  values: z.record(z.string(), valueSchema).optional(),
  count: z.number().optional(),
});
export type RecordedChange = z.infer<typeof recordedChangeSchema>;
