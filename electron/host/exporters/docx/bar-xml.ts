import type { ChartBar } from '#shared/publishing/publication.ts';
import { decorativePicture } from './decorative-picture.ts';
import type { DocxContext } from './docx-context.ts';
import type { Picture } from './picture.ts';
import { pngFile } from './png-file.ts';
import { mmToEmu } from './units.ts';

/** Points of a bar in its picture, one point high: the picture is stretched. */
const POINTS = 1000;
/** Blank between two parts: they can be told apart in black and white. */
const GAP_POINTS = 3;
const HEIGHT_MM = 3.2;
const KEY_MM = 2.8;

/** A bar of a chart as a picture as wide as its line, which programs for reading aloud pass over: the numbers stand beside it. */
export function barXml(ctx: DocxContext, bar: ChartBar): string {
  if (bar.parts.every(({ share }) => share <= 0)) return '';
  const { relationship } = pictureOf(ctx, bar);
  const id = ++ctx.drawings;
  const total = bar.parts.reduce((sum, { share }) => sum + share, 0);
  const cx = mmToEmu(bar.key ? KEY_MM : ctx.widthMm * Math.min(1, total));
  const cy = mmToEmu(bar.key ? KEY_MM : HEIGHT_MM);
  return decorativePicture(id, relationship, cx, cy);
}

/** Bars that look alike share a picture. */
function pictureOf(ctx: DocxContext, { parts }: ChartBar): Picture {
  const total = parts.reduce((sum, { share }) => sum + share, 0);
  const key = parts.map(({ share, color }) => `${color} ${Math.round((share / total) * POINTS)}`).join(' ');
  const known = ctx.bars.get(key);
  if (known) return known;
  const number = ctx.bars.size + 1;
  const picture: Picture = {
    part: `media/bar${number}.png`,
    relationship: `rIdBar${number}`,
    bytes: pngOf(parts.map(({ share, color }) => ({ points: Math.round((share / total) * POINTS), color }))),
    widthPx: POINTS,
    heightPx: 1,
  };
  ctx.bars.set(key, picture);
  return picture;
}

/** A row of coloured points as PNG (RGB, 8 bits). */
function pngOf(parts: readonly { readonly points: number; readonly color: string }[]): Uint8Array {
  const row = Buffer.alloc(1 + 3 * POINTS, 0xff);
  // No filter.
  row[0] = 0;
  let at = 0;
  for (const [index, { points, color }] of parts.entries()) {
    const gap = index < parts.length - 1 && points > 2 * GAP_POINTS ? GAP_POINTS : 0;
    const rgb = Buffer.from(color.slice(1), 'hex');
    for (let point = at; point < Math.min(POINTS, at + points - gap); point++) rgb.copy(row, 1 + 3 * point);
    at += points;
  }
  return pngFile({ width: POINTS, height: 1, depth: 8, color: 'rgb', rows: row });
}
