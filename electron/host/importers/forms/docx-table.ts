import { child, children, type XmlElement } from '#host/importers/package/index.ts';
import { cellText, GRID_LIMITS, type Grid, type GridCell, type GridRow } from '#host/importers/tabular/index.ts';
import type { ListNumbers } from './docx-list-numbers.ts';
import { isOn, paragraphText, sdtText } from './docx-paragraph.ts';

/** A Word table as a grid: columns of the table's own grid, merged cells across (`gridSpan`) and down (`vMerge`). */
export function docxTable(table: XmlElement, numbers: ListNumbers): Grid {
  const rows: GridRow[] = [];
  let columns = 0;
  let above: readonly (GridCell | undefined)[] = [];
  let number = 0;
  for (const row of unwrapped(table, 'w:tr')) {
    number += 1;
    const cells = rowCells(row, above, numbers);
    above = cells;
    if (isDeleted(row) || number > GRID_LIMITS.rows) continue;
    columns = Math.max(columns, cells.length);
    rows.push({ number, cells });
  }
  return { name: '', columns, rows };
}

function rowCells(
  row: XmlElement,
  above: readonly (GridCell | undefined)[],
  numbers: ListNumbers,
): (GridCell | undefined)[] {
  const cells: (GridCell | undefined)[] = [];
  const before = child(child(row, 'w:trPr'), 'w:gridBefore');
  let column = positive(before?.attrs['w:val'], 0);
  for (const cell of unwrapped(row, 'w:tc')) {
    const properties = child(cell, 'w:tcPr');
    const span = Math.max(1, positive(child(properties, 'w:gridSpan')?.attrs['w:val'], 1));
    if (column + span > GRID_LIMITS.columns) break;
    const merge = child(properties, 'w:vMerge');
    const goesOn = merge !== undefined && (merge.attrs['w:val'] ?? 'continue') === 'continue';
    const origin = goesOn ? above[column] : undefined;
    cells[column] =
      origin && origin.merged !== 'across'
        ? { text: origin.text, merged: 'down', span }
        : { text: cellText(blockText(cell, numbers)), merged: 'no', span };
    for (let i = 1; i < span; i++) cells[column + i] = { text: '', merged: 'across', span: 1 };
    column += span;
  }
  return cells;
}

/** Paragraphs of a cell on lines of their own; cells of a table inside it are parted by tabs. */
function blockText(container: XmlElement, numbers: ListNumbers): string {
  const lines: string[] = [];
  for (const node of container.children) {
    if (typeof node === 'string') continue;
    if (node.name === 'w:p') lines.push(numbers.prefix(node) + paragraphText(node));
    else if (node.name === 'w:tbl') {
      for (const row of unwrapped(node, 'w:tr')) {
        lines.push(
          unwrapped(row, 'w:tc')
            .map((cell) => blockText(cell, numbers))
            .join('\t'),
        );
      }
    } else if (node.name === 'w:sdt') lines.push(sdtText(node, (content) => blockText(content, numbers)));
    else if (TRANSPARENT.has(node.name)) lines.push(blockText(node, numbers));
  }
  return lines.join('\n');
}

const TRANSPARENT = new Set(['w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag', 'w:sdtContent']);

/** Child elements of a name, also those inside content controls and the like. */
function unwrapped(parent: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (const element of children(parent)) {
    if (element.name === name) found.push(element);
    else if (element.name === 'w:sdt') {
      const content = child(element, 'w:sdtContent');
      if (content) found.push(...unwrapped(content, name));
    } else if (TRANSPARENT.has(element.name)) found.push(...unwrapped(element, name));
  }
  return found;
}

/** A row that a tracked change has deleted. */
function isDeleted(row: XmlElement): boolean {
  const properties = child(row, 'w:trPr');
  const hidden = child(properties, 'w:hidden');
  return child(properties, 'w:del') !== undefined || (hidden !== undefined && isOn(hidden));
}

function positive(value: string | undefined, otherwise: number): number {
  const number = Number(value);
  return Number.isInteger(number) && number >= 0 ? number : otherwise;
}
