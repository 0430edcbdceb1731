import { ok } from '#shared/base/index.ts';
import { withPdf } from './open-pdf.ts';
import { textOfPage } from './page-text.ts';

/** The words of a PDF from its first page, at least `most` characters where it has so many; empty when it cannot be opened. */
export async function wordsOfPdf(bytes: Uint8Array, most: number): Promise<string> {
  const read = await withPdf(bytes, async (document) => {
    let text = '';
    for (let number = 1; number <= document.numPages && text.length < most; number++) {
      const page = await document.getPage(number);
      const { lines } = await textOfPage(page);
      text += lines.map((line) => `${line.text}\n`).join('');
      page.cleanup();
    }
    return ok(text);
  });
  return read.ok ? read.value : '';
}
