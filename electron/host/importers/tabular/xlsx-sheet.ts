import {
  child,
  children,
  textOf,
  type XmlElement,
  xmlElements,
  type ZipArchive,
} from '#host/importers/package/index.ts';
import type { Problem } from '#shared/base/index.ts';
import { cellText, GRID_LIMITS, type Grid, type GridCell, MOST_LETTERS, plainCell } from './grid.ts';
import { showNumber } from './number-format.ts';
import type { WorkbookParts } from './workbook-parts.ts';

/** Steps that merged ranges may cost for each cell of a sheet. */
const MERGE_STEPS = 4;

export type SheetReading = { readonly grid: Grid; readonly problems: readonly Problem[] };

/** Where rows and merged ranges stand in the part of a sheet. */
const ROW = 'x:worksheet/x:sheetData/x:row';
const MERGE = 'x:worksheet/x:mergeCells/x:mergeCell';

/** Rows beyond the limit after which nothing more is read: one cell far away does not end a sheet, whose merged ranges stand at its end. */
const ROWS_BEYOND = 500;

/** A cell as it stands in the part: with its text, or with the number of its text among the shared strings. */
type FoundCell = { readonly column: number; readonly cell: GridCell | SharedCell };
type SharedCell = { readonly shared: number; readonly formula: boolean };
type SheetRow = { readonly number: number; readonly cells: readonly FoundCell[] };
type SheetXml = {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly string[];
  /** The greatest number of a shared string; -1 when there is none. */
  readonly lastString: number;
  readonly end: 'whole' | 'rows-beyond' | 'stopped';
};

/**
 * Reads the cells that a sheet really holds; its stated size is never believed. Blank rows are left out. Far beyond the limit of rows the
 * reading ends, and the rest of the part is never unpacked.
 */
export async function readSheet(
  zip: ZipArchive,
  part: string,
  name: string,
  parts: WorkbookParts,
): Promise<SheetReading> {
  const sheet = await sheetXml(zip, part, parts);
  const strings = await parts.strings(sheet.lastString);
  const rows = new Map<number, (GridCell | undefined)[]>();
  let columns = 0;
  let tooWide = false;
  let letters = 0;
  for (const { number, cells: found } of sheet.rows) {
    if (letters > MOST_LETTERS) break;
    const cells: (GridCell | undefined)[] = [];
    for (const { column, cell } of found) {
      const read = 'shared' in cell ? known(strings[cell.shared] ?? '', cell.formula) : cell;
      if (!read) continue;
      if (column >= GRID_LIMITS.columns) {
        tooWide = true;
        continue;
      }
      cells[column] = read;
      letters += read.text.length;
      columns = Math.max(columns, column + 1);
    }
    if (cells.length > 0) rows.set(number, cells);
  }
  letters += applyMerges(sheet.merges, rows, columns, MOST_LETTERS - letters);
  const problems: Problem[] = [];
  const tell = (code: string, limit: number) =>
    problems.push({ code, severity: 'warning', params: { limit }, where: name });
  if (sheet.end === 'rows-beyond') tell('sheet-too-long', GRID_LIMITS.rows);
  if (sheet.end === 'stopped') tell('sheet-cut', GRID_LIMITS.rows);
  if (letters > MOST_LETTERS) tell('sheet-too-much-text', MOST_LETTERS);
  if (tooWide) tell('sheet-too-wide', GRID_LIMITS.columns);
  const sorted = [...rows].sort((a, b) => a[0] - b[0]).map(([number, cells]) => ({ number, cells }));
  return { grid: { name, columns, rows: sorted }, problems };
}

async function sheetXml(zip: ZipArchive, part: string, parts: WorkbookParts): Promise<SheetXml> {
  const rows: SheetRow[] = [];
  const merges: string[] = [];
  let lastString = -1;
  let number = 0;
  let beyond = 0;
  for await (const element of xmlElements(zip, part, [ROW, MERGE])) {
    if (element.name === 'x:mergeCell') {
      merges.push(element.attrs['ref'] ?? '');
      continue;
    }
    number = Number(element.attrs['r'] ?? number + 1);
    if (!(number >= 1 && number <= GRID_LIMITS.rows)) {
      if (++beyond > ROWS_BEYOND) break;
      continue;
    }
    const cells = cellsOf(element, parts);
    for (const { cell } of cells) if ('shared' in cell && cell.shared > lastString) lastString = cell.shared;
    if (cells.length > 0) rows.push({ number, cells });
  }
  const end = beyond > ROWS_BEYOND ? 'stopped' : beyond > 0 ? 'rows-beyond' : 'whole';
  return { rows, merges, lastString, end };
}

function cellsOf(row: XmlElement, parts: WorkbookParts): readonly FoundCell[] {
  const cells: FoundCell[] = [];
  let column = -1;
  for (const element of children(row, 'x:c')) {
    const place = element.attrs['r'] ? parsePlace(element.attrs['r']) : null;
    column = place ? place.column : column + 1;
    const cell = readCell(element, parts);
    if (cell) cells.push({ column, cell });
  }
  return cells;
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

function readCell(cell: XmlElement, parts: WorkbookParts): GridCell | SharedCell | null {
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
  if (type === 's') return { shared: Number(raw), formula };
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
 * that a program wrote; once they have covered more than there is, they lie over each other, and the rest is left. Answers how many letters were
 * written again into the rows below, at most a cell more than `most`.
 */
function applyMerges(
  merges: readonly string[],
  rows: ReadonlyMap<number, (GridCell | undefined)[]>,
  columns: number,
  most: number,
): number {
  let letters = 0;
  let left = MERGE_STEPS * (rows.size * columns + 1_000);
  for (const merge of merges) {
    if (left < 0) return letters;
    const [from, to] = merge.split(':').map(parsePlace);
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
      if (letters > most) return letters;
      const cells = rows.get(number);
      if (!cells) continue;
      for (let column = from.column; column <= lastColumn; column++) {
        if (number === from.row && column === from.column) continue;
        const merged = column === from.column ? 'down' : 'across';
        if (merged === 'down') letters += origin.text.length;
        cells[column] = {
          ...origin,
          text: merged === 'down' ? origin.text : '',
          merged,
          span: column === from.column ? span : 1,
        };
      }
    }
  }
  return letters;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
