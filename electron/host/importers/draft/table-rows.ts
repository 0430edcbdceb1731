import type { WordBlock, WordPicture, WordTable } from '../word/index.ts';
import { type DraftContext, type DraftNode, report } from './draft-context.ts';
import { type DraftLine, draftLine, isBlank } from './draft-line.ts';
import { inlineContent } from './inline-content.ts';
import type { ItemCursor } from './item-cursor.ts';
import { readList } from './list-builder.ts';
import { imageNode } from './picture-blob.ts';
import {
  columnsOf,
  coveredWidth,
  type GridCell,
  headByMerge,
  layOut,
  pixelWidths,
  setColumnWidths,
} from './table-grid.ts';

/** Rows of the document's table; `marks` are the footnotes of the table by letter. */
export function tableRows(
  context: DraftContext,
  table: WordTable,
  marks: ReadonlyMap<string, string>,
  tableId: string,
): DraftNode[] {
  const columns = Math.max(1, columnsOf(table));
  const grid = table.rows.length > 0 ? layOut(table) : [[]];
  const flagged = table.rows.some((row) => row.header);
  const headRows = flagged ? 0 : headByMerge(grid);
  const rows = grid.map((cells, rowIndex): DraftNode => {
    const row = table.rows[rowIndex];
    const header = flagged ? (row?.header ?? false) : rowIndex < headRows;
    const nodes = cells.map((cell) => cellNode(context, cell, header, marks, tableId));
    const covered = coveredWidth(grid, rowIndex);
    for (let missing = columns - covered; missing > 0; missing--) nodes.push(emptyCell(context, header));
    return { type: 'tableRow', content: nodes };
  });
  setColumnWidths(rows, pixelWidths(table, columns));
  return rows;
}

function cellNode(
  context: DraftContext,
  { cell, colspan, rowspan }: GridCell,
  header: boolean,
  marks: ReadonlyMap<string, string>,
  tableId: string,
): DraftNode {
  const align = cell.blocks.find((block) => block.kind === 'paragraph')?.align ?? null;
  return {
    type: header ? 'tableHeader' : 'tableCell',
    attrs: {
      colspan,
      rowspan,
      align: align === 'center' || align === 'right' || align === 'left' ? align : null,
    },
    content: cellContent(context, cell.blocks, marks, tableId),
  };
}

function cellContent(
  context: DraftContext,
  blocks: readonly WordBlock[],
  marks: ReadonlyMap<string, string>,
  tableId: string,
): DraftNode[] {
  const content: DraftNode[] = [];
  const flat = flatten(context, blocks, tableId);
  const cursor: ItemCursor = { items: flat.map((line) => ({ kind: 'line', row: -1, line })), at: 0 };
  while (cursor.at < flat.length) {
    const line = flat[cursor.at];
    if (!line) break;
    const list = line.style?.role === 'list' || line.paragraph.label ? readList(context, cursor) : null;
    if (list) {
      content.push(list);
      continue;
    }
    cursor.at += 1;
    const figure = pictureFigure(context, line.pictures);
    if (isBlank(line) && !figure) continue;
    const id = context.newId();
    const label = line.paragraph.label && !line.paragraph.label.hidden ? line.paragraph.label.text : '';
    const nodes = inlineContent(context, line.paragraph.inlines, id);
    if (label !== '') nodes.unshift({ type: 'text', text: `${label} ` });
    if (figure) nodes.push(figure);
    content.push({ type: 'paragraph', attrs: { id }, content: withMarks(nodes, marks) });
  }
  if (content.length === 0) content.push({ type: 'paragraph', attrs: { id: context.newId() } });
  return content;
}

/** Pictures of a cell become a figure behind the table; the cell gets a reference to it. */
function pictureFigure(context: DraftContext, pictures: readonly WordPicture[]): DraftNode | null {
  const images = pictures.flatMap((picture) => imageNode(context, picture) ?? []);
  if (images.length === 0) return null;
  const id = context.newId();
  context.waiting.push({ type: 'figure', attrs: { id, unit: '' }, content: [...images, { type: 'caption' }] });
  report(context, 'warning', 'draft-picture-in-cell', { count: images.length }, { blockId: id });
  return { type: 'crossReference', attrs: { target: id, form: 'label' }, shown: '' };
}

/** Lines of a cell; a table inside a cell is read row by row into them and reported. */
function flatten(context: DraftContext, blocks: readonly WordBlock[], tableId: string): DraftLine[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [draftLine(block), ...flatten(context, block.boxes, tableId)];
    report(context, 'warning', 'draft-nested-table', undefined, { blockId: tableId });
    return block.rows.flatMap((row) => row.cells.flatMap((cell) => flatten(context, cell.blocks, tableId)));
  });
}

function emptyCell(context: DraftContext, header: boolean): DraftNode {
  return {
    type: header ? 'tableHeader' : 'tableCell',
    content: [{ type: 'paragraph', attrs: { id: context.newId() } }],
  };
}

/** Superscript letters that name a footnote of the table become live marks. */
function withMarks(nodes: readonly DraftNode[], marks: ReadonlyMap<string, string>): DraftNode[] {
  const result: DraftNode[] = [];
  for (const node of nodes) {
    const isSuper = node.type === 'text' && node.marks?.some((mark) => mark.type === 'superscript');
    const letters = isSuper ? (node.text ?? '').split(/[\s,，、]+/).filter((part) => part !== '') : [];
    if (letters.length > 0 && letters.every((letter) => marks.has(letter))) {
      const before = result.at(-1);
      if (before?.type === 'text') before.text = before.text?.trimEnd() ?? '';
      if (before?.type === 'text' && before.text === '') result.pop();
      for (const letter of letters)
        result.push({ type: 'objectFootnoteMark', attrs: { target: marks.get(letter) ?? '' }, shown: letter });
    } else result.push(node);
  }
  return result;
}
