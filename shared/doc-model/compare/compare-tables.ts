import type { Node } from 'prosemirror-model';
import { diffSequences } from './diff-sequences.ts';
import { diffWords, type TextRun } from './diff-words.ts';
import { type CompareToken, printedText, sameLines, tokensOf } from './tokens.ts';
import type { CompareSide } from './units.ts';

export type CellChange = 'equal' | 'changed' | 'added' | 'removed';

export type ComparedCell = {
  readonly change: CellChange;
  readonly runs: readonly TextRun[];
  readonly colspan: number;
  readonly rowspan: number;
  readonly header: boolean;
};

export type ComparedRow = { readonly change: CellChange; readonly cells: readonly ComparedCell[] };

/** Two tables by cells. Rows in the order of the new table, removed ones at their old place. */
export type ComparedTable = { readonly changed: boolean; readonly rows: readonly ComparedRow[] };

/**
 * Compares two tables: columns are matched by their head (or by position where the heads tell nothing), rows by what they say, first
 * exactly, then by their first cell and likeness.
 */
export function compareTables(before: Node, after: Node, sides: readonly [CompareSide, CompareSide]): ComparedTable {
  const a = gridOf(before, sides[0]);
  const b = gridOf(after, sides[1]);
  const columns = matchColumns(a, b);
  const rows = matchRows(a, b);
  const compared = rows.map(([x, y]) =>
    compareRow(x === null ? null : a[x]!, y === null ? null : b[y]!, columns, sides),
  );
  return { changed: compared.some((row) => row.change !== 'equal'), rows: compared };
}

/** A row as it is paired with one of the other table: the texts of its cells, and all of them as one key. */
export type RowTexts = { readonly cells: readonly { readonly text: string }[]; readonly key: string };
type GridCell = { readonly node: Node; readonly column: number; readonly text: string };
type GridRow = { readonly cells: readonly GridCell[]; readonly key: string };

/** Cells with the column they begin in, which merged cells above push to the right. */
function gridOf(table: Node, side: CompareSide): readonly GridRow[] {
  const taken: number[] = [];
  return table.children.map((row) => {
    let column = 0;
    const cells = row.children.map((node) => {
      while ((taken[column] ?? 0) > 0) column++;
      const cell: GridCell = { node, column, text: printedText(node, side) };
      const { colspan, rowspan } = node.attrs as { colspan: number; rowspan: number };
      for (let i = 0; i < colspan; i++) taken[column + i] = rowspan;
      column += colspan;
      return cell;
    });
    for (let i = 0; i < taken.length; i++) if ((taken[i] ?? 0) > 0) taken[i]!--;
    return { cells, key: cells.map(({ text }) => text).join('\u0001') };
  });
}

/** New column → old column. */
function matchColumns(a: readonly GridRow[], b: readonly GridRow[]): ReadonlyMap<number, number> {
  const width = (rows: readonly GridRow[]): number =>
    Math.max(
      0,
      ...rows.flatMap(({ cells }) => cells.map(({ node, column }) => column + Number(node.attrs['colspan']))),
    );
  const matched = new Map<number, number>();
  const [wa, wb] = [width(a), width(b)];
  if (wa === wb) {
    for (let column = 0; column < wb; column++) matched.set(column, column);
    return matched;
  }
  const heads = (rows: readonly GridRow[], columns: number): string[] =>
    Array.from({ length: columns }, (_, column) => {
      const covers = (cell: GridCell): boolean =>
        cell.column <= column && column < cell.column + Number(cell.node.attrs['colspan']);
      return rows[0]?.cells.find(covers)?.text ?? '';
    });
  for (const run of diffSequences(heads(a, wa), heads(b, wb)))
    if (run.kind === 'equal')
      for (let i = 0; i < run.oldTo - run.oldFrom; i++) matched.set(run.newFrom + i, run.oldFrom + i);
  return matched;
}

