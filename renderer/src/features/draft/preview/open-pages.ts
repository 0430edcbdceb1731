import type { DrawnPages } from '#shared/typesetting/index.ts';
import { type Api, downloadBlob } from '../../../rpc/index.ts';
import type { PageSources } from './draw-page.ts';

/** Pages that can be drawn: their pictures are read, outlines are made when a glyph is first drawn. */
export type OpenPages = DrawnPages & { readonly sources: PageSources };

/** Fetches what `paper.render` made in the format `pages`. */
export async function openPages(api: Api, blob: string, signal: AbortSignal): Promise<OpenPages> {
  const drawn = (await new Response(unpacked(await downloadBlob(api, blob, signal))).json()) as DrawnPages;
  const pictures = new Map<string, ImageBitmap>();
  for (const [name, sha] of Object.entries(drawn.images)) {
    const bytes = await downloadBlob(api, sha, signal);
    // What the browser cannot read keeps its place empty, as in the PDF of a picture that cannot be read.
    const picture = await createImageBitmap(new Blob([bytes])).catch(() => null);
    if (picture) pictures.set(name, picture);
  }
  const outlines = new Map<string, Path2D>();
  return {
    ...drawn,
    sources: {
      fonts: drawn.fonts,
      picture: (name) => pictures.get(name) ?? null,
      outline: (font, glyph) => {
        const key = `${font} ${glyph}`;
        const known = outlines.get(key);
        if (known) return known;
        const path = drawn.fonts[font]?.glyphs[glyph]?.path;
        if (!path) return null;
        const outline = new Path2D(path);
        outlines.set(key, outline);
        return outline;
      },
    },
  };
}

function unpacked(bytes: Uint8Array<ArrayBuffer>): ReadableStream {
  return new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
}
