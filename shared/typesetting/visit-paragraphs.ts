import type { PubBlock, PubParagraph, PubSection } from '../publishing/publication.ts';

/** Calls `visit` for every paragraph of the sections in reading order: texts, captions, cells, notes, fixed boxes. */
export function visitParagraphs(sections: readonly PubSection[], visit: (paragraph: PubParagraph) => void): void {
  for (const section of sections) {
    for (const item of section.fixed ?? []) if (item.kind === 'box') item.paragraphs.forEach(visit);
    for (const block of section.blocks) visitBlock(block, visit);
  }
}

function visitBlock(block: PubBlock, visit: (paragraph: PubParagraph) => void): void {
  switch (block.kind) {
    case 'paragraph':
      visit(block);
      return;
    case 'table':
      if (block.caption) visit(block.caption);
      if (block.unit) visit(block.unit);
      for (const row of block.rows) for (const cell of row.cells) cell.paragraphs.forEach(visit);
      block.foot.forEach(visit);
      return;
    case 'figure':
      if (block.unit) visit(block.unit);
      for (const image of block.images) if (image.subtitle) visit(image.subtitle);
      block.notes.forEach(visit);
      visit(block.caption);
      return;
    case 'group':
      for (const inner of block.blocks) visitBlock(inner, visit);
      return;
    case 'formula':
    case 'contents':
    case 'rule':
      return;
  }
}
