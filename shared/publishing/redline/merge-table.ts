import { matchRows } from '#shared/doc-model/compare/index.ts';
import type { PubCell, PubParagraph, PubRow, PubTable } from '../publication.ts';
import { alignKeys } from './align-keys.ts';
import { type BlockKeys, counted, keysOf } from './block-keys.ts';
import { markParagraph, markRow } from './mark-whole.ts';
import { isSameForm, mergeParagraph } from './merge-paragraph.ts';
import { mergeOptional, mergeParagraphs } from './merge-row.ts';
import type { RedlineIds } from './redline-ids.ts';

/** Rows that merged cells tie together: they stay or go as one. */
type Band = {
  readonly rows: readonly PubRow[];
  readonly isHead: boolean;
  /** Spans of all cells: only bands of the same shape can be compared cell by cell. */
  readonly shape: string;
  readonly cells: readonly { readonly text: string }[];
  readonly key: string;
};

type MergedRow = { readonly isHead: boolean; readonly write: () => PubRow };

/**
 * A table that stands in both versions, row by row and cell by cell; null when it has other columns, or no row in common, or when its head
 * would not stay together, so that the old table is deleted and the new one inserted.
 */
export function mergeTable(old: PubTable, now: PubTable, ids: RedlineIds): (() => PubTable) | null {
  if (old.columns.length !== now.columns.length || old.frame !== now.frame) return null;
  const rows = mergeRows(bandsOf(old), bandsOf(now), ids);
  const body = rows?.findIndex(({ isHead }) => !isHead) ?? -1;
  if (!rows || (body >= 0 && rows.slice(body).some(({ isHead }) => isHead))) return null;
  const caption = mergeOptional(old.caption, now.caption, ids);
  const unit = mergeOptional(old.unit, now.unit, ids);
  if (!caption || !unit) return null;
  ids.keep(old.id, now.id);
  const foot = ids.attempt(() => mergeCellParagraphs(old.foot, now.foot, ids, keysOf));
  return () => {
    const [captionNow, unitNow] = [caption(), unit()];
    return {
      ...now,
      ...(captionNow ? { caption: captionNow } : {}),
      ...(unitNow ? { unit: unitNow } : {}),
      headRows: rows.filter(({ isHead }) => isHead).length,
      rows: rows.map(({ write }) => write()),
      foot: foot
        ? foot()
        : [
            ...old.foot.map((paragraph) => markParagraph(paragraph, 'deleted', ids)),
            ...now.foot.map((paragraph) => markParagraph(paragraph, 'inserted', ids)),
          ],
    };
  };
}

function bandsOf(table: PubTable): readonly Band[] {
  const bands: Band[] = [];
  for (let from = 0; from < table.rows.length; ) {
    let to = from + 1;
    for (let row = from; row < to && row < table.rows.length; row++)
      for (const { rowspan } of table.rows[row]!.cells) to = Math.max(to, Math.min(row + rowspan, table.rows.length));
    const rows = table.rows.slice(from, to);
    const cells = rows.flatMap((row) => row.cells);
    const texts = cells.map((cell) => ({ text: textOf(cell) }));
    bands.push({
      rows,
      isHead: from < table.headRows,
      shape: rows.map((row) => row.cells.map(({ colspan, rowspan }) => `${colspan}×${rowspan}`).join(' ')).join('/'),
      cells: texts,
      key: texts.map(({ text }) => text).join('\u0001'),
    });
    from = to;
  }
  return bands;
}

/** Null when no row stands in both. */
function mergeRows(old: readonly Band[], now: readonly Band[], ids: RedlineIds): readonly MergedRow[] | null {
  let kept = 0;
  const rows = matchRows(old, now).flatMap(([x, y]): readonly MergedRow[] => {
    const before = x === null ? null : old[x]!;
    const after = y === null ? null : now[y]!;
    const merged = before && after && ids.attempt(() => mergeBand(before, after, ids));
    if (merged) {
      kept++;
      return merged;
    }
    const marked = (band: Band | null, change: 'deleted' | 'inserted'): readonly MergedRow[] =>
      (band?.rows ?? []).map((row) => ({ isHead: band!.isHead, write: () => markRow(row, change, ids) }));
    return [...marked(before, 'deleted'), ...marked(after, 'inserted')];
  });
  return kept > 0 ? rows : null;
}

