import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainTextOf, readWord, type WordBlock } from '#host/importers/word/index.ts';
import { samplesDir } from '#tests/builders/samples.ts';

type Expected = Record<string, { comments?: unknown[]; revisions?: unknown[]; accepted?: string[] }>;

const folder = join(samplesDir ?? '', 'word');
const all: Expected = samplesDir
  ? {
      ...JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')),
      ...JSON.parse(readFileSync(join(folder, 'expected-more.json'), 'utf8')),
    }
  : {};

describe.skipIf(!samplesDir)(
  'Word files with tracked changes and comments (needs ../shared/samples beside the clone)',
  () => {
    test.each(Object.entries(all))('%s: the accepted text, and how many comments there are', async (name, want) => {
      const result = await readWord(new Uint8Array(readFileSync(join(folder, name))), name);
      if (!result.ok) throw new Error(result.error.code);
      const { blocks, findings } = result.value;
      expect(findings.comments).toBe(want.comments?.length ?? 0);
      expect(findings.insertions + findings.deletions > 0).toBe((want.revisions?.length ?? 0) > 0);
      if (want.accepted)
        expect(paragraphs(blocks).filter((text) => text !== '')).toEqual(want.accepted.filter((text) => text !== ''));
    });
  },
);

function paragraphs(blocks: readonly WordBlock[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [plainTextOf(block.inlines)]
      : block.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphs(cell.blocks))),
  );
}
