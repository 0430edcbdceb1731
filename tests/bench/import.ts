import { importDraft } from '#host/importers/draft/index.ts';
import { runTask } from '#host/jobs/run-task.ts';
import { blockIdMaker } from '#shared/doc-model/index.ts';
import { gbProfile } from '#shared/profiles/index.ts';
import { buildStandard } from '#shared/publishing/index.ts';
import { LONG_COVER, makeLongStandard } from '#tests/builders/long-standard.ts';
import { line, ms } from './measure.ts';

const PAGES = 500;

/** Import of a Word file of 500 pages: our own paper of the long standard, read as anybody's. */
export async function benchImport(): Promise<void> {
  const publication = buildStandard(makeLongStandard(PAGES), LONG_COVER, gbProfile);
  const { bytes } = await runTask('render', { publication, format: 'docx', blobs: new Map() }, {});
  let seed = 1;
  const newId = blockIdMaker(() => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed;
  });
  const start = performance.now();
  const read = await importDraft(bytes, 'long.docx', { newId });
  const time = performance.now() - start;
  if (!read.ok) throw new Error(read.error.code);
  const { rows, differences } = read.value;
  line(
    `import of ${PAGES} pages (${rows.length} rows, ${differences.length} differences)`,
    ms(time),
    '< 10 s',
    time < 10_000,
  );
}
