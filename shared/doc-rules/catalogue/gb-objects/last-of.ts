import type { RuleBlock } from '../../model/index.ts';

/**
 * Remembers what was computed of the last block only: the checks of one block follow one another, and what they share need not be kept
 * for thousands of blocks.
 */
export function lastOf<T>(compute: (block: RuleBlock) => T): (block: RuleBlock) => T {
  let last: { readonly block: RuleBlock; readonly value: T } | null = null;
  return (block) => {
    if (last?.block !== block) last = { block, value: compute(block) };
    return last.value;
  };
}
