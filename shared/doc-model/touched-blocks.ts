import type { Node } from 'prosemirror-model';

/**
 * Blocks of a section in which two of its versions differ: from index `start` on, up to `oldEnd` and `end` (not included). Unchanged
 * nodes are shared between versions, so one comparison a block is enough.
 */
export function touchedBlocks(old: Node, section: Node): { start: number; oldEnd: number; end: number } {
  const least = Math.min(old.childCount, section.childCount);
  let start = 0;
  while (start < least && old.child(start) === section.child(start)) start++;
  let oldEnd = old.childCount;
  let end = section.childCount;
  while (oldEnd > start && end > start && old.child(oldEnd - 1) === section.child(end - 1)) {
    oldEnd--;
    end--;
  }
  return { start, oldEnd, end };
}
