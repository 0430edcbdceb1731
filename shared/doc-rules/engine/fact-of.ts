import type { RuleBlock } from '../model/index.ts';
import { blockSlot } from './block-slot.ts';

/**
 * Keeps what is computed from one block alone for as long as the block lives (blocks that did not change keep their identity).
 * Call it once per fact, outside of the checks: `const codesIn = factOf((block) => …)`.
 */
export function factOf<T>(compute: (block: RuleBlock) => T): (block: RuleBlock) => T {
  const slot = blockSlot<{ readonly value: T }>();
  return (block) => {
    const kept = slot.get(block);
    if (kept) return kept.value;
    const value = compute(block);
    slot.set(block, { value });
    return value;
  };
}
