// Writes rows as an Excel workbook of one sheet.
// May use: fflate.
// Must not: know what the rows are about; write formulas, links or authors.
export { rowsToXlsx, type XlsxCell, type XlsxSheet } from './rows-to-xlsx.ts';
