// Text of a block as it is printed, and the words of a block replaced by others while everything that stays keeps its place and form.
// May use: doc-model (comparison too), numbering and printed atoms of publishing.
// Must not: know where the new words come from; send steps.
export { type PrintedBlock, positionsOf, printedAt, printedBlock, printedRange } from './printed-block.ts';
export { blocksWithin, printedClause } from './printed-clause.ts';
export { rewordBlock } from './reword-block.ts';
