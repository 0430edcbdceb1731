import { child, children, textOf, type XmlElement } from '#host/importers/package/index.ts';
import type { Problem } from '#shared/base/index.ts';
import { cellText, GRID_LIMITS, type Grid, type GridCell, plainCell } from './grid.ts';
import { showNumber } from './number-format.ts';
import type { WorkbookParts } from './workbook-parts.ts';

/** Steps that merged ranges may cost for each cell of a sheet. */
const MERGE_STEPS = 4;

export type SheetReading = { readonly grid: Grid; readonly problems: readonly Problem[] };

/** Reads the cells that a sheet really holds; its stated size is never believed. Blank rows are left out. */
export function readSheet(root: XmlElement, name: string, parts: WorkbookParts): SheetReading {
  const rows = new Map<number, (GridCell | undefined)[]>();
  let columns = 0;
  let tooLong = false;
  let tooWide = false;
  let rowNumber = 0;
  for (const row of children(child(root, 'x:sheetData'), 'x:row')) {
    rowNumber = Number(row.attrs['r'] ?? rowNumber + 1);
    if (!(rowNumber >= 1 && rowNumber <= GRID_LIMITS.rows)) {
      tooLong = true;
      continue;
    }
    const cells: (GridCell | undefined)[] = [];
    let column = -1;
    for (const cell of children(row, 'x:c')) {
      const place = cell.attrs['r'] ? parsePlace(cell.attrs['r']) : null;
      column = place ? place.column : column + 1;
      const read = readCell(cell, parts);
      if (!read) continue;
      if (column >= GRID_LIMITS.columns) {
        tooWide = true;
        continue;
      }
      cells[column] = read;
      columns = Math.max(columns, column + 1);
    }
    if (cells.length > 0) rows.set(rowNumber, cells);
  }
  applyMerges(root, rows, columns);
  const problems: Problem[] = [];
  if (tooLong)
    problems.push({ code: 'sheet-too-long', severity: 'warning', params: { limit: GRID_LIMITS.rows }, where: name });
  if (tooWide) {
    problems.push({ code: 'sheet-too-wide', severity: 'warning', params: { limit: GRID_LIMITS.columns }, where: name });
  }
  const sorted = [...rows].sort((a, b) => a[0] - b[0]).map(([number, cells]) => ({ number, cells }));
  return { grid: { name, columns, rows: sorted }, problems };
}

/** Text of a shared or inline string: plain or in runs, without the phonetic reading. */
export function sheetString(element: XmlElement): string {
  let text = '';
  for (const node of element.children) {
    if (typeof node === 'string') continue;
    if (node.name === 'x:t') text += textOf(node);
    else if (node.name === 'x:r') text += textOf(child(node, 'x:t'));
  }
  // Characters that XML cannot hold are written _x000D_ (ECMA-376 Part 1, 22.4.2.4).
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function readCell(cell: XmlElement, parts: WorkbookParts): GridCell | null {
  const formula = child(cell, 'x:f') !== undefined;
  const value = child(cell, 'x:v');
  const type = cell.attrs['t'] ?? 'n';
  if (type === 'inlineStr') {
    const text = cellText(sheetString(child(cell, 'x:is') ?? cell));
    return text === '' ? null : plainCell(text, formula ? 'formula' : undefined);
  }
  const raw = value ? textOf(value) : '';
  if (raw === '') return formula ? plainCell('', 'no-result') : null;
  if (type === 'e') return plainCell(cellText(raw), 'error');
  if (type === 's') return known(cellText(parts.strings[Number(raw)] ?? ''), formula);
  if (type === 'b') return known(raw === '1' ? 'TRUE' : 'FALSE', formula);
  if (type === 'str')
    return known(
      cellText(raw.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))),
      formula,
    );
  if (type === 'd') return plainCell(raw.slice(0, 10), 'date');
  const number = Number(raw);
  if (!Number.isFinite(number)) return known(cellText(raw), formula);
  const shown = showNumber(number, parts.formats[Number(cell.attrs['s'] ?? 0)] ?? '', parts.date1904);
  return plainCell(shown.text, formula ? 'formula' : shown.mark);
}

function known(text: string, formula: boolean): GridCell | null {
  return text === '' ? null : plainCell(text, formula ? 'formula' : undefined);
}

type Place = { readonly row: number; readonly column: number };

function parsePlace(reference: string): Place | null {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column: column - 1 };
}

/**
 * Merged ranges, cut to the rows that hold something: a range over the whole sheet costs nothing. Ranges lie beside each other in every sheet
 * that a program wrote; once they have covered more than there is, they lie over each other, and the rest is left.
 */
function applyMerges(root: XmlElement, rows: ReadonlyMap<number, (GridCell | undefined)[]>, columns: number): void {
  let left = MERGE_STEPS * (rows.size * columns + 1_000);
  for (const merge of children(child(root, 'x:mergeCells'), 'x:mergeCell')) {
    if (left < 0) return;
    const [from, to] = (merge.attrs['ref'] ?? '').split(':').map(parsePlace);
    if (!from || !to) continue;
    const origin = rows.get(from.row)?.[from.column];
    if (!origin) continue;
    const lastColumn = Math.min(to.column, columns - 1);
    const span = lastColumn - from.column + 1;
    if (span < 1) continue;
    rows.get(from.row)![from.column] = { ...origin, span };
    const inRange = (number: number): boolean => number >= from.row && number <= to.row;
    const tall = to.row - from.row >= rows.size;
    const covered = tall ? [...rows.keys()].filter(inRange) : range(from.row, to.row);
    left -= covered.length * span + (tall ? rows.size : 0);
    for (const number of covered) {
      const cells = rows.get(number);
      if (!cells) continue;
      for (let column = from.column; column <= lastColumn; column++) {
        if (number === from.row && column === from.column) continue;
        const merged = column === from.column ? 'down' : 'across';
        cells[column] = {
          ...origin,
          text: merged === 'down' ? origin.text : '',
          merged,
          span: column === from.column ? span : 1,
        };
      }
    }
  }
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
