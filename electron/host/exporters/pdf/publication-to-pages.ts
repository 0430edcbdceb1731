import { gzipSync } from 'node:zlib';
import type { Problem } from '#shared/base/index.ts';
import type { Publication } from '#shared/publishing/publication.ts';
import type { DrawnPage, DrawnPages } from '#shared/typesetting/index.ts';
import { layOutForPrint, type PdfOptions } from './lay-out-for-print.ts';
import { writePages } from './write-pages.ts';

/**
 * The pages of a publication for a preview: laid out and written as for the PDF file, with the outlines of the glyphs instead of the
 * fonts. `bytes` are `DrawnPages` as JSON, compressed with gzip. Rejects with the signal's reason when cancelled.
 */
export async function publicationToPages(
  publication: Publication,
  options: PdfOptions,
): Promise<{ readonly bytes: Uint8Array; readonly pages: number; readonly problems: readonly Problem[] }> {
  const layout = await layOutForPrint(publication, options);
  options.onProgress?.(0.5);
  options.signal?.throwIfAborted();
  const { laid } = layout;
  const pages: DrawnPage[] = [];
  // Places to fill in are drawn as they are printed.
  const written = await writePages({ ...publication, form: undefined }, layout, options, (content) => {
    const { widthPt, heightPt, label } = laid.pages[pages.length]!;
    pages.push({ width: widthPt, height: heightPt, label, content: content.toString('latin1') });
  });
  const drawn: DrawnPages = {
    pages,
    fonts: written.fonts.drawn(),
    images: Object.fromEntries([...written.images].map(([blob, image]) => [image.label, blob])),
    anchors: [...laid.anchors]
      .map(([id, { page, y }]) => ({ id, page, y }))
      .sort((a, b) => a.page - b.page || a.y - b.y),
  };
  const bytes = gzipSync(JSON.stringify(drawn), { level: 3 });
  options.onProgress?.(1);
  return { bytes, pages: pages.length, problems: layout.problems };
}
