import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importDraft } from '#host/importers/draft/index.ts';
import { sequentialBlockIds, standardSchema } from '#shared/doc-model/index.ts';
import { anchorComment, buildAnchorIndex, CONFIDENCE_LINE } from '#shared/publishing/anchors/index.ts';
import { findByClause } from '#shared/publishing/index.ts';
import { samplesDir } from '#tests/builders/samples.ts';

type Row = { clause_raw: string; clause: string; original: string; comment: string; proposal: string };

it.skipIf(!samplesDir)(
  'the sample forms are placed in their clause, on the words that they quote (needs the samples)',
  async () => {
    const draft = await importDraft(
      new Uint8Array(readFileSync(join(samplesDir!, 'drafts/rice-headings.docx'))),
      'rice-headings.docx',
      { newId: sequentialBlockIds() },
    );
    if (!draft.ok) throw new Error(draft.error.code);
    const doc = standardSchema.nodeFromJSON(draft.value.doc);
    const index = buildAnchorIndex(doc);
    const { files } = JSON.parse(readFileSync(join(samplesDir!, 'forms/expected.json'), 'utf8')) as {
      files: { rows: Row[] }[];
    };
    const rows = files
      .flatMap((file) => file.rows)
      .map((row) => {
        const words = `${row.comment}\n${row.proposal}`;
        const anchor = anchorComment({ clause: row.clause_raw, quote: row.original, words }, index);
        const named = findByClause(index.numbering, row.clause);
        const place = (id: string | null) =>
          index.numbering.byId.get(index.numbering.placeOf.get(id ?? '') ?? '')?.number ?? '';
        return { row, anchor, named: place(named), placed: place(anchor.blockId) };
      });
    const quoted = rows.filter(({ row }) => row.original !== '');
    const asked = rows.filter(({ anchor }) => anchor.blockId === '' && anchor.confidence < 100);
    const outside = rows.filter(
      ({ anchor, named, placed }) =>
        anchor.blockId !== '' && named !== '' && placed !== named && !placed.startsWith(`${named}.`),
    );
    const count = (of: readonly { anchor: { how: string } }[]) =>
      [...Map.groupBy(of, ({ anchor }) => anchor.how)].map(([how, all]) => `${how} ${all.length}`).join(', ');
    console.info(
      `sample forms: ${rows.length} rows (${count(rows)}), with a quotation ${quoted.length} (${count(quoted)}); ` +
        `asked ${asked.length}, placed in another clause than named ${outside.length}, line ${CONFIDENCE_LINE}`,
    );
    for (const { row, anchor } of [...asked, ...outside])
      console.info(
        `${row.clause_raw} “${row.original.slice(0, 60)}” ${anchor.how} ${anchor.confidence} ${anchor.candidates.map(({ blockId, confidence }) => `${index.numbering.byId.get(blockId)?.reference ?? index.numbering.placeOf.get(blockId)} ${confidence}`).join(', ')}`,
      );
    expect(rows.length).toBe(167);
    expect(outside).toEqual([]);
    expect(asked.length).toBeLessThan(rows.length / 20);
  },
);
