import { setImmediate as nextTurn } from 'node:timers/promises';
import { deflate } from 'node:zlib';
import type { Problem } from '#shared/base/index.ts';
import type { Publication } from '#shared/publishing/publication.ts';
import type { LaidPublication } from '#shared/typesetting/index.ts';
import { ContentBytes } from './content-bytes.ts';
import { documentFonts } from './document-fonts.ts';
import { layOutForPrint, type PdfOptions, type PrintLayout } from './lay-out-for-print.ts';
import { writeDestinations, writeOutline, writePageLabels } from './navigation.ts';
import type { PageTools } from './page-state.ts';
import { writePage } from './page-writer.ts';
import { closeDocument, openDocument, type PdfDocument, type PdfImage, type PdfPage } from './pdfkit-document.ts';
import { StructureTree } from './structure-tree.ts';

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

async function writeDocument(
  publication: Publication,
  { laid, pictures, math }: PrintLayout,
  { signal, onProgress }: PdfOptions,
): Promise<Uint8Array> {
  const document = openDocument({
    language: publication.language,
    title: publication.title,
    subject: publication.subject,
    author: publication.author,
    date: new Date(publication.date),
  });
  const structure = new StructureTree(document, laid.nodes);
  const images = await embedPictures(document, pictures);
  const tools: PageTools = {
    document,
    structure,
    bytes: new ContentBytes(),
    font: documentFonts(document),
    math,
    isTarget: (blockId) => laid.anchors.has(blockId),
    image: (blob) => images.get(blob) ?? null,
  };
  const pages: PdfPage[] = [];
  const contents: Promise<Buffer>[] = [];
  laid.pages.forEach((page, index) => {
    signal?.throwIfAborted();
    document.addPage({ size: [page.widthPt, page.heightPt], margin: 0 });
    writePage(tools, page);
    pages.push(document.page);
    contents.push(compress(tools.bytes.take()));
    if (index % 50 === 49) onProgress?.(0.5 + (0.4 * index) / laid.pages.length);
  });
  const refs = pages.map((page) => page.dictionary);
  writeOutline(document, laid, refs);
  writeDestinations(document, laid, refs);
  writePageLabels(document, laid);
  structure.end();
  const streams = await Promise.all(contents);
  pages.forEach((page, index) => {
    const stream = streams[index] as Buffer;
    page.content.compress = false;
    page.content.data = { Filter: 'FlateDecode', Length: stream.length };
    page.content.buffer = [stream];
  });
  return closeDocument(document);
}

/** Page contents are compressed in the thread pool while the next pages are written. */
function compress(content: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    deflate(content, { level: 6 }, (error, result) => (error ? reject(error) : resolve(result)));
  });
}

/**
 * Puts the pictures into the document one after another. pdfkit unpacks pictures with transparency in the background and writes them
 * when that is done; waiting for each keeps the order of the file, and so its bytes, the same.
 */
async function embedPictures(
  document: PdfDocument,
  pictures: PrintLayout['pictures'],
): Promise<ReadonlyMap<string, PdfImage>> {
  const images = new Map<string, PdfImage>();
  for (const [blob, { bytes }] of pictures) {
    const image = document.openImage(bytes);
    image.embed(document);
    while (image.obj?.offset === undefined) await nextTurn();
    images.set(blob, image);
  }
  return images;
}
