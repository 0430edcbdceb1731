// Writes rows as an Excel workbook of one sheet.
// May use: fflate.
// Must not: know what the rows are about; write formulas, links or authors.
export { rowsToXlsx } from './rows-to-xlsx.ts';
export type { XlsxSheet } from './xlsx-sheet.ts';
