import { deflate } from 'node:zlib';
import type { Problem } from '#shared/base/index.ts';
import type { Publication } from '#shared/publishing/publication.ts';
import { type LaidPublication, layoutPublication } from '#shared/typesetting/index.ts';
import { printMetrics } from '../fonts/index.ts';
import { type MathResult, mathKey, mathShapes } from '../math/index.ts';
import { collectFormulas } from './collect-formulas.ts';
import { ContentBytes } from './content-bytes.ts';
import { documentFonts } from './document-fonts.ts';
import { writeDestinations, writeOutline, writePageLabels } from './navigation.ts';
import type { PageTools } from './page-state.ts';
import { writePage } from './page-writer.ts';
import { closeDocument, openDocument, type PdfImage, type PdfPage } from './pdfkit-document.ts';
import { type Picture, readPicture } from './picture-size.ts';
import { StructureTree } from './structure-tree.ts';

export type PdfOptions = {
  /** Bytes of a picture by SHA-256, null when the workspace no longer has it. */
  readonly readBlob: (sha: string) => Promise<Uint8Array | null>;
  /** Share done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
};

export type PdfResult = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly problems: readonly Problem[];
  readonly laid: LaidPublication;
};

type LoadedPicture = { readonly picture: Picture; readonly bytes: Buffer };

/**
 * Writes a publication as tagged PDF 1.7 with bookmarks, page labels, links and a named destination for every block id. The same
 * publication gives the same bytes. What cannot be printed as asked (glyphs, pictures, formulas) is listed, never left out silently.
 * Rejects with the signal's reason when cancelled.
 */
export async function publicationToPdf(publication: Publication, options: PdfOptions): Promise<PdfResult> {
  const { signal, onProgress } = options;
  const problems: Problem[] = [];
  signal?.throwIfAborted();
  const pictures = await loadPictures(publication, options, problems);
  const formulas = await loadFormulas(publication, signal, problems);
  onProgress?.(0.1);
  const shape = (latex: string, display: boolean) => {
    const result = formulas.get(mathKey(latex, display));
    return result?.ok ? result.shape : null;
  };
  const laid = layoutPublication(publication, printMetrics, (blob) => pictures.get(blob)?.picture ?? null, shape);
  problems.push(...layoutProblems(laid));
  onProgress?.(0.5);
  signal?.throwIfAborted();
  const bytes = await writeDocument(publication, laid, pictures, shape, options);
  onProgress?.(1);
  return { bytes, pages: laid.pages.length, problems, laid };
}

async function writeDocument(
  publication: Publication,
  laid: LaidPublication,
  pictures: ReadonlyMap<string, LoadedPicture>,
  math: PageTools['math'],
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
  const images = new Map<string, PdfImage>();
  const tools: PageTools = {
    document,
    structure,
    bytes: new ContentBytes(),
    font: documentFonts(document),
    math,
    isTarget: (blockId) => laid.anchors.has(blockId),
    image: (blob) => {
      const loaded = pictures.get(blob);
      if (!loaded) return null;
      const known = images.get(blob) ?? document.openImage(loaded.bytes);
      images.set(blob, known);
      return known;
    },
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

async function loadPictures(
  publication: Publication,
  { readBlob, signal }: PdfOptions,
  problems: Problem[],
): Promise<Map<string, LoadedPicture>> {
  const loaded = new Map<string, LoadedPicture>();
  for (const use of pictureUses(publication)) {
    if (loaded.has(use.blob)) continue;
    signal?.throwIfAborted();
    const bytes = await readBlob(use.blob);
    if (!bytes) {
      problems.push({
        code: 'picture-missing',
        severity: 'error',
        blockId: use.blockId,
        params: { figure: use.caption },
      });
      continue;
    }
    const picture = readPicture(bytes);
    if (!picture) {
      problems.push({
        code: 'picture-unreadable',
        severity: 'error',
        blockId: use.blockId,
        params: { figure: use.caption, mime: use.mime },
      });
      continue;
    }
    loaded.set(use.blob, { picture, bytes: Buffer.from(bytes) });
  }
  return loaded;
}

type PictureUse = { readonly blob: string; readonly mime: string; readonly blockId?: string; readonly caption: string };

function pictureUses(publication: Publication): PictureUse[] {
  const uses: PictureUse[] = [];
  const visit = (block: Publication['sections'][number]['blocks'][number]) => {
    if (block.kind === 'group') block.blocks.forEach(visit);
    if (block.kind !== 'figure') return;
    const title = block.caption.runs.map((run) => (run.kind === 'text' ? run.text : '')).join('');
    const caption = [block.caption.label?.text, title].filter(Boolean).join(' ');
    for (const image of block.images) uses.push({ blob: image.blob, mime: image.mime, blockId: block.id, caption });
  };
  for (const section of publication.sections) section.blocks.forEach(visit);
  return uses;
}

async function loadFormulas(
  publication: Publication,
  signal: AbortSignal | undefined,
  problems: Problem[],
): Promise<Map<string, MathResult>> {
  const uses = collectFormulas(publication);
  if (uses.length === 0) return new Map();
  const results = await mathShapes(uses, signal);
  for (const use of uses) {
    const result = results.get(mathKey(use.latex, use.display));
    if (result && !result.ok) {
      problems.push({
        code: 'formula-unreadable',
        severity: 'error',
        blockId: use.blockId,
        params: { latex: use.latex, reason: result.reason },
      });
    }
  }
  return results;
}

function layoutProblems(laid: LaidPublication): Problem[] {
  return laid.findings.map((finding): Problem => {
    const page = laid.pages[finding.page]?.label || String(finding.page + 1);
    if (finding.kind === 'overfull') {
      return { code: 'block-too-tall', severity: 'warning', blockId: finding.blockId, params: { page } };
    }
    const char = String.fromCodePoint(finding.codePoint);
    const code = `U+${finding.codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    return { code: 'glyph-missing', severity: 'warning', blockId: finding.blockId, params: { char, code, page } };
  });
}
