import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publicationToDocx } from '#host/exporters/docx/index.ts';
import { publicationToPdf } from '#host/exporters/pdf/index.ts';
import { gbProfile } from '#shared/profiles/index.ts';
import { buildStandard, numberDocument } from '#shared/publishing/index.ts';
import { pageLabelOf } from '#shared/typesetting/index.ts';
import { tools, wordToPdf } from '#tests/builders/document-tools.ts';
import { LONG_COVER, makeLongStandard } from '#tests/builders/long-standard.ts';
import { line, measure, ms } from './measure.ts';

/** A standard of 500 pages, from the document to the finished files. */
export async function benchPapers(folder: string): Promise<void> {
  const doc = makeLongStandard(500);
  let blocks = 0;
  doc.descendants((node) => {
    if (node.isBlock) blocks++;
    return true;
  });
  const readBlob = () => Promise.resolve(null);
  const build = () => buildStandard(doc, LONG_COVER, gbProfile, { date: '2026-03-01T00:00:00Z' });
  let pdf = await publicationToPdf(build(), { readBlob });
  line(
    'long standard',
    `${pdf.pages} pages, ${blocks} blocks, ${numberDocument(doc).byId.size} numbered, ${doc.textContent.length} characters`,
    '',
    null,
  );

  const toPdf = await measure(3, async () => {
    pdf = await publicationToPdf(build(), { readBlob });
  });
  line(
    'publish it as PDF',
    `${ms(toPdf.median)}, ${(pdf.bytes.length / 1e6).toFixed(1)} MB`,
    'under 2.5 s',
    toPdf.median < 2500,
  );

  let docx = new Uint8Array();
  const toDocx = await measure(3, async () => {
    const written = await publicationToDocx(build(), {
      readBlob,
      pageLabelOf: (id) => pageLabelOf(pdf.laid, id) || undefined,
    });
    docx = written.bytes as Uint8Array<ArrayBuffer>;
  });
  line(
    'publish it as DOCX (page numbers from the print layout at hand)',
    `${ms(toDocx.median)}, ${(docx.length / 1e6).toFixed(1)} MB`,
    'under 1.5 s',
    toDocx.median < 1500,
  );

  if (tools.libreOffice) {
    const file = join(folder, 'long.docx');
    await writeFile(file, docx);
    const start = performance.now();
    wordToPdf(file);
    line('LibreOffice turns the same DOCX into PDF', ms(performance.now() - start), '', null);
  } else line('LibreOffice turns the same DOCX into PDF', 'LibreOffice is not here', '', null);
}
