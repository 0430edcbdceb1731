import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publicationToDocx } from '#host/exporters/docx/index.ts';
import { publicationToPdf } from '#host/exporters/pdf/index.ts';
import { gbProfile } from '#shared/profiles/index.ts';
import { buildStandard, numberDocument } from '#shared/publishing/index.ts';
import type { Publication } from '#shared/publishing/publication.ts';
import { pageLabelOf } from '#shared/typesetting/index.ts';
import { tools, wordToPdf } from '#tests/builders/document-tools.ts';
import { LONG_COVER, makeLongStandard } from '#tests/builders/long-standard.ts';
import { line, measure, ms } from './measure.ts';
import { pandoc, typst } from './rivals.ts';

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

  await benchRivals(folder, build(), docx, { pdf: toPdf.median, docx: toDocx.median });

  const memory = Number(
    spawnSync(process.execPath, [join(import.meta.dirname, 'publish-once.ts')], { encoding: 'utf8' }).stdout.trim(),
  );
  line(
    'most memory of a process that makes this PDF',
    `${Math.round(memory / 1024)} MB`,
    'under 600 MB',
    memory > 0 && memory < 600 * 1024,
  );
}

/** The same text through other typesetters, in the same run. */
async function benchRivals(
  folder: string,
  publication: Publication,
  docx: Uint8Array,
  ours: { readonly pdf: number; readonly docx: number },
): Promise<void> {
  const ratio = (theirs: number, own: number) => `${(theirs / own).toFixed(1)} × our time`;
  const byTypst = await typst(publication, join(folder, 'typst'));
  if ('missing' in byTypst) line('Typst, the same text to PDF', `${byTypst.missing} is not here`, '', null);
  else
    line(
      'Typst, the same text to PDF',
      `${ms(byTypst.ms)}, ${ratio(byTypst.ms, ours.pdf)}`,
      'at least 1 ×',
      byTypst.ms >= ours.pdf,
    );
  const byPandoc = await pandoc(publication, folder);
  if ('missing' in byPandoc)
    line('pandoc, the same text as Markdown to DOCX', `${byPandoc.missing} is not here`, '', null);
  else
    line(
      'pandoc, the same text as Markdown to DOCX',
      `${ms(byPandoc.ms)}, ${ratio(byPandoc.ms, ours.docx)}`,
      'at least 2 ×',
      byPandoc.ms >= 2 * ours.docx,
    );
  if (!tools.libreOffice) return line('LibreOffice turns our DOCX into PDF', 'LibreOffice is not here', '', null);
  const file = join(folder, 'long.docx');
  await writeFile(file, docx);
  const start = performance.now();
  wordToPdf(file);
  const took = performance.now() - start;
  line(
    'LibreOffice turns our DOCX into PDF',
    `${ms(took)}, ${ratio(took, ours.pdf)} for PDF`,
    'at least 4 ×',
    took >= 4 * ours.pdf,
  );
}
