// Structure, title, foreword, introduction, scope, cover, contents, annexes, literature, index (domain 6: ST, TI, FW, IN, SC, CV, TC, AN, BI, IX).
// May use: the model, factOf, base, domain, profiles' wording.
// Must not: know ProseMirror; keep anything between two runs except through factOf.
import type { Check } from '../../check.ts';

export const gbStructure: readonly Check[] = [];
