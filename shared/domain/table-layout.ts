import { z } from 'zod';

/** What a column of a foreign table can hold; `''` = nothing that is imported. */
export const COLUMN_ROLES = [
  '',
  'no',
  'organisation',
  'person',
  'clause',
  'target',
  'line',
  'type',
  'original',
  'comment',
  'proposal',
  'reason',
  'date',
  'remark',
  'observations',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** How a table of somebody's spreadsheet is read (列对应): which row holds the headings, what each column is. */
export const tableLayoutSchema = z.object({
  /** From 0; -1 = the table has no headings. */
  headerRow: z.number().int().min(-1),
  roles: z.array(z.enum(COLUMN_ROLES)),
});
export type TableLayout = z.infer<typeof tableLayoutSchema>;

/** Layouts that somebody set up by hand, found again by the headings of the table (`headings` joined, without spaces). */
export const tableLayoutsSchema = z.object({
  layouts: z.array(tableLayoutSchema.extend({ headings: z.string(), usedOn: z.string() })),
});
export const TABLE_LAYOUTS_ID = 'layouts';
