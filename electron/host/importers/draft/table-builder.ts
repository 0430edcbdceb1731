import { plainTextOf, type WordBlock, type WordCell, type WordTable } from '../word/index.ts';
import { type DraftContext, type DraftNode, rememberNumber, report } from './draft-context.ts';
import { type DraftLine, draftLine, isBlank } from './draft-line.ts';
import { bindBookmarks, inlineContent, trimInlines } from './inline-content.ts';
import { type ItemCursor, lineAt, skipBlank } from './item-cursor.ts';
import { type CaptionLine, captionLine, noteContent, objectFootnote, unitLine } from './line-marks.ts';
import { readList } from './list-builder.ts';

type GridCell = { readonly cell: WordCell; colspan: number; rowspan: number; readonly header: boolean };
const TWIPS_PER_PX = 15;

/**
 * Reads the table at the cursor with its caption, unit line, notes and footnotes (GB/T 1.1—2020, 9.10). Merged cells become spans; a
 * last row across all columns that holds only notes and footnotes becomes these. A table that continues the one before (续) is joined
 * to it and gives null.
 */
export function readTableBlock(
  context: DraftContext,
  cursor: ItemCursor,
  above: { readonly line: DraftLine; readonly caption: CaptionLine } | null,
  unitAbove: string,
  previous: DraftNode | undefined,
): DraftNode | null {
  const item = cursor.items[cursor.at];
  if (item?.kind !== 'table') return null;
  cursor.at += 1;
  const id = context.newId();
  const foot: DraftNode[] = [];
  const marks = new Map<string, string>();
  const body = takeFoot(context, item.table, foot, marks);
  readFootBelow(context, cursor, foot, marks);
  const unitInside = unitRow(body);
  const unit = unitInside ?? unitAbove;
  const rows = tableRows(context, unitInside ? { ...body, rows: body.rows.slice(1) } : body, marks, id);

  if (above?.caption.continued && previous?.type === 'tableBlock') {
    joinTables(previous, rows, foot);
    bindBookmarks(context, above.line.paragraph.inlines, String(previous.attrs?.['id'] ?? ''));
    return null;
  }
  if (above) {
    bindBookmarks(context, above.line.paragraph.inlines, id);
    if (above.caption.number) rememberNumber(context, `表${above.caption.number}`, id);
  } else report(context, 'warning', 'draft-table-without-caption', undefined, { blockId: id });
  const title = above ? inlineContent(context, above.caption.title, '', { title: true }) : [];
  return {
    type: 'tableBlock',
    attrs: { id, unit },
    content: [{ type: 'caption', content: title }, { type: 'table', content: rows }, ...foot],
  };
}

/** Caption above a table: the next thing but for a unit line is the table. */
export function tableAfter(cursor: ItemCursor, from: number): { at: number; unit: string } | null {
  let unit = '';
  let at = skipBlank(cursor, from);
  const line = lineAt(cursor, at);
  const found = line ? unitLine(line) : null;
  if (found) {
    unit = found;
    at = skipBlank(cursor, at + 1);
  }
  return cursor.items[at]?.kind === 'table' ? { at, unit } : null;
}

function linesOf(blocks: readonly WordBlock[]): DraftLine[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [draftLine(block)] : []));
}

function columnsOf(table: WordTable): number {
  return Math.max(
    table.grid.length,
    ...table.rows.map((row) => row.cells.reduce((n, cell) => Math.max(n, cell.column + cell.colspan), 0)),
  );
}

/** Moves notes and footnotes from the last rows across the whole table to `foot`; gives the table without these rows. */
function takeFoot(context: DraftContext, table: WordTable, foot: DraftNode[], marks: Map<string, string>): WordTable {
  const columns = columnsOf(table);
  let keep = table.rows.length;
  for (; keep > 1; keep--) {
    const row = table.rows[keep - 1];
    const cell = row?.cells[0];
    if (
      !cell ||
      row.cells.length !== 1 ||
      cell.colspan < columns ||
      cell.blocks.some((block) => block.kind === 'table')
    )
      break;
    const lines = linesOf(cell.blocks).filter((line) => !isBlank(line));
    if (lines.length === 0 || !lines.some((line) => noteContent(line) || objectFootnote(line))) break;
  }
  for (const row of table.rows.slice(keep)) {
    for (const line of linesOf(row.cells[0]?.blocks ?? [])) if (!isBlank(line)) addFoot(context, line, foot, marks);
  }
  return keep === table.rows.length ? table : { ...table, rows: table.rows.slice(0, keep) };
}

