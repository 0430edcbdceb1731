import { crc32, deflateSync } from 'node:zlib';
import type { ChartBar } from '#shared/publishing/publication.ts';
import type { DocxContext } from './docx-context.ts';
import type { Picture } from './picture.ts';
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
  const decorative =
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${id}" name="Bar ${id}" descr="">${decorative}</wp:docPr><wp:cNvGraphicFramePr/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="${id}" name="Bar ${id}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
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
  const head = Buffer.alloc(13);
  head.writeUInt32BE(POINTS, 0);
  head.writeUInt32BE(1, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(row)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
