import { Transform } from 'prosemirror-transform';
import type { Fix, FixEdit } from '../model/index.ts';
import type { CheckedDraft } from './locate-finding.ts';
import { applyStructureEdit } from './structure-edits.ts';
import { applyTextEdit, isTextEdit, type TextEdit } from './text-edits.ts';

/** Larger repairs, by the name that fixes give them; each changes the transform and says whether it did. */
export type FixCommands = {
  readonly [K in (FixEdit & { readonly kind: 'command' })['name']]?: (tr: Transform, block: string) => boolean;
};

export type FixTools = {
  /** Id of a new block, unique in the document. */
  readonly newId: () => string;
  readonly commands: FixCommands;
};

/**
 * Adds the steps of a fix to a transform that stands at `draft.doc`. Offsets and blocks are those of the document that was checked;
 * later edits are mapped through earlier ones. Returns false and changes nothing when an edit is not possible any more (the block is
 * gone), or the result would not fit the schema.
 */
export function applyFix(tr: Transform, fix: Fix, draft: CheckedDraft, tools: FixTools): boolean {
  if (tr.doc !== draft.doc) return false;
  const trial = new Transform(draft.doc);
  for (const edit of inSafeOrder(fix.edits)) if (!applyEdit(trial, edit, draft, tools)) return false;
  if (trial.steps.length === 0) return false;
  try {
    trial.doc.check();
  } catch {
    return false;
  }
  for (const step of trial.steps) tr.step(step);
  return true;
}

function applyEdit(tr: Transform, edit: FixEdit, draft: CheckedDraft, tools: FixTools): boolean {
  if (isTextEdit(edit)) return applyTextEdit(tr, edit, draft);
  if (edit.kind === 'command') return tools.commands[edit.name]?.(tr, edit.block) ?? false;
  return applyStructureEdit(tr, edit, tools.newId);
}

/** Texts before structure, since a block that is rebuilt loses its positions; a field from its end to its begin for the same reason. */
function inSafeOrder(edits: readonly FixEdit[]): readonly FixEdit[] {
  const keyOf = (edit: TextEdit) => `${edit.block} ${edit.field}`;
  const texts = edits.filter(isTextEdit).toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)) || b.from - a.from);
  return [...texts, ...edits.filter((edit) => !isTextEdit(edit))];
}
