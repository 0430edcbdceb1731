import { rowsToXlsx } from '#host/exporters/xlsx/index.ts';
import { gbPapers } from '#shared/profiles/index.ts';
import { type CollationRow, collationTexts } from '#shared/publishing/index.ts';

/** Widths of the form are relative; this many characters of a sheet make them as wide as on paper. */
const CHARACTERS_PER_WIDTH = 5;

/** 意见汇总处理表 as a workbook, with the columns and words of the printed form; for those who go on in Excel. */
export function collationToXlsx(rows: readonly CollationRow[], columns: 'six' | 'seven'): Promise<Uint8Array> {
  const form = gbPapers.collation[columns];
  return rowsToXlsx({
    sheet: form.title,
    header: form.columns.map((column) => column.title),
    rows: collationTexts(rows, form),
    widths: form.columns.map((column) => column.width * CHARACTERS_PER_WIDTH),
  });
}
