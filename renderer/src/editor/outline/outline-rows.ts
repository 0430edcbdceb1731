import { squash } from '#shared/base/index.ts';
import type { OutlineEntry } from '#shared/doc-model/index.ts';
import type { Numbering } from '#shared/publishing/index.ts';
import type { BlockCount } from '../editor-store.ts';

/** One line of the contents. */
export type OutlineRow = {
  readonly id: string;
  readonly kind: OutlineEntry['kind'];
  readonly depth: number;
  /** Empty for elements. */
  readonly number: string;
  readonly title: string;
  readonly hasChildren: boolean;
};

/** Lines of the whole outline, in order. */
export function outlineRows(
  entries: readonly OutlineEntry[],
  numbering: Numbering,
  untitled: string,
): readonly OutlineRow[] {
  const depths = entries.map((entry) => Math.max(0, entry.level - 1));
  return entries.map((entry, index) => {
    const own = numbering.byId.get(entry.id);
    const isElement = entry.kind === 'element';
    return {
      id: entry.id,
      kind: entry.kind,
      depth: depths[index]!,
      number: isElement ? '' : (own?.label ?? ''),
      title: isElement ? (own?.title ?? '') : entry.title || untitled,
      hasChildren: (depths[index + 1] ?? 0) > depths[index]!,
    };
  });
}

/** Lines that are not inside a folded one. */
export function unfoldedRows(rows: readonly OutlineRow[], folded: ReadonlySet<string>): readonly OutlineRow[] {
  if (folded.size === 0) return rows;
  let hiddenBelow = Number.POSITIVE_INFINITY;
  return rows.filter((row) => {
    if (row.depth > hiddenBelow) return false;
    hiddenBelow = row.hasChildren && folded.has(row.id) ? row.depth : Number.POSITIVE_INFINITY;
    return true;
  });
}

/**
 * Lines whose number begins with the text or whose title holds it, and what they stand in. Widths, case and blanks do not matter.
 * A bare number (4.3) means that clause and what is in it, never 14.3.
 */
export function filteredRows(rows: readonly OutlineRow[], text: string): readonly OutlineRow[] {
  const wanted = squash(text);
  if (wanted === '') return rows;
  const kept = new Set<number>();
  const above: number[] = [];
  rows.forEach((row, index) => {
    above.length = Math.min(above.length, row.depth);
    above[row.depth] = index;
    const number = squash(row.number);
    if (number.startsWith(wanted) || squash(row.title).includes(wanted) || squash(row.number + row.title) === wanted) {
      for (const ancestor of above) if (ancestor !== undefined) kept.add(ancestor);
    }
  });
  return rows.filter((_, index) => kept.has(index));
}

/** Lines to fold so that only those down to a depth are seen (0 = chapters, elements and annexes). */
export function foldedTo(rows: readonly OutlineRow[], depth: number): ReadonlySet<string> {
  return new Set(rows.filter((row) => row.hasChildren && row.depth >= depth).map((row) => row.id));
}

/** Comments and findings of everything that stands directly in a clause, by its id. */
export type RowCounts = ReadonlyMap<string, { readonly comments: number; readonly findings: number }>;

export function countsByRow(counts: readonly BlockCount[], numbering: Numbering): RowCounts {
  const byRow = new Map<string, { comments: number; findings: number }>();
  for (const { blockId, kind, count } of counts) {
    const place = numbering.placeOf.get(blockId);
    if (place === undefined) continue;
    const sums = byRow.get(place) ?? { comments: 0, findings: 0 };
    if (kind === 'comment') sums.comments += count;
    else sums.findings += count;
    byRow.set(place, sums);
  }
  return byRow;
}
