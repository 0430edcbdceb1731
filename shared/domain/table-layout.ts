import { z } from 'zod';

/** What a column of a foreign table can hold; `''` = nothing that is imported. */
export const COLUMN_ROLES = [
  '',
  'no',
  'organisation',
  'person',
  'clause',
  'target',
  'page',
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
  /** From 0, blank rows left out; -1 = the table has no headings. */
  headerRow: z.number().int().min(-1),
  /** By column; none at all = as the headings say. All `''` = nothing of the table is imported. */
  roles: z.array(z.enum(COLUMN_ROLES)),
});
export type TableLayout = z.infer<typeof tableLayoutSchema>;

/** Layouts that somebody set up by hand, found again by the headings of the table (`headings` joined, without spaces). */
export const tableLayoutsSchema = z.object({
  layouts: z.array(tableLayoutSchema.extend({ headings: z.string(), usedOn: z.string() })),
});
export const TABLE_LAYOUTS_ID = 'layouts';

/** A sheet of a spreadsheet, to be shown with its columns and what they are taken for. Rows are counted from 0, blank ones left out. */
export const sheetPreviewSchema = z.object({
  sheet: z.string(),
  /** Last row of the headings; -1 = there are none. */
  headerRow: z.number().int(),
  columns: z.array(
    z.object({
      heading: z.string(),
      role: z.enum(COLUMN_ROLES),
      /** First cells below the heading that are not empty. */
      examples: z.array(z.string()),
    }),
  ),
  /** Comments that it gives. */
  rows: z.number(),
  /** The layout is the one that somebody set up for these headings. */
  remembered: z.boolean(),
  /** First rows as they are, for choosing the row of the headings. */
  head: z.array(z.array(z.string())),
});
export type SheetPreview = z.infer<typeof sheetPreviewSchema>;
