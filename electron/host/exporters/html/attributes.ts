import type { PubParagraph } from '#shared/publishing/publication.ts';
import { escapeHtml } from './escape-html.ts';
import type { HtmlContext, HtmlPlace } from './html-context.ts';

/** ` name="value"` for each attribute that is not empty. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
    .join('');
}

/** The id of a block, once, and where it stands, for comments on it. */
export function identity(id: string | undefined, place: HtmlPlace, ctx: HtmlContext): string {
  if (id === undefined || id === '' || ctx.declared.has(id)) return '';
  ctx.declared.add(id);
  if (!ctx.blockMarks || ctx.depth > 0) return attributes({ id });
  return `${attributes({ id, 'data-block': id, 'data-title': place.title, 'data-target': place.target })} data-number="${escapeHtml(place.number)}"`;
}

/** Class of a paragraph style; the style sheet is made from those that occur. */
export function styleClass(style: string, ctx: HtmlContext): string {
  ctx.used.add(style);
  return `s-${style.replace(/[^\w-]/g, '_')}`;
}

/** What a paragraph says without its label: for titles and places. */
export function wordsOf(paragraph: PubParagraph | undefined): string {
  return (paragraph?.runs ?? [])
    .map((run) => ('text' in run ? run.text : run.kind === 'math' ? run.latex : run.kind === 'break' ? ' ' : ''))
    .join('')
    .trim();
}
