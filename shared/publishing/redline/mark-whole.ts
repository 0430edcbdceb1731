import type { Change, FixedItem, PubBlock, PubFigure, PubParagraph, PubRow, PubRun, PubTable } from '../publication.ts';
import type { RedlineIds } from './redline-ids.ts';

/** Blocks that are deleted or inserted as a whole, with everything in them. */
export function markBlocks(blocks: readonly PubBlock[], change: Change, ids: RedlineIds): readonly PubBlock[] {
  return blocks.map((block) => markBlock(block, change, ids));
}

export function markBlock(block: PubBlock, change: Change, ids: RedlineIds): PubBlock {
  switch (block.kind) {
    case 'paragraph':
      return markParagraph(block, change, ids);
    case 'table':
      return markTable(block, change, ids);
    case 'figure':
      return markFigure(block, change, ids);
    case 'formula':
      return { ...block, ...named(block, change, ids), change };
    case 'group':
      return { ...block, ...named(block, change, ids), change, blocks: markBlocks(block.blocks, change, ids) };
    case 'contents':
    case 'rule':
      return block;
  }
}

export function markParagraph(paragraph: PubParagraph, change: Change, ids: RedlineIds): PubParagraph {
  if (change === 'inserted') return { ...paragraph, change };
  // What is deleted is no line of the contents.
  const { outline: _, ...rest } = paragraph;
  const numbering = rest.label?.numbering;
  return {
    ...rest,
    ...named(rest, change, ids),
    ...(rest.label && numbering
      ? { label: { ...rest.label, numbering: { ...numbering, instance: ids.instanceOfOld(numbering.instance) } } }
      : {}),
    runs: rest.runs.map((run) => oldRun(run, ids)),
    change,
  };
}

/** A run of the old version with the names that blocks have in the redline. */
export function oldRun(run: PubRun, ids: RedlineIds): PubRun {
  if (run.kind === 'ref' || run.kind === 'page-ref') return { ...run, target: ids.nameOfOld(run.target) };
  return run.kind === 'footnote' ? { ...run, id: ids.nameOfOld(run.id) } : run;
}

export function markRow(row: PubRow, change: Change, ids: RedlineIds): PubRow {
  return {
    ...row,
    change,
    cells: row.cells.map((cell) => ({
      ...cell,
      paragraphs: cell.paragraphs.map((paragraph) => markParagraph(paragraph, change, ids)),
    })),
  };
}

function markTable(table: PubTable, change: Change, ids: RedlineIds): PubTable {
  const { caption, unit } = table;
  return {
    ...table,
    ...named(table, change, ids),
    change,
    ...(caption ? { caption: markParagraph(caption, change, ids) } : {}),
    ...(unit ? { unit: markParagraph(unit, change, ids) } : {}),
    rows: table.rows.map((row) => markRow(row, change, ids)),
    foot: table.foot.map((paragraph) => markParagraph(paragraph, change, ids)),
  };
}

function markFigure(figure: PubFigure, change: Change, ids: RedlineIds): PubFigure {
  const { unit } = figure;
  return {
    ...figure,
    ...named(figure, change, ids),
    change,
    ...(unit ? { unit: markParagraph(unit, change, ids) } : {}),
    images: figure.images.map((image) =>
      image.subtitle ? { ...image, subtitle: markParagraph(image.subtitle, change, ids) } : image,
    ),
    notes: figure.notes.map((paragraph) => markParagraph(paragraph, change, ids)),
    caption: markParagraph(figure.caption, change, ids),
  };
}

/** Boxes of a cover; rules carry no text and are left as they are. */
export function markCover(items: readonly FixedItem[], change: Change): readonly FixedItem[] {
  return items.map((item) =>
    item.kind === 'box'
      ? { ...item, paragraphs: item.paragraphs.map((paragraph) => ({ ...paragraph, change })) }
      : item,
  );
}

function named(block: { readonly id?: string }, change: Change, ids: RedlineIds): { readonly id?: string } {
  return change === 'deleted' && block.id !== undefined ? { id: ids.nameOfOld(block.id) } : {};
}
