import type { PubBlock, PubParagraph } from '#shared/publishing/publication.ts';
import type { HtmlContext } from './html-context.ts';
import { isListItem, listHtml } from './list-html.ts';
import { headingLevel, paragraphHtml } from './paragraph-html.ts';

/** Paragraphs of a cell, a note or a caption. */
export function paragraphsHtml(paragraphs: readonly PubParagraph[], ctx: HtmlContext): string {
  return flowHtml(paragraphs, ctx, () => '');
}

/** Styles of lines that belong to the heading before them: 附录's obligation and title, the words of a term. */
const CONTINUES: Readonly<Record<string, RegExp>> = {
  'annex-mark': /^annex-(?:obligation|title|line)$/,
  'term-number': /^term-name$/,
};

/** Blocks in their order; list items side by side become one list, the lines of a heading one heading. `other` writes what is no text. */
export function flowHtml(
  blocks: readonly PubBlock[],
  ctx: HtmlContext,
  other: (block: Exclude<PubBlock, PubParagraph>) => string,
): string {
  let html = '';
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as PubBlock;
    if (isListItem(block)) {
      let end = at + 1;
      while (isListItem(blocks[end])) end++;
      html += listHtml(blocks.slice(at, end) as PubParagraph[], ctx);
      at = end - 1;
    } else if (block.kind === 'paragraph') {
      const more = linesAfter(blocks, at, ctx);
      html += paragraphHtml(block, ctx, more);
      at += more.length;
    } else html += other(block);
  }
  return html;
}

function linesAfter(blocks: readonly PubBlock[], at: number, ctx: HtmlContext): readonly PubParagraph[] {
  const head = blocks[at] as PubParagraph;
  const pattern = Object.entries(CONTINUES).find(([style]) => head.style.startsWith(style))?.[1];
  if (!pattern || (headingLevel(head, ctx) === null && ctx.depth > 0)) return [];
  const lines: PubParagraph[] = [];
  for (const next of blocks.slice(at + 1)) {
    if (next.kind !== 'paragraph' || !pattern.test(next.style)) break;
    lines.push(next);
  }
  return lines;
}
