import { type DraftContext, type DraftNode, report } from './draft-context.ts';
import type { DraftLine } from './draft-line.ts';
import { bindBookmarks, inlineContent } from './inline-content.ts';
import { type ItemCursor, lineAt, skipBlank } from './item-cursor.ts';
import { type ListMark, listMark } from './line-marks.ts';

type Open = {
  readonly node: DraftNode;
  readonly kind: ListMark['kind'];
  readonly list: string;
  readonly depth: number;
};

/**
 * Reads the list items from the cursor on as one list with its inner lists (列项, GB/T 1.1—2020, 7.5); null when no list begins here.
 * A list that notes have broken goes on where it stands in `before`, and is given back as it is there.
 */
export function readList(
  context: DraftContext,
  cursor: ItemCursor,
  before: readonly DraftNode[] = [],
): DraftNode | null {
  const stack: Open[] = [];
  let root: DraftNode | null = null;
  let lastText = '';
  for (;;) {
    const at = root ? skipBlank(cursor, cursor.at) : cursor.at;
    const line = lineAt(cursor, at);
    const mark = line ? listMark(line) : null;
    if (!line || !mark) return root;
    const depth = depthOf(mark, stack, lastText);
    while (stack.length > 0 && (stack.at(-1)?.depth ?? 0) > depth) stack.pop();
    const top = stack.at(-1);
    if (top && top.depth === depth && (top.kind !== mark.kind || (mark.first && depth === 1))) {
      // Another list begins right behind this one.
      if (depth === 1) return root;
      stack.pop();
    }
    const item = listItem(context, line, mark);
    if (!root) {
      root = brokenList(before, mark);
      if (root) {
        stack.push({ node: root, kind: mark.kind, list: mark.list, depth });
        report(
          context,
          'warning',
          'draft-list-note-moved',
          { text: line.text.slice(0, 30) },
          { blockId: String(item.attrs?.['id']) },
        );
      }
    }
    const open = stack.at(-1);
    if (open && open.depth === depth) open.node.content?.push(item);
    else {
      const list: DraftNode = { type: 'list', attrs: { id: context.newId(), kind: mark.kind }, content: [item] };
      if (!open) {
        root = list;
        const counted = mark.kind === 'alpha' || mark.kind === 'number';
        // A list that goes on after something else between begins at its first mark here.
        if (counted && !mark.first && mark.list !== 'style') {
          report(
            context,
            'warning',
            'draft-list-continued',
            { text: line.text.slice(0, 30) },
            { blockId: String(list.attrs?.['id']) },
          );
        }
      } else innerList(context, open, list);
      stack.push({ node: list, kind: mark.kind, list: mark.list, depth });
    }
    lastText = line.text;
    cursor.at = at + 1;
  }
}

/** The list whose next item the mark is, when only notes and examples stand between. */
function brokenList(before: readonly DraftNode[], mark: ListMark): DraftNode | null {
  if (mark.ordinal < 2) return null;
  const last = before.findLast((node) => node.type !== 'note' && node.type !== 'example');
  if (!last || last === before.at(-1) || last.type !== 'list' || last.attrs?.['kind'] !== mark.kind) return null;
  return last.content?.length === mark.ordinal - 1 ? last : null;
}

/** Depth of an item whose mark does not tell it: dashes go under a lettered item only where that item announces them. */
function depthOf(mark: ListMark, stack: readonly Open[], lastText: string): number {
  if (mark.depth !== null) return stack.length === 0 ? 1 : Math.min(mark.depth, (stack.at(-1)?.depth ?? 0) + 1);
  const same = stack.find((open) => open.kind === mark.kind && open.list === mark.list);
  if (same) return same.depth;
  if (stack.length === 0) return 1;
  const outer = stack[0]?.kind;
  const isInner =
    mark.kind === 'dot' ||
    (mark.kind === 'number' && outer !== 'number') ||
    (mark.kind === 'dash' && outer === 'alpha' && /[:：]$/.test(lastText));
  return isInner ? Math.min((stack.at(-1)?.depth ?? 0) + 1, 3) : 1;
}

function innerList(context: DraftContext, open: Open, list: DraftNode): void {
  const items = open.node.content ?? [];
  const last = items.at(-1);
  const existing = last?.content?.find((child) => child.type === 'list');
  if (existing) {
    existing.content?.push(...(list.content ?? []));
    report(context, 'info', 'draft-lists-joined');
  } else last?.content?.push(list);
}

function listItem(context: DraftContext, line: DraftLine, mark: ListMark): DraftNode {
  const id = context.newId();
  bindBookmarks(context, line.paragraph.inlines, id);
  const paragraphId = context.newId();
  return {
    type: 'listItem',
    attrs: { id },
    content: [{ type: 'paragraph', attrs: { id: paragraphId }, content: inlineContent(context, mark.content, '') }],
  };
}
