import type { Problem, Result } from '#shared/base/index.ts';
import { ok, squash } from '#shared/base/index.ts';
import { type GridRow, readTableFile } from '../tabular/index.ts';
import { memberField } from './member-headings.ts';

const SIGNATURE = /^(?:签名|签字|签到|本人签名|signature|signed)/i;

/** Rows of a sign-in sheet that came back: those with something in the column for signatures, or all where there is no such column. */
export type SignInSheet = { readonly rows: readonly (readonly string[])[]; readonly problems: readonly Problem[] };

/** Reads a sign-in sheet (签到表) of a workbook or CSV file. Refusals are those of the readers, and `sign-in-kind`. */
export async function readSignInSheet(bytes: Uint8Array, fileName: string): Promise<Result<SignInSheet>> {
  const read = await readTableFile(bytes, fileName, 'sign-in-kind');
  if (!read.ok) return read;
  const { grids, problems } = read.value;
  return ok({ rows: grids.flatMap(({ rows }) => signedRows(rows)), problems });
}

function signedRows(rows: readonly GridRow[]): readonly (readonly string[])[] {
  // A row has holes where the sheet has no cell.
  const texts = rows.map(({ cells }) =>
    Array.from(cells, (cell) => (cell && cell.merged !== 'across' ? cell.text : '')),
  );
  const at = texts.findIndex((cells) => cells.some((text) => memberField(text) === 'name'));
  const heading = texts[at] ?? [];
  const name = heading.findIndex((text) => memberField(text) === 'name');
  const signature = heading.findIndex((text) => SIGNATURE.test(squash(text)));
  return texts.slice(at + 1).filter((cells) => {
    const named = name < 0 || (cells[name] ?? '') !== '';
    return named && (signature < 0 || (cells[signature] ?? '') !== '');
  });
}
