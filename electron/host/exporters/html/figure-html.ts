import type { PubFigure, PubFormula } from '#shared/publishing/publication.ts';
import { attributes, identity, wordsOf } from './attributes.ts';
import { escapeHtml } from './escape-html.ts';
import { paragraphsHtml } from './flow-html.ts';
import type { HtmlContext } from './html-context.ts';
import { changed, mathHtml } from './runs-html.ts';

/** Pictures with their subtitles, notes, number and title below. A picture that is not there is its alternative text. */
export function figureHtml(figure: PubFigure, ctx: HtmlContext): string {
  const number = (figure.caption.label?.text ?? '').replace(/(?<![\s\u3000—–:：])[\s\u3000—–:：]+$/u, '');
  const own = identity(figure.id, number === '' ? ctx.place : { number, title: wordsOf(figure.caption) }, ctx);
  ctx.depth++;
  const images = figure.images.map((image) => {
    const url = ctx.pictures.get(image.blob);
    const width = image.widthMm > 0 ? ` style="width:calc(${image.widthMm}mm * var(--paper))"` : '';
    const picture = url
      ? `<img src="${url}" alt="${escapeHtml(image.alt)}"${width}>`
      : `<span class="no-picture">[${escapeHtml(image.alt)}]</span>`;
    if (!image.subtitle) return `<div class="picture">${picture}</div>`;
    return `<div class="picture">${picture}${paragraphsHtml([image.subtitle], ctx)}</div>`;
  });
  const unit = figure.unit ? paragraphsHtml([figure.unit], ctx) : '';
  const inner = `${unit}<div class="pictures">${images.join('')}</div>${paragraphsHtml(figure.notes, ctx)}`;
  const caption = `<figcaption>${paragraphsHtml([figure.caption], ctx)}</figcaption>`;
  ctx.depth--;
  return `<figure${own}${attributes({ class: 'figure' })}>${changed(inner + caption, figure.change)}</figure>\n`;
}

/** A formula on its own line, its number at the right edge. */
export function formulaHtml(formula: PubFormula, ctx: HtmlContext): string {
  const named = formula.alt.endsWith(formula.latex) ? formula.alt.slice(0, -formula.latex.length).trim() : '';
  const own = identity(formula.id, { number: named || ctx.place.number, title: ctx.place.title }, ctx);
  const number = formula.number === '' ? '' : `<span class="formula-number">${escapeHtml(formula.number)}</span>`;
  const inner = `<span class="formula-body" tabindex="0" role="group"${attributes({
    'aria-label': named || formula.number || formula.alt,
  })}>${mathHtml(formula.latex, true, ctx)}</span>${number}`;
  return `<div${own} class="formula">${changed(inner, formula.change)}</div>\n`;
}