/** Pairs of old and new rows, in the order in which they are shown. */
export function matchRows(
  a: readonly RowTexts[],
  b: readonly RowTexts[],
): readonly (readonly [number | null, number | null])[] {
  const pairs: (readonly [number | null, number | null])[] = [];
  let removed: number[] = [];
  const settle = (added: readonly number[]): void => {
    const rest = [...removed];
    removed = [];
    const partner = new Map<number, number>();
    let from = 0;
    for (const y of added) {
      const at = rest.findIndex((x, index) => index >= from && alike(a[x]!, b[y]!));
      if (at < 0) continue;
      partner.set(y, at);
      from = at + 1;
    }
    let shown = 0;
    for (const y of added) {
      const at = partner.get(y);
      if (at !== undefined) for (; shown < at; shown++) pairs.push([rest[shown]!, null]);
      pairs.push([at === undefined ? null : rest[at]!, y]);
      if (at !== undefined) shown = at + 1;
    }
    for (; shown < rest.length; shown++) pairs.push([rest[shown]!, null]);
  };
  const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
  for (const run of diffSequences(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
  )) {
    if (run.kind === 'removed') removed = range(run.oldFrom, run.oldTo);
    else if (run.kind === 'added') settle(range(run.newFrom, run.newTo));
    else {
      settle([]);
      for (let i = 0; i < run.oldTo - run.oldFrom; i++) pairs.push([run.oldFrom + i, run.newFrom + i]);
    }
  }
  settle([]);
  return pairs;
}

/** Same first cell, or half of the cells the same. */
function alike(a: RowTexts, b: RowTexts): boolean {
  const first = a.cells[0]?.text ?? '';
  if (first.trim() !== '' && first === b.cells[0]?.text) return true;
  const texts = new Set(a.cells.map(({ text }) => text));
  const same = b.cells.filter(({ text }) => texts.has(text)).length;
  return same * 2 >= Math.max(a.cells.length, b.cells.length);
}

function compareRow(
  before: GridRow | null,
  after: GridRow | null,
  columns: ReadonlyMap<number, number>,
  sides: readonly [CompareSide, CompareSide],
): ComparedRow {
  if (!after || !before) {
    const change = after ? 'added' : 'removed';
    const row = (after ?? before)!;
    return { change, cells: row.cells.map((cell) => whole(cell, change)) };
  }
  const old = new Map(before.cells.map((cell) => [cell.column, cell]));
  const used = new Set<number>();
  const cells: ComparedCell[] = after.cells.map((cell) => {
    const from = columns.get(cell.column);
    const match = from === undefined ? undefined : old.get(from);
    if (!match) return whole(cell, 'added');
    used.add(match.column);
    if (match.text === cell.text && sameLines(match.node, cell.node)) return whole(cell, 'equal');
    const runs = diffWords(cellTokens(match.node, sides[0]), cellTokens(cell.node, sides[1]));
    const change = runs.some(({ kind }) => kind !== 'equal') ? 'changed' : 'equal';
    return { ...whole(cell, change), runs };
  });
  for (const cell of before.cells) if (!used.has(cell.column)) cells.push(whole(cell, 'removed'));
  return { change: cells.some(({ change }) => change !== 'equal') ? 'changed' : 'equal', cells };
}

function whole(cell: GridCell, change: CellChange): ComparedCell {
  const kind = change === 'added' || change === 'removed' ? change : 'equal';
  return {
    change,
    runs: cell.text === '' ? [] : [{ kind, text: cell.text }],
    colspan: Number(cell.node.attrs['colspan']),
    rowspan: Number(cell.node.attrs['rowspan']),
    header: cell.node.type.name === 'tableHeader',
  };
}

function cellTokens(cell: Node, side: CompareSide): readonly CompareToken[] {
  const tokens: CompareToken[] = [];
  cell.descendants((node) => {
    if (!node.isTextblock) return true;
    if (tokens.length > 0) tokens.push({ text: '\n', key: '\n' });
    tokens.push(...tokensOf(node, side));
    return false;
  });
  return tokens;
}
