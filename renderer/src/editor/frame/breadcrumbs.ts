import type { EditorState } from 'prosemirror-state';
import type { OutlineEntry } from '#shared/doc-model/index.ts';
import type { Numbering } from '#shared/publishing/index.ts';
import { entryBefore, type OutlineEntries } from './outline-entries.ts';

/** One step of the way to the caret; `index` is that of the entry of the outline, -1 for an object within it. */
export type Crumb = { readonly id: string; readonly label: string; readonly index: number };

/** Kinds of blocks that are named at the end of the way, because people speak of them by number. */
const OBJECTS: ReadonlySet<string> = new Set(['table', 'figure', 'formula', 'list-item', 'note', 'example']);

/** 前言 · 5 要求 › 5.2 尺寸 › 表3: the element or annex, the clauses and the numbered object around the caret. */
export function breadcrumbs(
  state: EditorState,
  { entries, parents }: OutlineEntries,
  numbering: Numbering,
  untitled: string,
): readonly Crumb[] {
  const { $from, from } = state.selection;
  const crumbs: Crumb[] = [];
  for (let i = entryBefore(entries, from); i >= 0; i = parents[i]!) {
    crumbs.unshift({ id: entries[i]!.id, label: nameOf(entries[i]!, numbering, untitled), index: i });
  }
  for (let depth = 2; depth <= $from.depth; depth++) addObject(crumbs, $from.node(depth).attrs['id'], numbering);
  addObject(crumbs, $from.nodeAfter?.attrs['id'], numbering);
  return crumbs;
}

function addObject(crumbs: Crumb[], id: unknown, numbering: Numbering): void {
  const block = typeof id === 'string' ? numbering.byId.get(id) : undefined;
  if (!block || !OBJECTS.has(block.kind) || crumbs.some((crumb) => crumb.id === block.id)) return;
  const label = block.kind === 'formula' ? block.reference : block.label.replace(/[：:]$/, '');
  if (label !== '') crumbs.push({ id: block.id, label, index: -1 });
}

/** Number and title of an entry of the outline. */
export function nameOf(entry: OutlineEntry, numbering: Numbering, untitled: string): string {
  const block = numbering.byId.get(entry.id);
  if (entry.kind === 'element') return block?.title ?? '';
  return `${block?.label ?? ''} ${entry.title || untitled}`.trim();
}
