import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumberingList, PubParagraph } from '#shared/publishing/publication.ts';
import { label, para } from '#tests/builders/publication-blocks.ts';
import { bodyPublication } from '#tests/builders/sample-publication.ts';
import { writeAndOpen } from './open-docx.ts';

const small = fc.integer({ min: 1, max: 4 });
const gap = fc.constantFrom('ideographic-space', 'none', 'tab') as fc.Arbitrary<'ideographic-space' | 'none' | 'tab'>;
const dotted = fc.array(small, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'));
const letter = fc.constantFrom('A', 'B', 'C');

/** Labels as a publication may hold them, in any order: far wilder than a standard. */
const anyLabel: fc.Arbitrary<readonly [NumberingList, string]> = fc.oneof(
  fc.tuple(fc.constantFrom<NumberingList>('clauses', 'terms'), dotted),
  fc.tuple(
    fc.constant<NumberingList>('introduction'),
    dotted.map((text) => `0.${text}`),
  ),
  fc.tuple(
    fc.constant<NumberingList>('annexes'),
    letter.map((text) => `附录${text}`),
  ),
  fc.tuple(
    fc.constant<NumberingList>('annexes'),
    fc.tuple(letter, dotted).map((parts) => parts.join('.')),
  ),
  fc.tuple(fc.constant<NumberingList>('alpha'), fc.constantFrom('a)', 'b)', 'c)', '1)', '2)')),
  fc.tuple(fc.constant<NumberingList>('dash'), fc.constantFrom('——', '·')),
  fc.tuple(fc.constant<NumberingList>('notes'), fc.constantFrom('注：', '注1：', '注2：', '注3：')),
  fc.tuple(
    fc.constant<NumberingList>('bibliography'),
    small.map((n) => `[${n}]`),
  ),
);
const anyParagraph: fc.Arbitrary<PubParagraph> = fc
  .tuple(
    anyLabel,
    fc.integer({ min: 0, max: 2 }),
    fc.constantFrom('x', 'y'),
    gap,
    fc.constantFrom('', '文'),
    fc.constantFrom('paragraph', 'clause-1', 'list-1'),
  )
  .map(([[list, mark], level, instance, between, text, style]) =>
    para(style, text, { label: label(mark, list, level, instance, between) }),
  );

describe('automatic numbering of any labels', () => {
  it('prints before every paragraph exactly the label that the publication has', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyParagraph, { minLength: 1, maxLength: 25 }), async (paragraphs) => {
        const docx = await writeAndOpen(bodyPublication(paragraphs));
        const shown = docx.paragraphs.map(({ number, text }) => (number + text).replace(/[\s\u3000]+/g, ''));
        const wanted = paragraphs.map(({ label: mark, runs }) => `${mark?.text ?? ''}${runs.length > 0 ? '文' : ''}`);
        expect(shown).toEqual(wanted);
      }),
      { numRuns: 150 },
    );
  });
});
