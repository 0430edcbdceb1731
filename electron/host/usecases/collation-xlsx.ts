import { rowsToXlsx } from '#host/exporters/xlsx/index.ts';
import { gbPapers } from '#shared/profiles/index.ts';
import type { CollationRow } from '#shared/publishing/index.ts';

/** 意见汇总处理表 as a workbook, with the columns and words of the printed form; for those who go on in Excel. */
export function collationToXlsx(rows: readonly CollationRow[], columns: 'six' | 'seven'): Promise<Uint8Array> {
  const form = gbPapers.collation[columns];
  const sorted = rows.toSorted((a, b) => a.order - b.order || a.organisation.localeCompare(b.organisation, 'zh'));
  const value = (row: CollationRow, key: (typeof form.columns)[number]['key'], index: number): string | number => {
    if (key === 'no') return index + 1;
    if (key === 'decision') {
      const decision = form.decisions[row.decision ?? 'undecided'];
      return row.reason === '' ? decision : `${decision}：${row.reason}`;
    }
    if (key === 'comment') {
      const parts = [row.comment, columns === 'six' ? row.proposal : '', row.memberReason];
      return parts.filter((part) => part !== '').join('\n');
    }
    return row[key];
  };
  return rowsToXlsx({
    sheet: form.title,
    header: form.columns.map((column) => column.title),
    rows: sorted.map((row, index) => form.columns.map((column) => value(row, column.key, index))),
    widths: form.columns.map((column) => column.width),
  });
}