/** Notes and footnotes typed below the table belong to it. */
function readFootBelow(context: DraftContext, cursor: ItemCursor, foot: DraftNode[], marks: Map<string, string>): void {
  for (;;) {
    const at = skipBlank(cursor, cursor.at);
    const line = lineAt(cursor, at);
    if (!line || !(noteContent(line) || objectFootnote(line))) return;
    addFoot(context, line, foot, marks);
    cursor.at = at + 1;
  }
}

function addFoot(context: DraftContext, line: DraftLine, foot: DraftNode[], marks: Map<string, string>): void {
  const id = context.newId();
  bindBookmarks(context, line.paragraph.inlines, id);
  const footnote = objectFootnote(line);
  const note = footnote ? null : noteContent(line);
  if (footnote) {
    const order = [...foot].filter((node) => node.type === 'objectFootnote').length;
    marks.set(footnote.mark || String.fromCharCode(97 + order), id);
  }
  const content = footnote?.content ?? note ?? trimInlines(line.paragraph.inlines);
  foot.push({
    type: footnote ? 'objectFootnote' : note ? 'note' : 'paragraph',
    attrs: { id },
    content: inlineContent(context, content, id),
  });
}

/** A first row across all columns with only 单位为… is the unit line. */
function unitRow(table: WordTable): string | null {
  const row = table.rows[0];
  if (row?.cells.length !== 1 || table.rows.length < 2) return null;
  const lines = linesOf(row.cells[0]?.blocks ?? []).filter((line) => !isBlank(line));
  return lines.length === 1 && lines[0] ? unitLine(lines[0]) : null;
}

function tableRows(
  context: DraftContext,
  table: WordTable,
  marks: ReadonlyMap<string, string>,
  tableId: string,
): DraftNode[] {
  const columns = columnsOf(table);
  const grid = layOut(table);
  const flagged = table.rows.some((row) => row.header);
  const headRows = flagged ? 0 : headByMerge(grid);
  return grid.map((cells, rowIndex) => {
    const row = table.rows[rowIndex];
    const header = flagged ? (row?.header ?? false) : rowIndex < headRows;
    const nodes = cells.map((cell) => cellNode(context, cell, header, table.grid, marks, tableId));
    const covered = coveredWidth(grid, rowIndex);
    for (let missing = columns - covered; missing > 0; missing--) nodes.push(emptyCell(context, header));
    return { type: 'tableRow', content: nodes };
  });
}

/** Cells by row with their spans; continued cells of a vertical merge are dropped. */
function layOut(table: WordTable): GridCell[][] {
  const grid: GridCell[][] = [];
  const open = new Map<number, GridCell>();
  for (const row of table.rows) {
    const cells: GridCell[] = [];
    let at = 0;
    for (const cell of row.cells) {
      for (; at < cell.column; at++) {
        if (![...open.values()].some((o) => o.cell.column <= at && at < o.cell.column + o.colspan)) {
          cells.push({ cell: blankCell(at), colspan: 1, rowspan: 1, header: row.header });
        }
      }
      const above = open.get(cell.column);
      if (cell.merge === 'continue' && above && above.colspan === cell.colspan) above.rowspan += 1;
      else {
        const own: GridCell = { cell, colspan: cell.colspan, rowspan: 1, header: row.header };
        cells.push(own);
        for (let column = cell.column; column < cell.column + cell.colspan; column++) open.delete(column);
        if (cell.merge === 'start') open.set(cell.column, own);
      }
      at = cell.column + cell.colspan;
    }
    grid.push(cells);
  }
  return grid;
}

