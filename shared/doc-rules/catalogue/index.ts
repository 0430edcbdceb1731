// Every drafting check, each kind in a folder of its own.
// May use: the folders below it.
// Must not: hold a check itself.
import type { Check } from '../check.ts';
import { english } from './english/index.ts';
import { gbObjects } from './gb-objects/index.ts';
import { gbStructure } from './gb-structure/index.ts';
import { gbWords } from './gb-words/index.ts';

/** Every check, in the order in which reports list them. */
export const catalogue: readonly Check[] = [...gbStructure, ...gbWords, ...gbObjects, ...english];
