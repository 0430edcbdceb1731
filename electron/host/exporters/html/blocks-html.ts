import type { PubBlock, PubParagraph } from '#shared/publishing/publication.ts';
import { attributes, identity } from './attributes.ts';
import { escapeHtml } from './escape-html.ts';
import { figureHtml, formulaHtml } from './figure-html.ts';
import type { HtmlContext } from './html-context.ts';
import { isListItem, listHtml } from './list-html.ts';
import { headingLevel, paragraphHtml } from './paragraph-html.ts';
import { tableHtml } from './table-html.ts';

/** Styles of lines that belong to the heading before them: 附录's obligation and title, the words of a term. */
const CONTINUES: Readonly<Record<string, RegExp>> = {
  'annex-mark': /^annex-(?:obligation|title|line)$/,
  'term-number': /^term-name$/,
};

/** Blocks in their order; list items side by side become one list, the lines of a heading one heading. */
export function blocksHtml(blocks: readonly PubBlock[], ctx: HtmlContext): string {
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
    } else html += blockHtml(block, ctx);
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

function blockHtml(block: Exclude<PubBlock, PubParagraph>, ctx: HtmlContext): string {
  switch (block.kind) {
    case 'table':
      return tableHtml(block, ctx);
    case 'figure':
      return figureHtml(block, ctx);
    case 'formula':
      return formulaHtml(block, ctx);
    case 'contents':
      return contentsHtml(block.maxLevel, ctx);
    case 'rule':
      return '<hr class="end">\n';
    case 'group': {
      const own = identity(block.id, ctx.place, ctx);
      ctx.depth++;
      const inner = blocksHtml(block.blocks, ctx);
      ctx.depth--;
      return `<div${own}${attributes({ class: block.framed ? 'framed' : '' })}>${inner}</div>\n`;
    }
  }
}

/** 目次 as links; a page that scrolls has no page numbers to show. */
function contentsHtml(maxLevel: number, ctx: HtmlContext): string {
  const items = ctx.contents
    .filter(({ level }) => level <= maxLevel)
    .map(
      ({ id, level, text }) =>
        `<li class="contents-${level}"><a href="#${escapeHtml(id)}">${escapeHtml(text)}</a></li>`,
    );
  return items.length === 0 ? '' : `<nav class="contents"><ol role="list">${items.join('')}</ol></nav>\n`;
}
