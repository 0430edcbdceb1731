import type { ColumnMap } from './find-header.ts';
import { type RowDraft, TEXT_ROLES } from './row-draft.ts';
import type { GatheredRow } from './row-of.ts';

/** Letters of a text that a further row may go on with. */
const LONGEST = 10_000;

export type Continuation = 'no' | 'yes' | 'unsure';

/**
 * Does this table row go on with the row above? Yes when it has neither number nor clause in a table that numbers its rows;
 * `unsure` when several columns meet or the text above looks complete. In a table without numbers only a sentence broken in
 * the one column that the row fills joins two rows.
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
  const own = [...draft.texts].filter(([role]) => TEXT_ROLES.has(role) && !draft.fromAbove.has(role));
  const meeting = own.filter(([role]) => previous.texts.has(role));
  // Nobody's sentence goes on for pages: a file of such rows would be one comment.
  if (meeting.some(([role]) => previous.texts.get(role)!.length > LONGEST)) return 'no';
  const broken = meeting.length === 1 && isBroken(previous.texts.get(meeting[0]![0])!, meeting[0]![1]);
  if (!roles.has('no') || !table.numbered) return broken && own.length === 1 ? 'yes' : 'no';
  return broken ? 'yes' : 'unsure';
}

/** The text above does not end like a sentence, or the one below begins with what cannot begin one. */
function isBroken(above: string, below: string): boolean {
  return !/[。！？!?；;.…”）)》]\s*$/.test(above) || /^[，。、；：！？）》”’%‰]/.test(below);
}
