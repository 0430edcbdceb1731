import type { Node } from 'prosemirror-model';
import { type ComparedBlock, compareDocuments } from '#shared/doc-model/compare/index.ts';
import { type DocJson, standardSchema } from '#shared/doc-model/index.ts';
import { profileOf } from '#shared/profiles/index.ts';
import { atomPrinter, type FoundChange, technicalChanges } from '#shared/publishing/changes/index.ts';
import { type Numbering, numberDocument } from '#shared/publishing/index.ts';
import type { DraftView } from '../draft/draft-view.ts';

/** One of the two versions, with its numbers. */
export type ComparedSide = {
  readonly draft: DraftView;
  readonly doc: Node;
  readonly numbering: Numbering;
  readonly print: (atom: Node) => string;
};

export type Comparison = {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly blocks: readonly ComparedBlock[];
  readonly changes: readonly FoundChange[];
};

/** Compares the texts of two draft versions. */
export function compareDrafts(before: DraftView, after: DraftView): Comparison {
  const [old, now] = [sideOf(before), sideOf(after)];
  const comparison = compareDocuments(old.doc, now.doc, { before: old.print, after: now.print });
  const { changedTerm, changedAnnex, changedTable, changedFigure } = profileOf(after.meta.cover.kind).fixed.foreword;
  const wording = { term: changedTerm, annex: changedAnnex, table: changedTable, figure: changedFigure };
  const numberings = { before: old.numbering, after: now.numbering };
  return {
    before: old,
    after: now,
    blocks: comparison.blocks,
    changes: technicalChanges(comparison, numberings, wording),
  };
}

function sideOf(draft: DraftView): ComparedSide {
  const doc = standardSchema.nodeFromJSON(draft.doc as DocJson);
  const numbering = numberDocument(doc, profileOf(draft.meta.cover.kind).labels);
  return { draft, doc, numbering, print: atomPrinter(numbering) };
}

/** What a reader calls a change; null = nothing happened. */
export type ChangeKind = 'changed' | 'added' | 'removed' | 'moved';

export function kindOf(block: ComparedBlock): ChangeKind | null {
  if (block.change === 'same') return null;
  return block.change === 'moved-away' || block.change === 'moved-here' ? 'moved' : block.change;
}

/** Rows of the list: blocks, or a stretch of unchanged ones that is folded. */
export type CompareRow =
  | { readonly kind: 'block'; readonly index: number; readonly block: ComparedBlock }
  | { readonly kind: 'gap'; readonly from: number; readonly to: number };

/** Unchanged blocks beside a change that stay visible when the rest is folded. */
const CONTEXT = 1;
/** Shorter stretches are not worth folding. */
const LEAST_FOLDED = 3;

/** The rows to show: everything, or the changes with a neighbour on either side; `open` are the first blocks of unfolded gaps. */
export function rowsOf(
  blocks: readonly ComparedBlock[],
  options: { readonly all: boolean; readonly open: ReadonlySet<number>; readonly editorial: boolean },
): readonly CompareRow[] {
  const wanted = (block: ComparedBlock): boolean => kindOf(block) !== null && (options.editorial || !block.editorial);
  const shown = blocks.map(() => options.all);
  blocks.forEach((block, index) => {
    if (!wanted(block)) return;
    for (let i = index - CONTEXT; i <= index + CONTEXT; i++) if (i >= 0 && i < shown.length) shown[i] = true;
  });
  const rows: CompareRow[] = [];
  for (let index = 0; index < blocks.length; ) {
    let end = index;
    while (end < blocks.length && !shown[end]) end++;
    if (end - index >= LEAST_FOLDED && !options.open.has(index)) {
      rows.push({ kind: 'gap', from: index, to: end });
      index = end;
      continue;
    }
    do {
      rows.push({ kind: 'block', index, block: blocks[index]! });
      index++;
    } while (index < end);
  }
  return rows;
}
