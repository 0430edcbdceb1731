// Wording of the sheet in archive packages (归档包说明).
// May use: domain.
// Must not: decide what a package holds.
export { archiveSheet } from './archive-sheet.ts';
