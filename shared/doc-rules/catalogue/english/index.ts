// English drafts after the ISO/IEC Directives, Part 2 (EV, EP verbs; ES structure; EW wording; ER, ET, EO, EN, EL, EG).
// May use: the model, factOf, base, domain, profiles' wording, helpers of gb-objects.
// Must not: know ProseMirror; keep anything between two runs except through factOf.
import type { Check } from '../../check.ts';
import { languageChecks } from './language-checks.ts';
import { listChecks } from './list-checks.ts';
import { numberChecks } from './number-checks.ts';
import { objectChecks } from './object-checks.ts';
import { referenceChecks } from './reference-checks.ts';
import { structureChecks } from './structure-checks.ts';
import { termChecks } from './term-checks.ts';
import { verbChecks } from './verb-checks.ts';
import { wordingChecks } from './wording-checks.ts';

export const english: readonly Check[] = [
  ...structureChecks,
  ...wordingChecks,
  ...verbChecks,
  ...referenceChecks,
  ...termChecks,
  ...objectChecks,
  ...numberChecks,
  ...listChecks,
  ...languageChecks,
];
