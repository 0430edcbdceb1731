import type { RuleBlock } from '../model/index.ts';

/** What is kept beside a block for as long as it lives; a property that nothing lists or copies, since thousands are asked at every key. */
export type BlockSlot<T> = {
  readonly get: (block: RuleBlock) => T | undefined;
  readonly set: (block: RuleBlock, value: T) => void;
};

const SLOTS: unique symbol = Symbol('kept beside the block');
type WithSlots = RuleBlock & { readonly [SLOTS]?: unknown[] };

let slots = 0;

/** A new place beside every block. Make few, and never in a loop: a place is never given back. */
export function blockSlot<T>(): BlockSlot<T> {
  const index = slots++;
  return {
    get: (block) => (block as WithSlots)[SLOTS]?.[index] as T | undefined,
    set: (block, value) => {
      const own = (block as WithSlots)[SLOTS];
      if (own) own[index] = value;
      else {
        const made: unknown[] = [];
        made[index] = value;
        Object.defineProperty(block, SLOTS, { value: made });
      }
    },
  };
}
