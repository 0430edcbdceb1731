import type { ColumnMap } from './find-header.ts';
import { type RowDraft, TEXT_ROLES } from './row-draft.ts';
import type { GatheredRow } from './row-of.ts';

export type Continuation = 'no' | 'yes' | 'unsure';

/**
 * Does this table row go on with the row above? Yes when it has neither number nor clause in a table that numbers its rows, or
 * when the text above stops in the middle of a sentence; `unsure` when the text above looks complete. In a table without numbers
 * only a broken sentence joins two rows.
 */
export function continues(
  draft: RowDraft,
  previous: GatheredRow,
  table: { readonly columns: ColumnMap; readonly numbered: boolean },
): Continuation {
  const roles = new Set(table.columns.values());
  if (!roles.has('no') && !roles.has('clause')) return 'no';
  if (draft.texts.has('no') || draft.texts.has('clause')) return 'no';
  const who = draft.texts.get('organisation');
  const before = previous.texts.get('organisation');
  if (who && before && who !== before) return 'no';
  const broken = [...draft.texts].some(([role, text]) => {
    const above = previous.texts.get(role);
    return TEXT_ROLES.has(role) && !draft.fromAbove.has(role) && above !== undefined && isBroken(above, text);
  });
  if (broken) return 'yes';
  return roles.has('no') && table.numbered ? 'unsure' : 'no';
}

/** The text above does not end like a sentence, or the one below begins with what cannot begin one. */
function isBroken(above: string, below: string): boolean {
  return !/[。！？!?；;.…”）)》]\s*$/.test(above) || /^[，。、；：！？）》”’%‰]/.test(below);
}
