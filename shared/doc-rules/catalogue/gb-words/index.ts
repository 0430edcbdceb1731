// References, terms, symbols, verbs and words, cross-references, lists (domain 6: NR, TE, SY, WO, XR, LI).
// May use: the model, factOf, base, domain, profiles' wording.
// Must not: know ProseMirror; keep anything between two runs except through factOf.
import type { Check } from '../../check.ts';

export const gbWords: readonly Check[] = [];
