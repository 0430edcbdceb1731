import type { Node } from 'prosemirror-model';
import { type OutlineEntry, outlineOf } from '#shared/doc-model/index.ts';
import { atomPrinter } from '#shared/publishing/changes/index.ts';
import type { Numbering } from '#shared/publishing/index.ts';

/** The outline of a document with the index of the entry that each one stands in, -1 on the top. */
export type OutlineEntries = { readonly entries: readonly OutlineEntry[]; readonly parents: readonly number[] };

const known = new WeakMap<Numbering, { readonly doc: Node; readonly outline: OutlineEntries }>();

/** Worked out once for a document with its numbers, however many parts of the frame show it. */
export function outlineEntries(doc: Node, numbering: Numbering): OutlineEntries {
  const last = known.get(numbering);
  if (last?.doc === doc) return last.outline;
  const entries = outlineOf(doc, atomPrinter(numbering));
  const outline = { entries, parents: parentsOf(entries) };
  known.set(numbering, { doc, outline });
  return outline;
}

/** Entries of the body stand in none but each other; those of other sections in their annex or element. */
function parentsOf(entries: readonly OutlineEntry[]): readonly number[] {
  const open: number[] = [];
  return entries.map((entry, index) => {
    const isTop = entry.kind === 'annex' || entry.kind === 'element';
    while (open.length > 0) {
      const last = entries[open.at(-1)!]!;
      if (!isTop && last.section === entry.section && last.level < entry.level) break;
      open.pop();
    }
    const parent = open.at(-1) ?? -1;
    open.push(index);
    return parent;
  });
}

/** Index of the last entry that begins before a position, -1 when there is none. */
export function entryBefore(entries: readonly OutlineEntry[], pos: number): number {
  let low = 0;
  let high = entries.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.pos < pos) {
      found = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}

/** The entries beside one, itself among them. */
export function siblingsOf({ entries, parents }: OutlineEntries, index: number): readonly OutlineEntry[] {
  return entries.filter((_, i) => parents[i] === parents[index]);
}
