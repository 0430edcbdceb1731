import temml from 'temml';
import { darkStretches } from '#shared/base/qr-matrix.ts';
import type { ParagraphStyle, PubRun, QrCode, RunFormat } from '#shared/publishing/publication.ts';
import { attributes } from './attributes.ts';
import { escapeHtml } from './escape-html.ts';
import type { HtmlContext } from './html-context.ts';

/** Runs of a paragraph as inline elements. */
export function runsHtml(runs: readonly PubRun[], style: ParagraphStyle | undefined, ctx: HtmlContext): string {
  return runs.map((run) => runHtml(run, style, ctx)).join('');
}

function runHtml(run: PubRun, style: ParagraphStyle | undefined, ctx: HtmlContext): string {
  switch (run.kind) {
    case 'text':
      return formatted(escapeHtml(run.text), run, style);
    case 'ref': {
      const known = run.broken !== true && ctx.targets.has(run.target);
      const inner = escapeHtml(run.text);
      const link = known ? `<a href="#${escapeHtml(run.target)}">${inner}</a>` : `<span class="broken">${inner}</span>`;
      return formatted(link, run, style);
    }
    case 'footnote': {
      ctx.footnotes.push(run);
      const link = `<a href="#fn-${escapeHtml(run.id)}" role="doc-noteref">${escapeHtml(run.mark)}</a>`;
      return changed(`<sup id="fnref-${escapeHtml(run.id)}">${link}</sup>`, run.change);
    }
    case 'math':
      return changed(mathHtml(run.latex, false, ctx), run.change);
    case 'break':
      return changed('<br>', run.change);
    case 'leader':
      return '<span class="leader" aria-hidden="true"></span>';
    case 'checkbox':
      return `<span class="box">${run.checked ? '☑' : '☐'}</span>`;
    case 'field':
      return run.value === ''
        ? `<span class="blank"${attributes({ title: run.label })}></span>`
        : `<span class="filled">${escapeHtml(run.value)}</span>`;
    case 'bar': {
      const parts = run.parts.map(
        ({ share, color }) => `<i style="width:${Math.round(share * 1000) / 10}%;background:${escapeHtml(color)}"></i>`,
      );
      return `<span class="${run.key ? 'bar key' : 'bar'}" aria-hidden="true">${parts.join('')}</span>`;
    }
    case 'qr':
      return qrHtml(run);
    case 'page-ref': {
      // A page that scrolls has no page numbers: the number of the clause takes their place.
      const number = ctx.targets.get(run.target);
      return number ? `<a href="#${escapeHtml(run.target)}">${escapeHtml(number)}</a>` : '';
    }
  }
}

/** Each row of a QR code is one line of a path; the quiet zone belongs to the picture: the page may be dark. */
function qrHtml({ modules, sizeMm }: QrCode): string {
  const rows = modules.map((row, y) => darkStretches(row).map(([from, to]) => `M${from} ${y}h${to - from}v1H${from}z`));
  const side = modules.length;
  return `<svg class="qr" aria-hidden="true" width="${sizeMm}mm" height="${sizeMm}mm" viewBox="-4 -4 ${side + 8} ${side + 8}" shape-rendering="crispEdges"><path fill="#fff" d="M-4-4h${side + 8}v${side + 8}H-4z"/><path d="${rows.flat().join('')}"/></svg>`;
}

function formatted(inner: string, format: RunFormat, style: ParagraphStyle | undefined): string {
  let html = inner;
  if (format.position) html = format.position === 'super' ? `<sup>${html}</sup>` : `<sub>${html}</sub>`;
  if (format.underline) html = `<u>${html}</u>`;
  if (format.italic) html = `<i>${html}</i>`;
  if (format.bold || (format.face === 'hei' && style?.face !== 'hei')) html = `<strong>${html}</strong>`;
  return changed(html, format.change);
}

/** What a redline inserted or took away. */
export function changed(html: string, change: 'inserted' | 'deleted' | undefined): string {
  if (!change) return html;
  return change === 'inserted' ? `<ins>${html}</ins>` : `<del>${html}</del>`;
}

/** A formula as MathML; `data-latex` keeps its source for quoting. One that cannot be read is shown as written. Problem `formula-unreadable`. */
export function mathHtml(latex: string, display: boolean, ctx: HtmlContext): string {
  try {
    const math = temml.renderToString(latex, {
      displayMode: display,
      throwOnError: true,
      trust: false,
      maxExpand: 500,
    });
    return `<span class="math"${attributes({ 'data-latex': latex })}>${math}</span>`;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    ctx.problems.push({ code: 'formula-unreadable', severity: 'error', params: { latex, reason } });
    return `<code class="math"${attributes({ 'data-latex': latex })}>${escapeHtml(latex)}</code>`;
  }
}
