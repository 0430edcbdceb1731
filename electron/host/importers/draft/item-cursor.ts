import type { ParagraphRole } from '#shared/contract/index.ts';
import { rowMark, type WordBlock, type WordTable } from '../word/index.ts';
import { type DraftLine, draftLine, isBlank } from './draft-line.ts';
import { forcedLine } from './forced-line.ts';

/** A paragraph or table of the file; `row` is its place there, text boxes counted after the paragraph that they hang on. */
export type DraftItem =
  | {
      readonly kind: 'line';
      readonly row: number;
      readonly line: DraftLine;
      /** Stands in a frame drawn as a table of one cell. */
      readonly framed?: boolean;
    }
  | { readonly kind: 'table'; readonly row: number; readonly table: WordTable };

/** Place in the row of paragraphs and tables that the recogniser walks along. */
export type ItemCursor = { readonly items: readonly DraftItem[]; at: number };

export type Roles = ReadonlyMap<number, ParagraphRole>;

/**
 * Paragraphs and tables in order; blocks of text boxes follow the paragraph that they hang on. Every paragraph begins with a mark of
 * its row, which leads from the block that it becomes back to the file.
 */
export function draftItems(blocks: readonly WordBlock[], roles: Roles): { items: DraftItem[]; boxes: number } {
  const items: DraftItem[] = [];
  let boxes = 0;
  const walk = (inner: readonly WordBlock[]): void => {
    for (const block of inner) {
      const row = items.length;
      if (block.kind === 'table') {
        markCells(block, row);
        items.push({ kind: 'table', row, table: block });
        continue;
      }
      block.inlines.unshift(rowMark(row));
      const role = roles.get(row);
      items.push({ kind: 'line', row, line: role ? forcedLine(block, role) : draftLine(block) });
      const before = items.length;
      walk(block.boxes);
      if (items.slice(before).some((item) => item.kind === 'table' || !isBlank(item.line))) boxes += 1;
    }
  };
  walk(blocks);
  return { items, boxes };
}

function markCells(table: WordTable, row: number): void {
  for (const { cells } of table.rows) {
    for (const { blocks } of cells) {
      for (const block of blocks) {
        if (block.kind === 'table') markCells(block, row);
        else block.inlines.unshift(rowMark(row));
      }
    }
  }
}

export function lineAt(cursor: ItemCursor, at: number): DraftLine | null {
  const item = cursor.items[at];
  return item?.kind === 'line' ? item.line : null;
}

/** Position of the next item that is not an empty paragraph. */
export function skipBlank(cursor: ItemCursor, from: number): number {
  let at = from;
  for (let line = lineAt(cursor, at); line && isBlank(line); line = lineAt(cursor, at)) at += 1;
  return at;
}
