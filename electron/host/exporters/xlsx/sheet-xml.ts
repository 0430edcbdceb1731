import { xmlText } from '#host/exporters/docx/xml-text.ts';
import { isFormula, printable } from '#shared/base/index.ts';
import { CELL_STYLE, columnName } from './workbook-xml.ts';
import type { XlsxCell, XlsxSheet } from './xlsx-sheet.ts';

/** Longest text that an Excel cell takes, UTF-16 units. */
const CELL_LIMIT = 32_767;
const NARROWEST = 8;
const WIDEST = 60;

/** `xl/worksheets/sheet1.xml`. */
export function sheetXml({ header, rows, widths }: XlsxSheet): string {
  const columns = Math.max(1, header.length, ...rows.map((row) => row.length));
  const xml: string[] = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/><cols>',
  ];
  for (let column = 0; column < columns; column++) {
    const width = widths?.[column] ?? measured(header[column] ?? '', rows, column);
    xml.push(`<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`);
  }
  xml.push('</cols><sheetData>');
  xml.push(rowXml(1, header, true));
  let number = 2;
  for (const row of rows) {
    for (const part of withinLimit(row)) xml.push(rowXml(number++, part, false));
  }
  xml.push('</sheetData>');
  if (header.length > 0 && number > 2) xml.push(`<autoFilter ref="A1:${columnName(header.length - 1)}${number - 1}"/>`);
  xml.push('<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>');
  xml.push('<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>');
  return xml.join('');
}

function rowXml(number: number, cells: readonly XlsxCell[], head: boolean): string {
  const xml = cells.map((value, column) => cellXml(`${columnName(column)}${number}`, value, head));
  return `<row r="${number}">${xml.join('')}</row>`;
}

function cellXml(reference: string, value: XlsxCell, head: boolean): string {
  if (value === null || value === '') return `<c r="${reference}" s="${head ? CELL_STYLE.head : CELL_STYLE.text}"/>`;
  if (typeof value === 'number') {
    // Excel has no infinity and no NaN.
    if (Number.isFinite(value)) return `<c r="${reference}" s="${CELL_STYLE.text}"><v>${value}</v></c>`;
    return cellXml(reference, String(value), head);
  }
  const style = head ? CELL_STYLE.head : isFormula(value) ? CELL_STYLE.quoted : CELL_STYLE.text;
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
}

/** Excel reads `_x0041_` in a text as the sign with that code: the underscore of such a text is written as its code. */
function cellText(value: string): string {
  return xmlText(
    printable(value)
      .replace(/\r\n?/g, '\n')
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'),
  );
}

/** The row, followed by rows that hold what is too long for its cells. */
function withinLimit(row: readonly XlsxCell[]): readonly (readonly XlsxCell[])[] {
  if (!row.some((value) => typeof value === 'string' && value.length > CELL_LIMIT)) return [row];
  const rows: XlsxCell[][] = [];
  row.forEach((value, column) => {
    const pieces = typeof value === 'string' ? cut(value) : [value];
    pieces.forEach((piece, index) => {
      const target = rows[index] ?? new Array<XlsxCell>(row.length).fill(null);
      rows[index] = target;
      target[column] = piece;
    });
  });
  return rows;
}

/** Pieces of at most the limit; a sign of two units is not torn. */
function cut(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length || at === 0; ) {
    let end = Math.min(text.length, at + CELL_LIMIT);
    if (end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end -= 1;
    pieces.push(text.slice(at, end));
    if (end === at) break;
    at = end;
  }
  return pieces;
}

/** Width of the widest line among the head and the first rows, in half-width characters. */
function measured(head: string, rows: XlsxSheet['rows'], column: number): number {
  let widest = halfWidths(head) + 4;
  for (const row of rows.slice(0, 200)) {
    for (const line of String(row[column] ?? '')
      .slice(0, 200)
      .split('\n'))
      widest = Math.max(widest, halfWidths(line) + 2);
  }
  return Math.min(WIDEST, Math.max(NARROWEST, widest));
}

function halfWidths(text: string): number {
  let width = 0;
  for (const char of text) width += /[\u2E80-\uFFEF\u{20000}-\u{3FFFF}]/u.test(char) ? 2 : 1;
  return width;
}
