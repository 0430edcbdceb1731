import { guardFormula, printable } from '#shared/base/index.ts';

/**
 * CSV after RFC 4180: commas, CR LF, quotes where they are needed; UTF-8 with byte order mark, by which Excel knows the encoding. What a
 * spreadsheet would take for a formula gets an apostrophe (`guardFormula`), which our importer takes away again;
 * nothing turns the cells beside it (`printable`).
 */
export function rowsToCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((row) => row.map((text) => field(guardFormula(printable(text)))).join(','));
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
