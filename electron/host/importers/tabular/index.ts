// Readers of tables in spreadsheets: XLSX and CSV become grids of cell texts.
// May use: shared/base, importers/package.
// Must not: know comment forms or standards; compute formulas; follow links out of the file.
export { readCsv } from './csv.ts';
export * from './grid.ts';
export { readTableFile } from './read-table-file.ts';
export { readXlsx, type Workbook } from './xlsx.ts';
