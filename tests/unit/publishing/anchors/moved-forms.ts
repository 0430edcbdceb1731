import { anchorComment, buildAnchorIndex } from '#shared/publishing/anchors/index.ts';
import { drawnDraft, withMovedClauses } from './drawn-draft.ts';
import { type WrittenRow, writtenRows } from './written-forms.ts';

/** A row of a form and the place that was found for it in the moved draft; `clauseOnly`: the clause, and that is right. */
export type MovedForm = WrittenRow & {
  readonly anchor: ReturnType<typeof anchorComment>;
  readonly right: boolean;
  readonly clauseOnly: boolean;
};

/** 6,000 rows with clause numbers and quotations of drafts, anchored to versions in which a fifth of the clauses moved. */
export function movedForms(): readonly MovedForm[] {
  return [1, 2, 3].flatMap((seed) => {
    const before = drawnDraft(seed, 12);
    const index = buildAnchorIndex(withMovedClauses(before, seed, 0.2));
    return writtenRows(before, seed, 2_000).map((row) => {
      const anchor = anchorComment(row.evidence, index);
      /** Words that stand in several blocks of the clause: the clause itself is the right answer. */
      const clauseOnly = anchor.how === 'clause' && anchor.blockId === index.numbering.placeOf.get(row.block);
      return { ...row, anchor, right: clauseOnly || anchor.candidates[0]?.blockId === row.block, clauseOnly };
    });
  });
}
