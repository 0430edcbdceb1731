import { strToU8, zipSync } from 'fflate';
import { escapeXml } from './form-docx.ts';

/** A cell: a text, a number, nothing, or the attributes and content of its `<c>` element. */
export type XlsxCell =
  | string
  | number
  | null
  | { readonly xml: string; readonly attrs?: string }
  /** A number under a number format code. */
  | { readonly number: number; readonly format: string };

export type XlsxSheet = {
  readonly name: string;
  readonly rows: readonly (readonly XlsxCell[])[];
  /** Merged ranges such as A1:F1. */
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  /** More rows as XML, after `rows`. */
  readonly moreRows?: string;
};

const X = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Builds the bytes of a workbook; texts become shared strings. */
export function formXlsx(sheets: readonly XlsxSheet[], workbookProperties = ''): Uint8Array {
  const strings: string[] = [];
  const formats: string[] = [];
  const sheetFiles = sheets.map((sheet) => sheetXml(sheet, strings, formats));
  const ids = sheets.map((_, i) => i + 1);
  const relations = [
    ...ids.map((i) => `<Relationship Id="s${i}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i}.xml"/>`),
    `<Relationship Id="str" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`,
    `<Relationship Id="sty" Type="${OFFICE}/styles" Target="styles.xml"/>`,
  ];
  const entries = sheets.map(
    ({ name, hidden }, i) =>
      `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="s${i + 1}"/>`,
  );
  const numFmts = formats.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escapeXml(code)}"/>`);
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${X}" xmlns:r="${OFFICE}"><workbookPr ${workbookProperties}/><sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${X}">${strings.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${X}"><numFmts>${numFmts.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`).join('')}</cellXfs></styleSheet>`,
  };
  sheetFiles.forEach((xml, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] = xml;
  });
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

function sheetXml(sheet: XlsxSheet, strings: string[], formats: string[]): string {
  const rows = sheet.rows.map((cells, i) => {
    const xml = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${i + 1}`, strings, formats));
    return `<row r="${i + 1}">${xml.join('')}</row>`;
  });
  const merges = (sheet.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<worksheet xmlns="${X}"><sheetData>${rows.join('')}${sheet.moreRows ?? ''}</sheetData>${merges ? `<mergeCells>${merges}</mergeCells>` : ''}</worksheet>`;
}

function cellXml(cell: XlsxCell, place: string, strings: string[], formats: string[]): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') {
    if (!strings.includes(cell)) strings.push(cell);
    return `<c r="${place}" t="s"><v>${strings.indexOf(cell)}</v></c>`;
  }
  if ('number' in cell) {
    if (!formats.includes(cell.format)) formats.push(cell.format);
    return `<c r="${place}" s="${formats.indexOf(cell.format) + 1}"><v>${cell.number}</v></c>`;
  }
  return `<c r="${place}" ${cell.attrs ?? ''}>${cell.xml}</c>`;
}

function columnName(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);
}
