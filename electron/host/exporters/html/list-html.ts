import type { PubBlock, PubParagraph } from '#shared/publishing/publication.ts';
import { attributes, identity, styleClass } from './attributes.ts';
import type { HtmlContext } from './html-context.ts';
import { lineHtml } from './paragraph-html.ts';
import { changed } from './runs-html.ts';

const LISTS: ReadonlySet<string> = new Set(['dash', 'alpha', 'bibliography']);

export function isListItem(block: PubBlock | undefined): boolean {
  return block?.kind === 'paragraph' && LISTS.has(block.label?.numbering?.list ?? '');
}

/**
 * A row of list items as nested lists. Labels are printed as they are (a), ——), since they are cited; the elements say that it is a list.
 * A deeper level opens a list inside the last item, another list of the same level begins a new one.
 */
export function listHtml(items: readonly PubParagraph[], ctx: HtmlContext): string {
  const open: { readonly level: number; readonly key: string; readonly element: string }[] = [];
  const parents = [ctx.place];
  let html = '';
  const close = () => {
    const list = open.pop();
    parents.pop();
    if (list) html += `</li></${list.element}>`;
  };
  for (const item of items) {
    const numbering = item.label?.numbering;
    const level = numbering?.level ?? 0;
    const key = `${numbering?.list} ${numbering?.instance}`;
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) close();
    if (open.at(-1)?.level === level && open.at(-1)?.key !== key) close();
    if (open.at(-1)?.level === level) html += '</li>';
    else {
      const element = numbering?.list === 'dash' ? 'ul' : 'ol';
      open.push({ level, key, element });
      parents.push(parents.at(-1) ?? ctx.place);
      html += `<${element} class="list" role="list">`;
    }
    const outer = parents.at(-2) ?? ctx.place;
    const mark = item.label?.text ?? '';
    const place = numbering?.list === 'dash' ? outer : { ...outer, target: `${outer.target ?? ''} ${mark}`.trim() };
    parents[parents.length - 1] = place;
    const own = identity(item.id, place, ctx);
    html += `<li${own}${attributes({ class: styleClass(item.style, ctx) })}>${changed(lineHtml(item, ctx), item.change)}`;
  }
  while (open.length > 0) close();
  return `${html}\n`;
}
