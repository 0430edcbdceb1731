import type { PubCell, PubTable } from '#shared/publishing/publication.ts';
import { attributes, identity, styleClass, wordsOf } from './attributes.ts';
import { paragraphsHtml } from './flow-html.ts';
import type { HtmlContext } from './html-context.ts';
import { lineHtml } from './paragraph-html.ts';
import { changed } from './runs-html.ts';

/**
 * A table with caption, unit, head (`scope`), body and foot. It lies in a frame that scrolls sideways by itself and can be reached by the
 * keyboard. Layout tables (no rules, no head) are told to readers as such.
 */
export function tableHtml(table: PubTable, ctx: HtmlContext): string {
  const number = (table.caption?.label?.text ?? '').replace(/(?<![\s\u3000—–:：])[\s\u3000—–:：]+$/u, '');
  const place = number === '' ? ctx.place : { number, title: wordsOf(table.caption) };
  const own = identity(table.id, place, ctx);
  ctx.depth++;
  const caption = captionHtml(table, ctx);
  const total = table.columns.reduce((sum, width) => sum + width, 0) || 1;
  const columns = table.columns.map((width) => `<col style="width:${((100 * width) / total).toFixed(1)}%">`).join('');
  const head = rowsHtml(table, 0, table.headRows, ctx);
  const body = rowsHtml(table, table.headRows, table.rows.length, ctx);
  const foot =
    table.foot.length === 0
      ? ''
      : `<tfoot><tr><td colspan="${Math.max(1, table.columns.length)}">${paragraphsHtml(table.foot, ctx)}</td></tr></tfoot>`;
  ctx.depth--;
  const bare = table.frame === 'none' && table.headRows === 0 ? ' role="presentation"' : '';
  const width = table.widthMm ? ` style="width:calc(${table.widthMm}mm * var(--paper))"` : '';
  const inner = `<table class="${table.frame}"${width}${bare}>${caption}<colgroup>${columns}</colgroup>${
    head === '' ? '' : `<thead>${head}</thead>`
  }<tbody>${body}</tbody>${foot}</table>`;
  const name = number === '' ? {} : { role: 'region', 'aria-label': number, tabindex: 0 };
  return `<div${own}${attributes({ class: 'table', ...name })}>${changed(inner, table.change)}</div>\n`;
}

function captionHtml(table: PubTable, ctx: HtmlContext): string {
  const { caption, unit } = table;
  if (!caption && !unit) return '';
  const line = (part: typeof caption) =>
    part ? `<span class="line ${styleClass(part.style, ctx)}">${lineHtml(part, ctx)}</span>` : '';
  return `<caption>${line(caption)}${line(unit)}</caption>`;
}

function rowsHtml(table: PubTable, from: number, to: number, ctx: HtmlContext): string {
  return table.rows
    .slice(from, to)
    .map(({ cells, change }) => {
      const row = cells.map((cell) => cellHtml(cell, from === 0 && table.headRows > 0, change, ctx)).join('');
      return `<tr>${row}</tr>`;
    })
    .join('');
}

function cellHtml(cell: PubCell, inHead: boolean, change: PubTable['change'], ctx: HtmlContext): string {
  const element = cell.header || inHead ? 'th' : 'td';
  const scope = element === 'td' ? undefined : inHead ? (cell.colspan > 1 ? 'colgroup' : 'col') : 'row';
  const only = cell.paragraphs.length === 1 ? cell.paragraphs[0] : undefined;
  const simple = only && !only.label?.numbering;
  const inner = simple ? lineHtml(only, ctx) : paragraphsHtml(cell.paragraphs, ctx);
  return `<${element}${attributes({
    id: simple && only.id && !ctx.declared.has(only.id) ? declare(only.id, ctx) : undefined,
    class: [simple ? styleClass(only.style, ctx) : '', cell.align ? `to-${cell.align}` : ''].join(' ').trim(),
    scope,
    colspan: cell.colspan > 1 ? cell.colspan : undefined,
    rowspan: cell.rowspan > 1 ? cell.rowspan : undefined,
  })}>${changed(inner, change)}</${element}>`;
}

function declare(id: string, ctx: HtmlContext): string {
  ctx.declared.add(id);
  return id;
}
