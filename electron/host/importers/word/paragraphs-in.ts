import type { WordBlock, WordParagraph, WordTable } from './word-model.ts';

/** Every paragraph of blocks, of their tables and text boxes too, in order. */
export function paragraphsIn(blocks: readonly WordBlock[]): WordParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? cellParagraphs(block) : [block, ...paragraphsIn(block.boxes)],
  );
}

/** Every paragraph of a table, row by row. */
export function cellParagraphs(table: WordTable): WordParagraph[] {
  return table.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsIn(cell.blocks)));
}
