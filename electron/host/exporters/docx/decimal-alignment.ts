import type { PubCell, PubParagraph } from '#shared/publishing/publication.ts';
import type { GridPlace } from './table-grid.ts';
import { ptToTwips } from './units.ts';

const NUMBER = /^[+\-−±≤≥<>～~]?\s*\d[\d\s\u2009\u202F]*(?:\.\d+)?/;

/** Left and right margin of a cell together. */
const CELL_MARGINS_TWIPS = 160;

/**
 * Right indents, in twips, that put the decimal points of a column in one line and the widest number in its middle. Word and LibreOffice
 * disagree about decimal tabs in cells, so numbers stand flush right with an indent instead; digits are half an em in every font used.
 */
export function decimalIndents(
  grid: readonly (readonly GridPlace[])[],
  columnWidths: readonly number[],
  sizePtOf: (paragraph: PubParagraph) => number,
): ReadonlyMap<PubCell, number> {
  const columns = new Map<number, { cell: PubCell; before: number; after: number; em: number }[]>();
  for (const places of grid) {
    for (const { cell, column, span, merge } of places) {
      if (cell?.align !== 'decimal' || span > 1 || merge === 'continue') continue;
      const paragraph = cell.paragraphs[0];
      const text = (paragraph?.runs ?? [])
        .map((run) => (run.kind === 'text' && run.change !== 'deleted' ? run.text : ''))
        .join('')
        .trim();
      const number = NUMBER.exec(text)?.[0];
      if (!paragraph || number === undefined) continue;
      const point = number.indexOf('.');
      const whole = point < 0 ? number.length : point;
      const list = columns.get(column) ?? [];
      list.push({
        cell,
        before: halfEms(text.slice(0, whole)),
        after: halfEms(text.slice(whole)),
        em: sizePtOf(paragraph),
      });
      columns.set(column, list);
    }
  }
  const indents = new Map<PubCell, number>();
  for (const [column, numbers] of columns) {
    const before = Math.max(...numbers.map((number) => number.before));
    const after = Math.max(...numbers.map((number) => number.after));
    for (const { cell, after: own, em } of numbers) {
      const half = ptToTwips(em) / 2;
      const free = (columnWidths[column] ?? 0) - CELL_MARGINS_TWIPS - (before + after) * half;
      indents.set(cell, Math.max(0, Math.round(free / 2 + (after - own) * half)));
    }
  }
  return indents;
}

/** Width of a text in half ems: Han and full-width signs two, others one; the point and thin blanks half of one. */
function halfEms(text: string): number {
  let width = 0;
  for (const char of text) width += /[.\u2009\u202F]/.test(char) ? 0.5 : /[\u2E80-\uFFEF]/.test(char) ? 2 : 1;
  return width;
}
