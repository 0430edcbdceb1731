import type { WordBlock, WordTable } from '../word/index.ts';
import { type DraftContext, type DraftNode, rememberNumber, report } from './draft-context.ts';
import { type DraftLine, draftLine, isBlank } from './draft-line.ts';
import { bindBookmarks, inlineContent, trimInlines } from './inline-content.ts';
import { type ItemCursor, lineAt, skipBlank } from './item-cursor.ts';
import { type CaptionLine, noteContent, objectFootnote, unitLine } from './line-marks.ts';
import { columnCount, columnsOf, columnWidths, setColumnWidths } from './table-grid.ts';
import { tableRows } from './table-rows.ts';

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

  if (above?.caption.continued && previous?.type === 'tableBlock' && joinTables(previous, rows, foot)) {
    context.repeats.add(item.row).add(context.row);
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

/** Rows of a continued table go to the first one, its repeated head left out; false when the columns differ. */
function joinTables(previous: DraftNode, rows: readonly DraftNode[], foot: readonly DraftNode[]): boolean {
  const table = previous.content?.find((node) => node.type === 'table');
  if (!table?.content || columnCount(table.content) !== columnCount(rows)) return false;
  const widths = columnWidths(table.content);
  const heads = new Set(table.content.filter(isHead).map(rowText));
  const own = rows.filter((row) => !(isHead(row) && heads.has(rowText(row))));
  table.content.push(...own.map(asBody));
  setColumnWidths(table.content, widths);
  previous.content?.push(...foot);
  return true;
}

function isHead(row: DraftNode): boolean {
  return (row.content ?? []).length > 0 && (row.content ?? []).every((cell) => cell.type === 'tableHeader');
}

/** A row taken for a head only because it is the first: in a continued table it is a row like the others. */
function asBody(row: DraftNode): DraftNode {
  return isHead(row) ? { ...row, content: (row.content ?? []).map((cell) => ({ ...cell, type: 'tableCell' })) } : row;
}

function rowText(node: DraftNode): string {
  return (node.text ?? '') + (node.content ?? []).map(rowText).join('|');
}
