import { strToU8, type Zippable, zipSync } from 'fflate';
import { sheetXml } from './sheet-xml.ts';
import { contentTypes, packageLinks, stylesXml, workbookLinks, workbookXml } from './workbook-xml.ts';
import type { XlsxSheet } from './xlsx-sheet.ts';

/** Earliest moment that a zip entry can carry, so that the same rows give the same bytes. */
const ZIP_TIME = new Date(1980, 0, 1, 0, 0, 0);

/**
 * Writes sheets as an Excel workbook: each with a bold head row that stays in view, a filter over it, wrapped text. Strings are always text, never
 * formulas, also those that begin with `=`, `+`, `-` or `@`; the file names no author and no place, and the same rows give the same bytes.
 * A text beyond Excel's 32 767 characters goes on in rows below.
 */
export async function rowsToXlsx(...sheets: readonly [XlsxSheet, ...XlsxSheet[]]): Promise<Uint8Array> {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': packageLinks,
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': workbookLinks(sheets.length),
    'xl/styles.xml': stylesXml,
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)])),
  };
  const zip: Zippable = {};
  for (const [path, xml] of Object.entries(parts)) zip[path] = [strToU8(xml), { level: 6, mtime: ZIP_TIME }];
  return zipSync(zip);
}
