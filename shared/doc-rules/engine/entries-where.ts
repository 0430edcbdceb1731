import type { RuleBlock, RuleDocument, RuleEntry } from '../model/index.ts';
import { factOf } from './fact-of.ts';

/** Number of blocks in the tree of a block, itself included. */
export const treeSize: (block: RuleBlock) => number = factOf((block) =>
  block.children.reduce((sum, child) => sum + treeSize(child), 1),
);

/**
 * Finds the entries of a document whose block passes a test, in document order. Chapters that did not change are not looked at again,
 * so a document check may ask at every key; `test` may read the block alone. Make one per question, outside of the checks.
 */
export function entriesWhere(test: (block: RuleBlock) => boolean): (document: RuleDocument) => readonly RuleEntry[] {
  const placesIn = factOf((top) => {
    const places: number[] = [];
    let at = 0;
    const visit = (block: RuleBlock): void => {
      if (test(block)) places.push(at);
      at++;
      for (const child of block.children) visit(child);
    };
    visit(top);
    return places;
  });
  return ({ blocks, entries }) => {
    const found: RuleEntry[] = [];
    let start = 0;
    for (const top of blocks) {
      for (const place of placesIn(top)) found.push(entries[start + place]!);
      start += treeSize(top);
    }
    return found;
  };
}
