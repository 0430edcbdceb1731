// Writes rows as a CSV file for other programs.
// May use: shared/base.
// Must not: know what the rows are about.
export { rowsToCsv } from './rows-to-csv.ts';
