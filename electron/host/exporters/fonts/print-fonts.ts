import type { FontMetrics, PrintFont } from '#shared/typesetting/index.ts';
import { fontFile } from './font-files.ts';
import { readSfntTables, type SfntTables } from './sfnt-tables.ts';

const opened = new Map<PrintFont, SfntTables>();

/** Tables of a printing font; opened on first use and kept for the life of the process. */
export function printFont(font: PrintFont): SfntTables {
  let tables = opened.get(font);
  if (!tables) {
    tables = readSfntTables(fontFile(font));
    opened.set(font, tables);
  }
  return tables;
}

/** Measures of the installed printing fonts for the typesetter. */
export const printMetrics: FontMetrics = {
  advance(font, codePoint) {
    const tables = printFont(font);
    const glyph = tables.glyphOf(codePoint);
    return glyph === 0 ? -1 : (tables.advanceOf(glyph) * 1000) / tables.unitsPerEm;
  },
};
