import type { PubParagraph } from '#shared/publishing/publication.ts';
import { attributes, identity, styleClass, wordsOf } from './attributes.ts';
import { escapeHtml } from './escape-html.ts';
import type { HtmlContext, HtmlPlace } from './html-context.ts';
import { changed, runsHtml } from './runs-html.ts';

const CLAUSES: ReadonlySet<string> = new Set(['clauses', 'introduction', 'annexes', 'terms']);

/** Level of the heading that a paragraph is; null = text. The title of the text itself is 1. */
export function headingLevel(paragraph: PubParagraph, ctx: HtmlContext): number | null {
  const style = ctx.styles[paragraph.style];
  if (ctx.depth > 0) return null;
  if (style?.tag === 'Title') return 1;
  const level = Number(/^H(\d)$/.exec(style?.tag ?? '')?.[1] ?? style?.outlineLevel ?? 0);
  return level > 0 ? Math.min(level + ctx.headingOffset, 6) : null;
}

/**
 * One paragraph: heading, note or text. `more` are paragraphs that belong into the same heading: obligation and title of an annex, the
 * words of a term under its number.
 */
export function paragraphHtml(paragraph: PubParagraph, ctx: HtmlContext, more: readonly PubParagraph[] = []): string {
  const level = headingLevel(paragraph, ctx);
  const place = placeOf(paragraph, ctx, level !== null, more.at(-1));
  const inner = [paragraph, ...more]
    .map((part, index) => {
      const words = lineHtml(part, ctx);
      return index === 0 && more.length === 0
        ? words
        : `<span class="line ${styleClass(part.style, ctx)}">${words}</span>`;
    })
    .join(' ');
  const element = level === null ? 'p' : `h${level}`;
  const own = identity(paragraph.id, place, ctx);
  const html = changed(inner, paragraph.change);
  return `<${element}${own}${attributes({ class: styleClass(paragraph.style, ctx) })}>${html}</${element}>\n`;
}

/** Label, gap and runs. */
export function lineHtml(paragraph: PubParagraph, ctx: HtmlContext): string {
  const { label } = paragraph;
  const runs = runsHtml(paragraph.runs, ctx.styles[paragraph.style], ctx);
  if (!label || label.text === '') return runs;
  const face = label.face === 'hei' ? ' hei' : '';
  const text = `<span class="label${label.gap === 'tab' ? ' tab' : ''}${face}">${escapeHtml(label.text)}</span>`;
  const gap = label.gap === 'none' || runs === '' ? '' : label.gap === 'tab' ? ' ' : '\u3000';
  return `${text}${gap}${runs}`;
}

/** The clause that a paragraph begins, or the one it stands in and what it is there (注1). */
function placeOf(paragraph: PubParagraph, ctx: HtmlContext, heading: boolean, last?: PubParagraph): HtmlPlace {
  if (ctx.depth > 0) return ctx.place;
  const { label } = paragraph;
  const list = label?.numbering?.list ?? '';
  if (ctx.styles[paragraph.style]?.tag === 'Title') {
    ctx.place = { number: '', title: wordsOf(paragraph) };
  } else if (label && label.text !== '' && (heading || CLAUSES.has(list))) {
    ctx.place = { number: label.text, title: heading ? wordsOf(last ?? paragraph) : '' };
  } else if (heading) {
    ctx.place = { number: wordsOf(paragraph).replace(/[\s\u3000]+/g, ''), title: '' };
  } else if (label && /^[\p{L}\p{N}[]/u.test(label.text)) {
    const mark = label.text.replace(/(?<![\s\u3000:：.])[\s\u3000:：.]+$/u, '');
    return { ...ctx.place, target: mark };
  }
  return ctx.place;
}
