import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PACKAGE_LIMITS } from '#host/importers/package/limits.ts';
import { type Result, refuse } from '#shared/base/index.ts';

/** Pages that a file from outside may have. */
const MAX_PAGES = 5_000;

/** Pixels of a picture that is unpacked: none is drawn here, so that a larger one is only skipped. */
const MAX_PICTURE = 64 * 1024 * 1024;

/** Annotations and text are all that is wanted: nothing is fetched, compiled, drawn or executed (reliability 3.2, PDF). */
const READING_ONLY = {
  verbosity: 0,
  enableXfa: false,
  useWasm: false,
  useWorkerFetch: false,
  disableAutoFetch: true,
  disableRange: true,
  disableStream: true,
  disableFontFace: true,
  useSystemFonts: false,
  fontExtraProperties: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  enableHWA: false,
  pdfBug: false,
  stopAtErrors: false,
  maxImageSize: MAX_PICTURE,
  canvasMaxAreaInBytes: MAX_PICTURE * 4,
} as const;

/**
 * Opens a PDF from outside and lets `read` look at it. Nothing in it is executed and nothing is drawn. Never rejects. Refusals:
 * `file-empty`, `pdf-too-large`, `pdf-locked` (it wants a password), `pdf-broken`, and those of `read`.
 */
export async function withPdf<T>(
  bytes: Uint8Array,
  read: (document: PDFDocumentProxy) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (bytes.length === 0) return refuse('file-empty');
  if (bytes.length > PACKAGE_LIMITS.fileBytes) return refuse('pdf-too-large', { limit: MAX_PAGES });
  try {
    const { getDocument } = await pdfjs();
    const task = getDocument({
      // A copy, since pdf.js takes the bytes away from whoever hands them in, and no Buffer, which it refuses.
      data: new Uint8Array(bytes),
      ...READING_ONLY,
    });
    try {
      const document = await task.promise;
      return document.numPages > MAX_PAGES ? refuse('pdf-too-large', { limit: MAX_PAGES }) : await read(document);
    } finally {
      await task.destroy();
    }
  } catch (error) {
    return refuse(error instanceof Error && error.name === 'PasswordException' ? 'pdf-locked' : 'pdf-broken');
  }
}

/** pdf.js without a thread of its own: whoever imports works in one already. Loaded when the first file comes. */
async function pdfjs(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
  // @ts-expect-error: it has no types, and is loaded for what it leaves for the other part.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}
