import { createHash } from 'node:crypto';
import { deflate } from 'node:zlib';
import type { Problem } from '#shared/base/index.ts';
import { ANCHOR_FILE } from '#shared/publishing/anchor-map.ts';
import type { Publication } from '#shared/publishing/publication.ts';
import type { LaidPublication } from '#shared/typesetting/index.ts';
import { anchorMap } from './anchor-map.ts';
import { attachFile } from './attach-file.ts';
import { layOutForPrint, type PdfOptions, type PrintLayout } from './lay-out-for-print.ts';
import { writeDestinations, writeOutline, writePageLabels } from './navigation.ts';
import { closeDocument } from './pdfkit-document.ts';
import { writePages } from './write-pages.ts';

export type PdfResult = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly problems: readonly Problem[];
  readonly laid: LaidPublication;
};

/**
 * Writes a publication as tagged PDF 1.7 with bookmarks, page labels, links and a named destination for every block id. The same
 * publication gives the same bytes. What cannot be printed as asked (glyphs, pictures, formulas) is listed, never left out silently.
 * Rejects with the signal's reason when cancelled.
 */
export async function publicationToPdf(publication: Publication, options: PdfOptions): Promise<PdfResult> {
  const layout = await layOutForPrint(publication, options);
  options.onProgress?.(0.5);
  options.signal?.throwIfAborted();
  const bytes = await writeDocument(publication, layout, options);
  options.onProgress?.(1);
  return { bytes, pages: layout.laid.pages.length, problems: layout.problems, laid: layout.laid };
}

async function writeDocument(publication: Publication, layout: PrintLayout, options: PdfOptions): Promise<Uint8Array> {
  const contents: Promise<Buffer>[] = [];
  const written = await writePages(publication, layout, options, (content) => contents.push(compress(content)));
  const { document, structure, pages } = written;
  const refs = pages.map((page) => page.dictionary);
  writeOutline(document, layout.laid, refs);
  writeDestinations(document, layout.laid, refs);
  writePageLabels(document, layout.laid);
  structure.end();
  if (publication.anchors) {
    const map = anchorMap(publication.anchors, layout.laid);
    attachFile(document, {
      name: ANCHOR_FILE,
      mime: 'application/json',
      description: 'Pages, lines and blocks of the draft',
      data: Buffer.from(JSON.stringify(map), 'utf8'),
      date: new Date(publication.date),
    });
  }
  const streams = await Promise.all(contents);
  const id = createHash('sha256');
  pages.forEach((page, index) => {
    const stream = streams[index] as Buffer;
    id.update(stream);
    page.content.compress = false;
    page.content.data = { Filter: 'FlateDecode', Length: stream.length };
    page.content.buffer = [stream];
  });
  return closeDocument(document, id.digest().subarray(0, 16));
}

/** Page contents are compressed in the thread pool while the next pages are written. */
function compress(content: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    deflate(content, { level: 6 }, (error, result) => (error ? reject(error) : resolve(result)));
  });
}
