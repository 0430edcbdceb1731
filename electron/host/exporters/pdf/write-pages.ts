import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Publication } from '#shared/publishing/publication.ts';
import { ContentBytes } from './content-bytes.ts';
import { type DocumentFonts, documentFonts } from './document-fonts.ts';
import { FormFields } from './form-fields.ts';
import { inkColorSpace } from './ink-color-space.ts';
import type { PdfOptions, PrintLayout } from './lay-out-for-print.ts';
import type { PageTools } from './page-state.ts';
import { writePage } from './page-writer.ts';
import { openDocument, type PdfDocument, type PdfImage, type PdfPage } from './pdfkit-document.ts';
import { StructureTree } from './structure-tree.ts';

/** A document whose pages are written and whose file is not. */
export type WrittenPages = {
  readonly document: PdfDocument;
  readonly structure: StructureTree;
  readonly pages: readonly PdfPage[];
  readonly fonts: DocumentFonts;
  /** Pictures by SHA-256. */
  readonly images: ReadonlyMap<string, PdfImage>;
};

/** Writes the contents of every page; `onContent` gets those of one page after the other. */
export async function writePages(
  publication: Publication,
  { laid, pictures, math }: PrintLayout,
  { signal, onProgress }: PdfOptions,
  onContent: (content: Buffer) => void,
): Promise<WrittenPages> {
  const document = openDocument({
    language: publication.language,
    title: publication.title,
    subject: publication.subject,
    author: publication.author,
    date: new Date(publication.date),
    pdfaPart: pdfaPartOf(publication),
  });
  const structure = new StructureTree(document, laid.nodes);
  const images = await embedPictures(document, pictures);
  const fonts = documentFonts(document);
  const form = publication.form ? new FormFields(document) : undefined;
  const tools: PageTools = {
    document,
    structure,
    bytes: new ContentBytes(),
    font: fonts.font,
    math,
    isTarget: (blockId) => laid.anchors.has(blockId),
    image: (blob) => images.get(blob) ?? null,
    field: form && ((item) => form.place(tools, item)),
  };
  const pages: PdfPage[] = [];
  laid.pages.forEach((page, index) => {
    signal?.throwIfAborted();
    document.addPage({ size: [page.widthPt, page.heightPt], margin: 0 });
    writePage(tools, page);
    pages.push(document.page);
    onContent(tools.bytes.take());
    if (index % 50 === 49) onProgress?.(0.5 + (0.4 * index) / laid.pages.length);
  });
  if (publication.form) form?.end(publication.form);
  return { document, structure, pages, fonts, images };
}

/** Forms to fill in change with every answer and are no PDF/A; a file with another file in it is part 3, every other part 2. */
function pdfaPartOf(publication: Publication): 2 | 3 | undefined {
  if (publication.form) return undefined;
  return publication.anchors ? 3 : 2;
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
    // Only sRGB has a meaning by the output intent.
    if (image.colorSpace === 'DeviceCMYK') image.colorSpace = inkColorSpace(document);
    image.embed(document);
    while (image.obj?.offset === undefined) await nextTurn();
    images.set(blob, image);
  }
  return images;
}
