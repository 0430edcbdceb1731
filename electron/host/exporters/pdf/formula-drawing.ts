import { FONT, fontWithGlyph, isWideCodePoint } from '#shared/typesetting/index.ts';
import { printMetrics } from '../fonts/index.ts';
import type { MathShape } from '../math/index.ts';
import { formatNumber } from './content-bytes.ts';
import type { PageTools } from './page-state.ts';

/** Formula outlines with the base line's left end at (x, y), PDF coordinates. */
export function writeMath(tools: PageTools, shape: MathShape, x: number, y: number, sizePt: number): void {
  const { bytes } = tools;
  bytes.text(`q ${[sizePt, 0, 0, sizePt, x, y].map((n) => String(Math.round(n * 1e5) / 1e5)).join(' ')} cm\n`);
  bytes.text(shape.operators);
  for (const part of shape.texts) writeMathText(tools, part);
  bytes.text('Q\n');
}

/** Chinese text of a formula: upright, in the text fonts, glyph after glyph. */
function writeMathText(tools: PageTools, part: MathShape['texts'][number]): void {
  const { bytes } = tools;
  // Text of the drawing has y downwards.
  const [a, b, c, d, e, f] = part.matrix;
  const matrix = [a, b, -c, -d, e, f].map((n) => String(Math.round(n * 1e7) / 1e7)).join(' ');
  bytes.text(`q ${matrix} cm BT 0 Tc\n`);
  for (const char of part.text) {
    const codePoint = char.codePointAt(0) as number;
    const font = fontWithGlyph(printMetrics, isWideCodePoint(codePoint) ? FONT.song : FONT.latin, codePoint);
    if (font < 0) continue;
    const opened = tools.font(font);
    tools.document.page.fonts[opened.name] ??= opened.ref();
    bytes.text(`/${opened.name} ${formatNumber(part.size)} Tf <`);
    bytes.glyph(opened.glyph(codePoint));
    bytes.text('> Tj\n');
  }
  bytes.text('ET Q\n');
}
