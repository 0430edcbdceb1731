import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PACKAGE_LIMITS } from '#host/importers/package/limits.ts';
import { type Result, refuse } from '#shared/base/index.ts';

/** Pages that a file from outside may have. */
const MAX_PAGES = 5_000;

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
      // A copy, since pdf.js takes the bytes away from whoever hands them in, and no Buffer, which it refuses. and wants no Buffer.
      data: new Uint8Array(bytes),
      verbosity: 0,
      disableFontFace: true,
      useSystemFonts: false,
      useWasm: false,
      enableXfa: false,
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
