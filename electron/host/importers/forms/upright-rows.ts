import type { GridRow } from '#host/importers/tabular/index.ts';
import { isEmptyMark, saysNoComment } from './empty-text.ts';
import type { FormRow } from './form-file.ts';
import { type FormTable, placeOf } from './form-source.ts';
import { CONTENT_ROLES, type ColumnRole, columnRole } from './header-words.ts';
import { type GatheredRow, rowOf } from './row-of.ts';

/** Titles that such a table may have in its first column beside those of the text. */
const UPRIGHT: ReadonlySet<ColumnRole> = new Set([...CONTENT_ROLES, 'no', 'clause', 'target', 'line', 'page', 'type']);

/**
 * Comments of a table that has its titles in a column (章条编号 | 5.2, 修改意见 | …), one comment below the other or one table for
 * each. None when the table names fewer than two titles, one of them about the text.
 */
export function uprightRows(table: FormTable, organisation: string | null): readonly FormRow[] {
  const rows: GatheredRow[] = [];
  const seen = new Set<ColumnRole>();
  for (const row of table.grid.rows) {
    for (const { role, value } of pairsOf(row)) {
      seen.add(role);
      let current = rows.at(-1);
      if (!current || current.texts.has(role) || (role === 'no' && current.texts.size > 0)) {
        current = {
          number: row.number,
          texts: new Map(),
          organisation,
          other: [],
          places: [placeOf(table, row.number)],
        };
        rows.push(current);
      }
      // An empty answer still tells that the field belongs to this comment.
      current.texts.set(role, isEmptyMark(value) ? '' : value);
    }
  }
  if (seen.size < 2 || ![...seen].some((role) => CONTENT_ROLES.has(role))) return [];
  return rows.flatMap((row) => {
    for (const [role, text] of row.texts) if (text === '') row.texts.delete(role);
    const opinion = row.texts.get('opinion');
    if (opinion !== undefined) row.texts.set(row.texts.has('comment') ? 'reason' : 'comment', opinion);
    const texts = (['comment', 'proposal', 'reason'] as const).flatMap((role) => row.texts.get(role) ?? []);
    return texts.length > 0 && !texts.every(saysNoComment) ? [rowOf(row, table)] : [];
  });
}

function pairsOf(row: GridRow): readonly { readonly role: ColumnRole; readonly value: string }[] {
  const texts = row.cells.filter((cell) => cell?.merged === 'no').map((cell) => cell!.text);
  const pairs: { role: ColumnRole; value: string }[] = [];
  for (let i = 0; i + 1 < texts.length; i++) {
    const role = columnRole(texts[i]!);
    if (!role || !UPRIGHT.has(role)) continue;
    pairs.push({ role, value: texts[i + 1]! });
    i += 1;
  }
  return pairs;
}
