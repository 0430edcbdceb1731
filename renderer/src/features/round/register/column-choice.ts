import type { ColumnChoice } from './arrangement.ts';

/** Columns of the register, in the order in which they are offered. */
export const COLUMN_IDS = [
  'no',
  'clause',
  'organisation',
  'person',
  'type',
  'original',
  'comment',
  'proposal',
  'reason',
  'suggestion',
  'decision',
  'decision-reason',
  'received',
  'source',
  'applied',
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

const NARROW: readonly ColumnId[] = ['no', 'clause', 'organisation', 'comment', 'decision'];
const WIDE: readonly ColumnId[] = ['no', 'clause', 'organisation', 'comment', 'proposal', 'decision'];

/** What is shown until the person chooses: where the list is narrow, the proposal stands in the detail beside it. */
export function columnsAsTheyCome(narrow: boolean): readonly ColumnChoice[] {
  return (narrow ? NARROW : WIDE).map((id) => ({ id, width: 0 }));
}

/** Shown, or not; a new one comes where it stands among those offered. The last one stays. */
export function toggleColumn(columns: readonly ColumnChoice[], id: ColumnId): readonly ColumnChoice[] {
  if (columns.some((column) => column.id === id))
    return columns.length > 1 ? columns.filter((column) => column.id !== id) : columns;
  const rank = (of: string) => (COLUMN_IDS as readonly string[]).indexOf(of);
  const after = columns.findLastIndex((column) => rank(column.id) < rank(id));
  return columns.toSpliced(after + 1, 0, { id, width: 0 });
}

/** A column put where another one stands. */
export function moveColumn(columns: readonly ColumnChoice[], id: string, to: number): readonly ColumnChoice[] {
  const from = columns.findIndex((column) => column.id === id);
  const column = columns[from];
  if (!column || to < 0 || to >= columns.length) return columns;
  return columns.toSpliced(from, 1).toSpliced(to, 0, column);
}
