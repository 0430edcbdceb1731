import { describe, expect, it } from 'vitest';
import { anchorComment, buildAnchorIndex, CONFIDENCE_LINE } from '#shared/publishing/anchors/index.ts';
import { drawnDraft, withMovedClauses } from './drawn-draft.ts';
import { writtenRows } from './written-forms.ts';

const percent = (part: number, all: number): string => `${((100 * part) / all).toFixed(2)} %`;

describe('forms with clause number and quotation, a fifth of the clauses moved since', () => {
  const rows = [1, 2, 3].flatMap((seed) => {
    const before = drawnDraft(seed, 12);
    const index = buildAnchorIndex(withMovedClauses(before, seed, 0.2));
    return writtenRows(before, seed, 2_000).map((row) => {
      const anchor = anchorComment(row.evidence, index);
      /** Words that stand in several blocks of the clause: the clause itself is the right answer. */
      const clauseOnly = anchor.how === 'clause' && anchor.blockId === index.numbering.placeOf.get(row.block);
      return { ...row, anchor, right: clauseOnly || anchor.candidates[0]?.blockId === row.block, clauseOnly };
    });
  });

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
    for (const each of rows.filter((row) => !row.right).slice(0, 12)) console.info(JSON.stringify(each));
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(right.length / rows.length).toBeGreaterThanOrEqual(0.98);
  });
});
