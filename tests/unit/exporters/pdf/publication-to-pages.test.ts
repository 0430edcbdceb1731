import { gunzipSync, inflateSync } from 'node:zlib';
import { beforeAll, expect, it } from 'vitest';
import { layOutForPrint, publicationToPages, publicationToPdf } from '#host/exporters/pdf/index.ts';
import { advanceOf, type DrawnPages, type LaidPublication } from '#shared/typesetting/index.ts';
import { richPublication } from '#tests/builders/rich-publication.ts';
import { smallJpeg, smallPng } from '#tests/builders/small-pictures.ts';
import { drawPage, type PageCanvas } from '#ui/features/draft/preview/draw-page.ts';

const blobs: Record<string, Uint8Array> = { png: smallPng(120, 80, true), jpeg: smallJpeg() };
const options = { readBlob: async (sha: string) => blobs[sha] ?? null };
const publication = richPublication({ png: 'png', jpeg: 'jpeg' });

let drawn: DrawnPages;
let laid: LaidPublication;
beforeAll(async () => {
  const { bytes } = await publicationToPages(publication, options);
  drawn = JSON.parse(gunzipSync(bytes).toString('utf8')) as DrawnPages;
  ({ laid } = await layOutForPrint(publication, options));
});

it('has the very page contents of the PDF file', async () => {
  const pdf = Buffer.from((await publicationToPdf(publication, options)).bytes);
  const streams = new Set<string>();
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    const end = pdf.indexOf('\nendstream', at);
    try {
      streams.add(inflateSync(pdf.subarray(at + 7, end)).toString('latin1'));
    } catch {
      // Not every stream is deflated.
    }
  }
  expect(drawn.pages.length).toBe(laid.pages.length);
  for (const page of drawn.pages) expect(streams.has(page.content)).toBe(true);
});

/** A canvas that keeps where things were drawn: points from the top left corner. */
function recorder(height: number) {
  type Matrix = readonly [number, number, number, number, number, number];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const stack: Matrix[] = [];
  const glyphs: { readonly x: number; readonly y: number; readonly outline: unknown }[] = [];
  const pictures: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[] = [];
  let strokes = 0;
  const canvas: PageCanvas = {
    save: () => void stack.push(matrix),
    restore: () => {
      matrix = stack.pop()!;
    },
    transform: (a, b, c, d, e, f) => {
      const [A, B, C, D, E, F] = matrix;
      matrix = [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, A * e + C * f + E, B * e + D * f + F];
    },
    fill: (outline) => {
      if (outline) glyphs.push({ x: matrix[4], y: matrix[5], outline });
    },
    stroke: () => {
      strokes++;
    },
    drawImage: () => {
      pictures.push({ x: matrix[4], y: matrix[5], width: matrix[0], height: matrix[3] });
    },
    beginPath: () => {},
    moveTo: () => {},
    lineTo: () => {},
    bezierCurveTo: () => {},
    closePath: () => {},
    rect: () => {},
    setLineDash: () => {},
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 1,
    lineCap: 'butt',
  };
  return { canvas, glyphs, pictures, strokes: () => strokes, open: () => stack.length, height };
}

it('draws every character where the layout put it, pictures and rules too', () => {
  let compared = 0;
  drawn.pages.forEach((page, index) => {
    const record = recorder(page.height);
    const sources = {
      fonts: drawn.fonts,
      outline: (font: string, glyph: number) => (drawn.fonts[font]!.glyphs[glyph] ?? null) as never,
      picture: (name: string) => (drawn.images[name] ? ({} as never) : null),
    };
    drawPage(page, sources, record.canvas, 1);
    expect(record.open()).toBe(0);
    const places = new Set(record.glyphs.map(({ x, y }) => `${Math.round(x * 10)} ${Math.round(y * 10)}`));
    const near = (x: number, y: number) =>
      [-1, 0, 1].some((dx) =>
        [-1, 0, 1].some((dy) => places.has(`${Math.round(x * 10) + dx} ${Math.round(y * 10) + dy}`)),
      );
    let pictures = 0;
    for (const item of laid.pages[index]!.items) {
      if (item.kind === 'image') pictures++;
      if (item.kind !== 'text') continue;
      let x = item.x + item.line.x;
      for (let i = item.line.start; i < item.line.end; i++) {
        const format = item.items.formats[item.items.format[i]!]!;
        const char = String.fromCodePoint(item.items.codePoint[i]!);
        if (!item.items.objects.has(i) && item.items.font[i] !== 255 && /\S/u.test(char) && item.items.width[i]! > 0) {
          expect(near(x, item.y - format.risePt), `${char} on page ${index + 1}`).toBe(true);
          compared++;
        }
        x += advanceOf(item.items, item.line, i);
      }
    }
    expect(record.pictures).toHaveLength(pictures);
    for (const picture of record.pictures) expect(picture.width).toBeGreaterThan(0);
  });
  expect(compared).toBeGreaterThan(200);
});

it('knows where blocks begin, in the order of the pages', () => {
  expect(drawn.anchors.length).toBeGreaterThan(0);
  for (const { id, page, y } of drawn.anchors) expect(laid.anchors.get(id)).toMatchObject({ page, y });
  const keys = drawn.anchors.map(({ page, y }) => page * 10_000 + y);
  expect(keys).toEqual([...keys].sort((a, b) => a - b));
});
