// The printing fonts: where their files are, what characters they have, how wide those are.
// May use: shared/typesetting, node:fs.
// Must not: know a file format of papers.
export { fontFile } from './font-files.ts';
export { printFont, printMetrics } from './print-fonts.ts';
export { readSfntTables } from './sfnt-tables.ts';
