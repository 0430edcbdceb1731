import type { EditorState } from 'prosemirror-state';
import type { OutlineEntry } from '#shared/doc-model/index.ts';
import type { Numbering } from '#shared/publishing/index.ts';

/** One step of the way to the caret. `siblings` are the entries beside it, itself among them; an object has none. */
export type Crumb = {
  readonly id: string;
  readonly label: string;
  readonly siblings: readonly OutlineEntry[];
};

/** Kinds of blocks that are named at the end of the way, because people speak of them by number. */
const OBJECTS: ReadonlySet<string> = new Set(['table', 'figure', 'formula', 'list-item', 'note', 'example']);

/** 前言 · 5 要求 › 5.2 尺寸 › 表3: the element or annex, the clauses and the numbered object around the caret. */
export function breadcrumbs(
  state: EditorState,
  entries: readonly OutlineEntry[],
  numbering: Numbering,
  untitled: string,
): readonly Crumb[] {
  const { $from, from } = state.selection;
  const at = entryBefore(entries, from);
  const crumbs: Crumb[] = [];
  for (let i = at; i >= 0; i = parentOf(entries, i)) {
    crumbs.unshift({
      id: entries[i]!.id,
      label: nameOf(entries[i]!, numbering, untitled),
      siblings: siblingsOf(entries, i),
    });
  }
  for (let depth = 2; depth <= $from.depth; depth++) addObject(crumbs, $from.node(depth).attrs['id'], numbering);
  addObject(crumbs, $from.nodeAfter?.attrs['id'], numbering);
  return crumbs;
}

function addObject(crumbs: Crumb[], id: unknown, numbering: Numbering): void {
  const block = typeof id === 'string' ? numbering.byId.get(id) : undefined;
  if (!block || !OBJECTS.has(block.kind) || crumbs.some((crumb) => crumb.id === block.id)) return;
  const label = block.kind === 'formula' ? block.reference : block.label.replace(/[：:]$/, '');
  if (label !== '') crumbs.push({ id: block.id, label, siblings: [] });
}

/** Number and title of an entry of the outline. */
export function nameOf(entry: OutlineEntry, numbering: Numbering, untitled: string): string {
  const block = numbering.byId.get(entry.id);
  if (entry.kind === 'element') return block?.title ?? '';
  return `${block?.label ?? ''} ${entry.title || untitled}`.trim();
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

/** Index of the entry that another one stands in, -1 on the top. Entries of the body stand in none but each other. */
export function parentOf(entries: readonly OutlineEntry[], index: number): number {
  const { section, level, kind } = entries[index]!;
  if (kind === 'annex' || kind === 'element') return -1;
  for (let i = index - 1; i >= 0; i--) {
    const other = entries[i]!;
    if (other.section !== section) return -1;
    if (other.level < level) return i;
    if (other.kind === 'annex' || other.kind === 'element') return i;
  }
  return -1;
}

function siblingsOf(entries: readonly OutlineEntry[], index: number): readonly OutlineEntry[] {
  const parent = parentOf(entries, index);
  if (parent < 0) return entries.filter((_, i) => parentOf(entries, i) < 0);
  const siblings: OutlineEntry[] = [];
  for (let i = parent + 1; i < entries.length; i++) {
    const up = parentOf(entries, i);
    if (up < parent) break;
    if (up === parent) siblings.push(entries[i]!);
  }
  return siblings;
}
