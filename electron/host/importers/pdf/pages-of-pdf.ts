import { ok } from '#shared/base/index.ts';
import { withPdf } from './open-pdf.ts';

/** Pages of a PDF; 0 when it cannot be opened, or says that it has fewer than none. */
export async function pagesOfPdf(bytes: Uint8Array): Promise<number> {
  const pages = await withPdf(bytes, async ({ numPages }) => ok(numPages));
  return pages.ok ? Math.max(0, pages.value) : 0;
}