function blankCell(column: number): WordCell {
  return { column, colspan: 1, merge: null, blocks: [] };
}

function coveredWidth(grid: readonly GridCell[][], rowIndex: number): number {
  let width = 0;
  grid.forEach((cells, index) => {
    for (const cell of cells) if (index <= rowIndex && index + cell.rowspan > rowIndex) width += cell.colspan;
  });
  return width;
}

/** Head rows where the file marks none: the first row, and those that its vertical merges reach. */
function headByMerge(grid: readonly GridCell[][]): number {
  if (grid.length < 2) return 0;
  return Math.min(grid.length - 1, Math.max(1, ...(grid[0] ?? []).map((cell) => cell.rowspan)));
}

function cellNode(
  context: DraftContext,
  { cell, colspan, rowspan }: GridCell,
  header: boolean,
  grid: readonly number[],
  marks: ReadonlyMap<string, string>,
  tableId: string,
): DraftNode {
  const widths = grid
    .slice(cell.column, cell.column + colspan)
    .map((twips) => Math.max(1, Math.round(twips / TWIPS_PER_PX)));
  const align = cell.blocks.find((block) => block.kind === 'paragraph')?.align ?? null;
  return {
    type: header ? 'tableHeader' : 'tableCell',
    attrs: {
      colspan,
      rowspan,
      colwidth: widths.length === colspan ? widths : null,
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
  const cursor: ItemCursor = { items: flat.map((line) => ({ kind: 'line', line })), at: 0 };
  while (cursor.at < flat.length) {
    const line = flat[cursor.at];
    if (!line) break;
    const list = line.style?.role === 'list' || line.paragraph.label ? readList(context, cursor) : null;
    if (list) {
      content.push(list);
      continue;
    }
    cursor.at += 1;
    if (line.pictures.length > 0)
      report(context, 'warning', 'draft-picture-in-cell', { count: line.pictures.length }, { blockId: tableId });
    if (isBlank(line)) continue;
    const id = context.newId();
    const label = line.paragraph.label && !line.paragraph.label.hidden ? line.paragraph.label.text : '';
    const nodes = inlineContent(context, line.paragraph.inlines, id);
    if (label !== '') nodes.unshift({ type: 'text', text: `${label} ` });
    content.push({ type: 'paragraph', attrs: { id }, content: withMarks(nodes, marks) });
  }
  if (content.length === 0) content.push({ type: 'paragraph', attrs: { id: context.newId() } });
  return content;
}

/** Lines of a cell; a table inside a cell is read row by row into them and reported. */
function flatten(context: DraftContext, blocks: readonly WordBlock[], tableId: string): DraftLine[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [draftLine(block)];
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
      if (before?.type === 'text' && !before.marks) before.text = before.text?.trimEnd() ?? '';
      if (before?.type === 'text' && before.text === '') result.pop();
      for (const letter of letters)
        result.push({ type: 'objectFootnoteMark', attrs: { target: marks.get(letter) ?? '' }, shown: letter });
    } else result.push(node);
  }
  return result;
}

function joinTables(previous: DraftNode, rows: DraftNode[], foot: DraftNode[]): void {
  const table = previous.content?.find((node) => node.type === 'table');
  const isHead = (row: DraftNode): boolean =>
    (row.content ?? []).length > 0 && (row.content ?? []).every((cell) => cell.type === 'tableHeader');
  table?.content?.push(...rows.filter((row) => !isHead(row)));
  previous.content?.push(...foot);
}

/** A caption of a table that the text above it holds, for callers that look ahead. */
export function tableCaption(line: DraftLine): CaptionLine | null {
  const caption = captionLine(line);
  return caption?.kind === 'table' ? caption : null;
}

export function tableText(table: WordTable): string {
  const text = (blocks: readonly WordBlock[]): string =>
    blocks.map((block) => (block.kind === 'paragraph' ? plainTextOf(block.inlines) : tableText(block))).join('\n');
  return table.rows.map((row) => row.cells.map((cell) => text(cell.blocks)).join('\t')).join('\n');
}
