import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importDraft } from '#host/importers/draft/index.ts';
import { sequentialBlockIds } from '#shared/doc-model/index.ts';
import { samplesDir } from '#tests/builders/samples.ts';

const folder = join(samplesDir ?? '', 'drafts');
const expected: Record<string, { counts: Record<string, number> }> = samplesDir
  ? JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')).files
  : {};
const names = samplesDir ? readdirSync(folder).filter((name) => name.endsWith('.docx')) : [];

describe.skipIf(!samplesDir)(
  'counts of the samples, original beside result (needs ../shared/samples beside the clone)',
  () => {
    test.each(names)('%s', async (name) => {
      const bytes = new Uint8Array(readFileSync(join(folder, name)));
      const read = await importDraft(bytes, name, { newId: sequentialBlockIds() });
      if (!read.ok) throw new Error(read.error.code);
      const table = Object.fromEntries(
        read.value.compared.map(({ name: of, source, result }) => [of, { original: source, result }]),
      );
      console.log(name);
      console.table(table);
      for (const { name: of, source, result } of read.value.compared) expect(`${of} ${result}`).toBe(`${of} ${source}`);
      // What the file truly holds, counted by hand.
      const counts = expected[name]?.counts ?? {};
      const known: Record<string, number | undefined> = {
        ...counts,
        references: counts['normative_references'],
        notes: (counts['notes_text'] ?? 0) + (counts['notes_in_tables_and_figures'] ?? 0),
      };
      for (const [of, { original }] of Object.entries(table)) expect(`${of} ${original}`).toBe(`${of} ${known[of]}`);
      expect(read.value.differences).toEqual([]);
    });
  },
);
