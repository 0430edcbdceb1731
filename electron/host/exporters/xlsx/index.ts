// Writes rows as an Excel workbook.
// May use: fflate.
// Must not: know what the rows are about; write formulas, links or authors.
export { rowsToXlsx } from './rows-to-xlsx.ts';
export type { XlsxCell, XlsxSheet } from './xlsx-sheet.ts';
