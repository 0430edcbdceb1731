// English drafts after the ISO/IEC Directives, Part 2.
// May use: the model, factOf, base, domain, profiles' wording.
// Must not: know ProseMirror; keep anything between two runs except through factOf.
import type { Check } from '../../check.ts';

export const english: readonly Check[] = [];
