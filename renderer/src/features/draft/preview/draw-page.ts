import type { DrawnFont, DrawnPage } from '#shared/typesetting/index.ts';
import { type Operand, type PageOperator, pageOperators } from './page-operators.ts';

/** What a page is drawn on: the part of a canvas that is used. */
export type PageCanvas = Pick<
  CanvasRenderingContext2D,
  | 'save'
  | 'restore'
  | 'transform'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'bezierCurveTo'
  | 'closePath'
  | 'rect'
  | 'setLineDash'
  | 'drawImage'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
> & { fill(path?: Path2D): void; stroke(): void };

/** Where glyphs and pictures come from. Glyph outlines have their font's units, y upwards. */
export type PageSources = {
  readonly fonts: Readonly<Record<string, DrawnFont>>;
  readonly outline: (font: string, glyph: number) => Path2D | null;
  readonly picture: (name: string) => CanvasImageSource | null;
};

/** State of the text (ISO 32000-1, 9.3); the rest of the graphics state is the canvas's own. */
type TextState = { font: string; size: number; spacing: number; hidden: boolean; matrix: number[] };

/** Draws a page on white; `scale` is pixels for a point. */
export function drawPage(page: DrawnPage, sources: PageSources, canvas: PageCanvas, scale: number): void {
  canvas.save();
  canvas.fillStyle = '#fff';
  canvas.beginPath();
  canvas.rect(0, 0, page.width * scale, page.height * scale);
  canvas.fill();
  canvas.fillStyle = '#000';
  canvas.strokeStyle = '#000';
  canvas.transform(scale, 0, 0, -scale, 0, page.height * scale);
  canvas.beginPath();
  const text: TextState = { font: '', size: 0, spacing: 0, hidden: false, matrix: [1, 0, 0, 1, 0, 0] };
  const saved: TextState[] = [];
  for (const operator of pageOperators(page.content)) draw(operator, text, saved, sources, canvas);
  canvas.restore();
}

function draw(
  { name, operands }: PageOperator,
  text: TextState,
  saved: TextState[],
  sources: PageSources,
  canvas: PageCanvas,
): void {
  const n = (index: number): number => (operands[index] as number | undefined) ?? 0;
  switch (name) {
    case 'q':
      canvas.save();
      saved.push({ ...text });
      return;
    case 'Q':
      canvas.restore();
      Object.assign(text, saved.pop());
      return;
    case 'cm':
      canvas.transform(n(0), n(1), n(2), n(3), n(4), n(5));
      return;
    case 'm':
      canvas.moveTo(n(0), n(1));
      return;
    case 'l':
      canvas.lineTo(n(0), n(1));
      return;
    case 'c':
      canvas.bezierCurveTo(n(0), n(1), n(2), n(3), n(4), n(5));
      return;
    case 'h':
      canvas.closePath();
      return;
    case 're':
      canvas.rect(n(0), n(1), n(2), n(3));
      return;
    case 'f':
      canvas.fill();
      canvas.beginPath();
      return;
    case 'S':
      canvas.stroke();
      canvas.beginPath();
      return;
    case 'w':
      canvas.lineWidth = n(0);
      return;
    case 'J':
      canvas.lineCap = n(0) === 1 ? 'round' : n(0) === 2 ? 'square' : 'butt';
      return;
    case 'd':
      canvas.setLineDash(operands[0] as number[]);
      return;
    case 'g':
      canvas.fillStyle = colour(n(0), n(0), n(0));
      return;
    case 'rg':
      canvas.fillStyle = colour(n(0), n(1), n(2));
      return;
    case 'Do': {
      const picture = sources.picture(operands[0] as string);
      if (!picture) return;
      canvas.save();
      // Pictures have y downwards.
      canvas.transform(1, 0, 0, -1, 0, 1);
      canvas.drawImage(picture, 0, 0, 1, 1);
      canvas.restore();
      return;
    }
    default:
      drawText(name, operands, text, sources, canvas);
  }
}

function drawText(
  name: string,
  operands: readonly Operand[],
  text: TextState,
  sources: PageSources,
  canvas: PageCanvas,
): void {
  switch (name) {
    case 'BT':
      text.matrix = [1, 0, 0, 1, 0, 0];
      return;
    case 'Tf':
      text.font = operands[0] as string;
      text.size = operands[1] as number;
      return;
    case 'Tc':
      text.spacing = operands[0] as number;
      return;
    case 'Tr':
      text.hidden = operands[0] === 3;
      return;
    case 'Tm':
      text.matrix = operands as number[];
      return;
    case 'Tj':
      drawGlyphs(operands[0] as readonly number[], text, sources, canvas);
      return;
    case 'TJ':
      for (const part of operands[0] as readonly (number | readonly number[])[]) {
        if (typeof part === 'number') move(text, (-part / 1000) * text.size);
        else drawGlyphs(part, text, sources, canvas);
      }
  }
}

function drawGlyphs(glyphs: readonly number[], text: TextState, sources: PageSources, canvas: PageCanvas): void {
  const font = sources.fonts[text.font];
  if (!font) return;
  const scale = text.size / font.unitsPerEm;
  for (const glyph of glyphs) {
    const outline = text.hidden ? null : sources.outline(text.font, glyph);
    if (outline) {
      const [a, b, c, d, e, f] = text.matrix as [number, number, number, number, number, number];
      canvas.save();
      canvas.transform(a * scale, b * scale, c * scale, d * scale, e, f);
      canvas.fill(outline);
      canvas.restore();
    }
    move(text, ((font.glyphs[glyph]?.width ?? 0) / 1000) * text.size + text.spacing);
  }
}

/** Moves along the base line. */
function move(text: TextState, by: number): void {
  const [a, b, c, d, e, f] = text.matrix as [number, number, number, number, number, number];
  text.matrix = [a, b, c, d, e + a * by, f + b * by];
}

function colour(r: number, g: number, b: number): string {
  const part = (value: number): number => Math.round(value * 255);
  return `rgb(${part(r)} ${part(g)} ${part(b)})`;
}
