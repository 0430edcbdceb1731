import type { Command, EditorState } from 'prosemirror-state';
import { isInTable, selectedRect } from 'prosemirror-tables';

/** Width that all columns share when none has one yet, in pixels; only the shares are printed. */
const WHOLE = 640;
/** Nothing narrower than a character. */
const NARROWEST = 24;

/** Widths of the columns of the table around the caret; a column without one has an equal share of the rest. */
function columnWidths(state: EditorState): readonly number[] {
  const { map, table } = selectedRect(state);
  const known: (number | undefined)[] = Array.from({ length: map.width });
  for (let column = 0; column < map.width; column++) {
    for (let row = 0; row < map.height; row++) {
      const pos = map.map[row * map.width + column]!;
      const widths = table.nodeAt(pos)?.attrs['colwidth'] as readonly number[] | null;
      const width = widths?.[column - map.colCount(pos)];
      if (width) known[column] ??= width;
    }
  }
  const given = known.filter((width) => width !== undefined);
  const share = given.length > 0 ? given.reduce((sum, width) => sum + width, 0) / given.length : WHOLE / map.width;
  return known.map((width) => width ?? share);
}

/** Share of the column around the caret in the width of its table, in per cent; null outside of a table. */
export function columnShare(state: EditorState): number | null {
  if (!isInTable(state)) return null;
  const widths = columnWidths(state);
  const column = selectedRect(state).left;
  return Math.round(((widths[column] ?? 0) / widths.reduce((sum, width) => sum + width, 0)) * 100);
}

/** Gives the column around the caret a share of the table's width, in per cent; the others keep their proportions in the rest. */
export function setColumnShare(percent: number): Command {
  return (state, dispatch) => {
    if (!isInTable(state) || !(percent > 0 && percent < 100)) return false;
    const { map, tableStart, table, left } = selectedRect(state);
    if (map.width < 2) return false;
    if (!dispatch) return true;
    const widths = columnWidths(state);
    const whole = widths.reduce((sum, width) => sum + width, 0);
    const others = whole - (widths[left] ?? 0);
    const wanted = widths.map((width, column) => {
      const next = column === left ? (whole * percent) / 100 : (width / others) * whole * (1 - percent / 100);
      return Math.max(NARROWEST, Math.round(next));
    });
    const { tr } = state;
    for (const pos of new Set(map.map)) {
      const cell = table.nodeAt(pos)!;
      const from = map.colCount(pos);
      const span = (cell.attrs['colspan'] as number) || 1;
      tr.setNodeAttribute(tableStart + pos, 'colwidth', wanted.slice(from, from + span));
    }
    dispatch(tr);
    return true;
  };
}
