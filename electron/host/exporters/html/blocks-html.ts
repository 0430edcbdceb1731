import type { PubBlock, PubParagraph } from '#shared/publishing/publication.ts';
import { attributes, identity } from './attributes.ts';
import { escapeHtml } from './escape-html.ts';
import { figureHtml, formulaHtml } from './figure-html.ts';
import { flowHtml } from './flow-html.ts';
import type { HtmlContext } from './html-context.ts';
import { tableHtml } from './table-html.ts';

/** Blocks of a section or a frame in their order. */
export function blocksHtml(blocks: readonly PubBlock[], ctx: HtmlContext): string {
  return flowHtml(blocks, ctx, (block) => blockHtml(block, ctx));
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
