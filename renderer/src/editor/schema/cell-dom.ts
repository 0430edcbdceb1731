import type { Attrs, Node } from 'prosemirror-model';

/** Attributes of a cell as HTML; column widths are kept as `data-colwidth` (pixels of the editor). */
export function cellToDom(node: Node): Record<string, string> {
  const attrs: Record<string, string> = {};
  if (node.attrs['colspan'] !== 1) attrs['colspan'] = String(node.attrs['colspan']);
  if (node.attrs['rowspan'] !== 1) attrs['rowspan'] = String(node.attrs['rowspan']);
  if (node.attrs['colwidth']) attrs['data-colwidth'] = (node.attrs['colwidth'] as number[]).join(',');
  if (node.attrs['align']) attrs['data-align'] = String(node.attrs['align']);
  return attrs;
}

/** Reads a cell of our own or of foreign HTML. Spans are limited, since a pasted number can be anything. */
export function cellParseAttrs(el: HTMLElement): Attrs {
  const widths = el.getAttribute('data-colwidth');
  const colspan = span(el.getAttribute('colspan'));
  const colwidth = widths && /^\d+(,\d+)*$/.test(widths) ? widths.split(',').map(Number) : null;
  const align = el.getAttribute('data-align') ?? el.getAttribute('align');
  return {
    colspan,
    rowspan: span(el.getAttribute('rowspan')),
    colwidth: colwidth && colwidth.length === colspan ? colwidth : null,
    align: align === 'left' || align === 'center' || align === 'right' || align === 'decimal' ? align : null,
  };
}

function span(value: string | null): number {
  const parsed = Number(value);
  return Number.isInteger(parsed) && parsed >= 1 && parsed <= 100 ? parsed : 1;
}
