import type { AnchorRange, AnchorWay } from './anchor-evidence.ts';

/** A block with what speaks for it. */
export type Finding = {
  readonly blockId: string;
  readonly range: AnchorRange | null;
  readonly confidence: number;
  readonly how: AnchorWay;
};
