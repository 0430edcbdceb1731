import type { ZipArchive } from '#host/importers/package/index.ts';
import { type Grid, readCsv, readXlsx } from '#host/importers/tabular/index.ts';
import { ok, type Result } from '#shared/base/index.ts';
import type { FormSource } from './form-source.ts';

/** Every visible sheet of a workbook as a table. */
export async function xlsxSource(zip: ZipArchive): Promise<Result<FormSource>> {
  const book = await readXlsx(zip);
  if (!book.ok) return book;
  const { sheets, problems } = book.value;
  return ok({ kind: 'xlsx', blocks: sheets.map(asTable), pageHeader: [], problems });
}

/** A CSV file as one table; a text without columns as paragraphs, unless a table of one column is `wanted`. */
export function csvSource(bytes: Uint8Array, wanted = false): Result<FormSource> {
  const read = readCsv(bytes);
  if (!read.ok) return read;
  const { grid, problems } = read.value;
  if (grid.columns > 1 || wanted) return ok({ kind: 'csv', blocks: [asTable(grid)], pageHeader: [], problems });
  // A text without columns is a letter.
  const blocks = grid.rows.map((row) => row.cells[0]?.text ?? '');
  return ok({ kind: 'csv', blocks, lines: grid, pageHeader: [], problems });
}

function asTable(grid: Grid): FormSource['blocks'][number] {
  return { grid, table: null };
}
