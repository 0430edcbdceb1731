import type { WordBlock, WordTable } from '../word/index.ts';
import { type DraftLine, draftLine, isBlank } from './draft-line.ts';

export type DraftItem =
  | { readonly kind: 'line'; readonly line: DraftLine }
  | { readonly kind: 'table'; readonly table: WordTable };

/** Place in the row of paragraphs and tables that the recogniser walks along. */
export type ItemCursor = { readonly items: readonly DraftItem[]; at: number };

/** Paragraphs and tables in order; blocks of text boxes follow the paragraph that they hang on. */
export function draftItems(blocks: readonly WordBlock[]): { items: DraftItem[]; boxes: number } {
  const items: DraftItem[] = [];
  let boxes = 0;
  for (const block of blocks) {
    if (block.kind === 'table') items.push({ kind: 'table', table: block });
    else {
      items.push({ kind: 'line', line: draftLine(block) });
      const inner = draftItems(block.boxes);
      boxes += inner.boxes + (inner.items.some((item) => item.kind === 'table' || !isBlank(item.line)) ? 1 : 0);
      items.push(...inner.items);
    }
  }
  return { items, boxes };
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
