import { blockIdMaker } from '#shared/doc-model/index.ts';

const buffer = new Uint32Array(1);

/** Ids of blocks made in this window, from the browser's own source of randomness. */
export const newId: () => string = blockIdMaker(() => crypto.getRandomValues(buffer)[0]!);
