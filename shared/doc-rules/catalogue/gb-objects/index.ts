// Figures, tables, formulas, numbers, notes and footnotes, layout (domain 6: FT, FM, NU, NO, LA).
// May use: the model, factOf, base, domain, profiles' wording.
// Must not: know ProseMirror; keep anything between two runs except through factOf.
import type { Check } from '../../check.ts';

export const gbObjects: readonly Check[] = [];