function mergeBand(old: Band, now: Band, ids: RedlineIds): readonly MergedRow[] | null {
  if (old.shape !== now.shape || old.isHead !== now.isHead) return null;
  const rows = now.rows.map((row, r) => row.cells.map((cell, c) => mergeCell(old.rows[r]!.cells[c]!, cell, ids)));
  if (rows.some((cells) => cells.includes(null))) return null;
  return rows.map((cells, r) => ({
    isHead: now.isHead,
    write: () => ({ ...now.rows[r]!, cells: cells.map((cell) => cell!()) }),
  }));
}

function mergeCell(old: PubCell, now: PubCell, ids: RedlineIds): (() => PubCell) | null {
  const paragraphs = mergeCellParagraphs(
    old.paragraphs,
    now.paragraphs,
    ids,
    old.paragraphs.length === now.paragraphs.length ? placeKeys : lineKeys,
  );
  if (!paragraphs) return null;
  return () => ({ ...now, paragraphs: paragraphs() });
}

/**
 * Paragraphs of a cell. Its last mark is the end of the cell, which can neither come nor go: the last paragraph stands in both versions,
 * or was added to (taken from) one of the same form, which then ends with that mark. Null where neither can be had.
 */
function mergeCellParagraphs(
  old: readonly PubParagraph[],
  now: readonly PubParagraph[],
  ids: RedlineIds,
  keys: BlockKeys,
): (() => readonly PubParagraph[]) | null {
  const [before, after] = [old.at(-1), now.at(-1)];
  if (!before || !after) return before === after ? () => [] : null;
  if (endsAlike(old, now, ids, keys)) return mergeParagraphs(old, now, ids, keys);
  const last = mergeParagraph(before, after, ids);
  const others = mergeParagraphs(old.slice(0, -1), now.slice(0, -1), ids, keys);
  return last && (() => [...others(), last()]);
}

function endsAlike(
  old: readonly PubParagraph[],
  now: readonly PubParagraph[],
  ids: RedlineIds,
  keys: BlockKeys,
): boolean {
  const rows = alignKeys(
    keys(old, (id) => id),
    keys(now, (id) => ids.keyOfNew(id)),
  );
  const at = rows.findLastIndex(([x, y]) => x !== null && y !== null);
  const [x, y] = rows[at] ?? [null, null];
  if (x === null || y === null || !isSameForm(old[x]!, now[y]!, ids)) return false;
  const tail = rows.slice(at + 1);
  const oneWay = tail.every(([from]) => from === null) || tail.every(([, to]) => to === null);
  const [lastOld, lastNew] = tail.at(-1) ?? [x, y];
  const last = lastOld === null ? now[lastNew!]! : old[lastOld]!;
  return oneWay && isSameForm(lastOld === null ? now[y]! : old[x]!, last, ids);
}

/** Lines of a cell have ids, but nobody names them: as many as before are the same lines, others are told apart by what they say. */
const lineKeys: BlockKeys = (blocks) =>
  counted(blocks.map((block) => (block.kind === 'paragraph' ? `${block.style} ${paragraphText(block)}` : block.kind)));
const placeKeys: BlockKeys = (blocks) => blocks.map((_, index) => `${index}`);

function textOf({ paragraphs }: PubCell): string {
  return paragraphs.map(paragraphText).join('\n');
}

function paragraphText({ label, runs }: PubParagraph): string {
  const texts = runs.map((run) => ('text' in run ? run.text : run.kind === 'math' ? run.latex : ''));
  return (label?.text ?? '') + texts.join('');
}
