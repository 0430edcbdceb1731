import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type FormRow, readCommentFile } from '#host/importers/forms/index.ts';
import { samplesDir } from '../../builders/samples.ts';

/** Columns of the sample forms, taken for what they are without anybody's help. */

const FIELDS = {
  organisation: 'organisation',
  body: 'organisation',
  clause_raw: 'clauseRaw',
  clause: 'clause',
  element: 'target',
  line: 'line',
  original: 'original',
  comment: 'comment',
  proposal: 'proposal',
  proposed_change: 'proposal',
  reason: 'reason',
  observations: 'observations',
} as const satisfies Record<string, keyof FormRow>;
type ExpectedFile = { readonly file: string; readonly rows: readonly Readonly<Record<string, unknown>>[] };

it.skipIf(!samplesDir)('every column of every layout is taken for what it is', async () => {
  const counts = { columns: 0, right: 0, files: 0 };
  const wrong: string[] = [];
  const headings: string[] = [];
  for (const folder of ['', 'iso']) {
    const dir = join(samplesDir ?? '', 'forms', folder);
    const { files } = JSON.parse(readFileSync(join(dir, 'expected.json'), 'utf8')) as { files: ExpectedFile[] };
    const isForm = (name: string) => files.some(({ file }) => file === name);
    for (const name of readdirSync(dir).filter(isForm)) {
      const form = await readCommentFile(new Uint8Array(readFileSync(join(dir, name))), name);
      const { rows } = files.find(({ file }) => file === name) as ExpectedFile;
      counts.files += 1;
      for (const [field, own] of Object.entries(FIELDS)) {
        if (!rows.some((row) => typeof row[field] === 'string' && row[field] !== '')) continue;
        counts.columns += 1;
        const isRight = rows.every((row, i) => String(row[field] ?? '') === String(form.rows[i]?.[own] ?? ''));
        if (isRight && form.rows.length === rows.length) counts.right += 1;
        else wrong.push(`${name}: ${field}`);
      }
      for (const { columns } of form.sheets ?? [])
        for (const { heading, role, examples } of columns)
          if (examples.length > 0 && (role === '' || role === 'remark')) headings.push(`${name}: ${heading}`);
    }
  }
  console.log(`column mapping without help: ${counts.right} of ${counts.columns} columns in ${counts.files} forms`);
  expect(wrong).toEqual([]);
  expect(headings).toEqual([]);
  expect(counts.files).toBeGreaterThanOrEqual(18);
});
