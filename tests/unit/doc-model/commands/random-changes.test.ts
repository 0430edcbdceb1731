import fc from 'fast-check';
import { Transform } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import {
  addAnnex,
  addElement,
  changeLevel,
  convertBlocks,
  liftListItem,
  mergeWithPrevious,
  moveSection,
  repairBlockIds,
  setListKind,
  sinkListItem,
  splitTextBlock,
  wrapInList,
} from '#shared/doc-model/commands/index.ts';
import { LIST_KINDS, sequentialBlockIds } from '#shared/doc-model/index.ts';
import { numberDocument } from '#shared/publishing/index.ts';
import { bodyOf, idsOf } from './commands-fixture.ts';

const doc = bodyOf(
  '1 范围',
  '适用。',
  '1 要求',
  '2 外观',
  '2. 平整。',
  '- 甲；- 乙。- 丙。',
  '3 尺寸',
  '见图。',
  '1 检验',
);
const KINDS = ['paragraph', 'heading', 'clause', 'note', 'reference', 'example'] as const;

/** One change at a place given as a share of the document, so that a shrunk example stays meaningful. */
const change = fc.record({
  what: fc.constantFrom(
    'level',
    'convert',
    'split',
    'merge',
    'wrap',
    'sink',
    'lift',
    'kind',
    'move',
    'annex',
    'element',
  ),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 30 }),
  pick: fc.nat({ max: 11 }),
});

test('whatever is done in whatever order: the document stays valid, numbered, with ids used once', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 25 }), (changes) => {
      const newId = sequentialBlockIds('n');
      const tr = new Transform(doc);
      for (const { what, at, length, pick } of changes) {
        const inText = [] as number[];
        tr.doc.descendants((node, pos) => {
          if (node.isTextblock) inText.push(pos + 1);
        });
        const from = inText[Math.min(inText.length - 1, Math.floor(at * inText.length))]!;
        const pos = from + Math.min(pick, tr.doc.resolve(from).parent.content.size);
        const to = Math.min(pos + length, tr.doc.content.size - 1);
        const before = tr.doc;
        if (what === 'level') changeLevel(tr, pos, to, pick % 2 ? 1 : -1);
        else if (what === 'convert') convertBlocks(tr, pos, to, KINDS[pick % KINDS.length]!, (pick % 6) + 1);
        else if (what === 'split') splitTextBlock(tr, pos, newId);
        else if (what === 'merge') mergeWithPrevious(tr, from);
        else if (what === 'wrap') wrapInList(tr, pos, to, LIST_KINDS[pick % 4]!, newId);
        else if (what === 'sink') sinkListItem(tr, pos, newId);
        else if (what === 'lift') liftListItem(tr, pos, newId);
        else if (what === 'kind') setListKind(tr, pos, LIST_KINDS[pick % 4]!);
        else if (what === 'move') moveSection(tr, pos, pick % 2 ? 'up' : 'down');
        else if (what === 'annex') addAnnex(tr, 'normative', newId, pos);
        else addElement(tr, (['introduction', 'bibliography', 'index'] as const)[pick % 3]!, newId);
        repairBlockIds(tr, before, newId);
        tr.doc.check();
        const ids = idsOf(tr.doc);
        expect(new Set(ids).size).toBe(ids.length);
      }
      numberDocument(tr.doc);
      // Undo: the inverted steps lead back to the very same document.
      const back = new Transform(tr.doc);
      for (let i = tr.steps.length - 1; i >= 0; i--) back.step(tr.steps[i]!.invert(tr.docs[i]!));
      expect(back.doc.eq(doc)).toBe(true);
    }),
    { numRuns: 150 },
  );
});
