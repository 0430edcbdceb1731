import type { PubBlock, Publication, PubParagraph } from '#shared/publishing/publication.ts';

/** Calls `visit` for every paragraph in the order in which the DOCX holds them (automatic numbers are counted in this order). */
export function walkParagraphs(publication: Publication, visit: (paragraph: PubParagraph) => void): void {
  for (const section of publication.sections) {
    for (const item of section.fixed ?? []) if (item.kind === 'box') item.paragraphs.forEach(visit);
    section.blocks.forEach((block) => {
      walkBlock(block, visit);
    });
  }
}

function walkBlock(block: PubBlock, visit: (paragraph: PubParagraph) => void): void {
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
      block.blocks.forEach((inner) => {
        walkBlock(inner, visit);
      });
      return;
    case 'formula':
    case 'contents':
    case 'rule':
      return;
  }
}
