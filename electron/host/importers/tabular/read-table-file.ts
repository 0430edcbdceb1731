import { RefusalError } from '#host/refusal-error.ts';
import { ok, type Problem, type Result, refuse } from '#shared/base/index.ts';
import { foreignFile, leftOutOf, openZip, sniffFile } from '../package/index.ts';
import { readCsv } from './csv.ts';
import type { Grid } from './grid.ts';
import { readXlsx } from './xlsx.ts';

const MACROS: Problem = { code: 'form-macros-ignored', severity: 'info' };

type Grids = { readonly grids: readonly Grid[]; readonly problems: readonly Problem[] };

/** The tables of a workbook or a CSV file. Never rejects; `otherKind`: the refusal of a file that is neither. */
export async function readTableFile(bytes: Uint8Array, fileName: string, otherKind: string): Promise<Result<Grids>> {
  try {
    return await gridsOf(bytes, fileName, otherKind);
  } catch (error) {
    // A damaged part of the package is found only when it is unpacked.
    if (error instanceof RefusalError) return { ok: false, error: error.refusal };
    throw error;
  }
}

async function gridsOf(bytes: Uint8Array, fileName: string, otherKind: string): Promise<Result<Grids>> {
  if (bytes.length === 0) return refuse('file-empty');
  const { kind, names, truncated, macros } = sniffFile(fileName, bytes);
  const extension = /\.([^.]+)$/.exec(fileName)?.[1] ?? '';
  if (truncated) return refuse('file-truncated');
  if (kind === 'xlsx') {
    const zip = await openZip(bytes);
    if (!zip.ok) return zip;
    try {
      const book = await readXlsx(zip.value);
      if (!book.ok) return book;
      return ok({
        grids: book.value.sheets,
        problems: [...book.value.problems, ...(macros ? [MACROS] : []), ...(await leftOutOf(zip.value))],
      });
    } finally {
      zip.value.close();
    }
  }
  const foreign = foreignFile(bytes, names);
  // Its ending says that it is text, however it is encoded.
  const isText = kind === 'unknown' && !foreign && /^(?:csv|tsv|txt)$/i.test(extension);
  if (kind === 'csv' || kind === 'text' || isText) {
    const table = readCsv(bytes);
    return table.ok ? ok({ grids: [table.value.grid], problems: table.value.problems }) : table;
  }
  return refuse(foreign ?? otherKind, { extension });
}
