import { describe, expect, it } from 'vitest';
import { anchorComment, buildAnchorIndex, CONFIDENCE_LINE } from '#shared/publishing/anchors/index.ts';
import { drawnDraft, read, withMovedClauses } from './drawn-draft.ts';
import { movedForms } from './moved-forms.ts';
import { writtenRows } from './written-forms.ts';

const percent = (part: number, all: number): string => `${((100 * part) / all).toFixed(2)} %`;

describe('forms with clause number and quotation, a fifth of the clauses moved since', () => {
  const rows = movedForms();

  it('find at least 98 of 100 blocks, and none above the line is wrong', () => {
    const right = rows.filter((row) => row.right);
    const placed = rows.filter(({ anchor }) => anchor.blockId !== '');
    const wrong = placed.filter((row) => !row.right);
    const manners = [...new Set(rows.map(({ manner }) => manner))].map((manner) => {
      const own = rows.filter((row) => row.manner === manner);
      return `${manner} ${own.filter((row) => row.right).length}/${own.length}`;
    });
    console.info(
      `anchoring: ${rows.length} rows of forms, right ${percent(right.length, rows.length)}, of them ` +
        `${rows.filter(({ clauseOnly }) => clauseOnly).length} at the clause; placed without asking ` +
        `${percent(placed.length, rows.length)}, wrong above ${CONFIDENCE_LINE}: ${wrong.length} (${manners.join(', ')})`,
    );
    expect(wrong.map(({ evidence, block, anchor }) => ({ evidence, block, anchor }))).toEqual([]);
    expect(right.length / rows.length).toBeGreaterThanOrEqual(0.98);
  });
});

it('our own anchors lead to their block, and quotations of it to their words', () => {
  const doc = drawnDraft(7, 12);
  const index = buildAnchorIndex(doc);
  const rows = writtenRows(doc, 7, 1_000).filter(({ manner }) => manner === 'literal');
  const blocks = [...index.blocks.keys()];
  const right = blocks.filter(
    (block) => anchorComment({ block, clause: '1', quote: '别处的话' }, index).blockId === block,
  );
  console.info(`own anchors: ${right.length}/${blocks.length} blocks`);
  expect(right).toEqual(blocks);
  for (const { evidence, block } of rows) {
    const { range } = anchorComment({ ...evidence, block }, index);
    const { pos } = index.blocks.get(block)!;
    const words = doc.textBetween(pos + range!.from, pos + range!.to).replace(/\P{L}/gu, '');
    expect(evidence.quote!.replace(/\P{L}/gu, '')).toBe(words);
  }
});

it('12,000 comments are placed among more than 6,000 blocks (prints how long that takes)', () => {
  const doc = drawnDraft(9, 58);
  const rows = writtenRows(doc, 9, 12_000);
  const moved = withMovedClauses(doc, 9, 0.2);
  const start = performance.now();
  const index = buildAnchorIndex(moved);
  const built = performance.now();
  const placed = rows.filter(({ evidence }) => anchorComment(evidence, index).blockId !== '').length;
  const end = performance.now();
  console.info(
    `anchoring speed: ${index.blocks.size} blocks indexed in ${Math.round(built - start)} ms, ${rows.length} comments in ` +
      `${Math.round(end - built)} ms, ${percent(placed, rows.length)} placed`,
  );
  expect(index.blocks.size).toBeGreaterThan(6_000);
  expect(placed / rows.length).toBeGreaterThan(0.9);
});

it('what was quoted from a deleted paragraph is asked about', () => {
  const before = drawnDraft(5, 12);
  const rows = writtenRows(before, 5, 4_000);
  const json = withMovedClauses(before, 5, 0.2).toJSON() as {
    content: { content: { type: string; attrs?: { id: string } }[] }[];
  };
  const gone = new Set<string>();
  const body = json.content[1]!;
  body.content = body.content.filter(({ type, attrs }, at) => {
    const goes = type === 'paragraph' && at % 5 === 0;
    if (goes) gone.add(attrs!.id);
    return !goes;
  });
  const index = buildAnchorIndex(read(json));
  const lost = rows.filter(({ block }) => gone.has(block));
  const placed = lost.filter(({ evidence }) => anchorComment(evidence, index).blockId !== '').length;
  console.info(`quotations of deleted paragraphs: ${lost.length}, placed somewhere all the same: ${placed}`);
  expect(lost.length).toBeGreaterThan(200);
  expect(placed / lost.length).toBeLessThan(0.01);
});
