import type { Node } from 'prosemirror-model';
import { BLOCK_ID, BLOCKS_WITH_ID, touchedBlocks } from '#shared/doc-model/index.ts';

/**
 * Whether a change can have left a block without an id of its own, or at a level that its section does not allow. Looks at the
 * blocks that the change touched and, for ids that are new, whether another block has them: a whole walk over a long document for
 * every Enter would be felt.
 */
export function mayNeedIds(before: Node, after: Node): boolean {
  if (before.childCount !== after.childCount) return true;
  const fresh: string[] = [];
  const seen = new Set<string>();
  for (let s = 0; s < after.childCount; s++) {
    const old = before.child(s);
    const section = after.child(s);
    if (old === section) continue;
    if (old.type !== section.type || old.attrs !== section.attrs) return true;
    const { start, oldEnd, end } = touchedBlocks(old, section);
    const gone = new Set<string>();
    const levels = new Set<unknown>();
    for (let i = start; i < oldEnd; i++) {
      for (const id of idsOf(old.child(i))) gone.add(id);
      levels.add(old.child(i).attrs['level']);
    }
    for (let i = start; i < end; i++) {
      if (!levels.has(section.child(i).attrs['level'])) return true;
      for (const id of idsOf(section.child(i))) {
        if (seen.has(id) || !BLOCK_ID.test(id)) return true;
        seen.add(id);
        if (!gone.has(id)) fresh.push(id);
      }
    }
  }
  return fresh.length > 0 && isTwice(after, new Set(fresh));
}

function isTwice(doc: Node, fresh: ReadonlySet<string>): boolean {
  const found = new Set<string>();
  for (const section of doc.children) {
    if (fresh.has(section.attrs['id'] as string)) return true;
    for (const block of section.children) {
      for (const id of idsOf(block)) {
        if (!fresh.has(id)) continue;
        if (found.has(id)) return true;
        found.add(id);
      }
    }
  }
  return false;
}

const known = new WeakMap<Node, readonly string[]>();

/** Ids of a block and of all blocks in it; nodes never change, so they are looked up once. */
function idsOf(block: Node): readonly string[] {
  const found = known.get(block);
  if (found) return found;
  const ids: string[] = [];
  const add = (node: Node): void => {
    if (BLOCKS_WITH_ID.has(node.type.name)) ids.push(String(node.attrs['id']));
  };
  add(block);
  block.descendants((node) => {
    if (node.isText) return false;
    add(node);
    return true;
  });
  known.set(block, ids);
  return ids;
}
