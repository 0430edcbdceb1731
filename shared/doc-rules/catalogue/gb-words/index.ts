// References, terms, symbols, verbs and words, cross-references, lists (domain 6: NR, TE, SY, WO, XR, LI).
// May use: the model, factOf, base, domain, profiles' wording.
// Must not: know ProseMirror; keep anything between two runs except through factOf.
import type { Check } from '../../check.ts';
import { abbreviationChecks } from './abbreviation-checks.ts';
import { brandChecks } from './brand-checks.ts';
import { characterChecks } from './character-checks.ts';
import { crossReferenceChecks } from './cross-reference-checks.ts';
import { listChecks } from './list-checks.ts';
import { referenceCitationChecks } from './reference-citation-checks.ts';
import { referenceCodeChecks } from './reference-code-checks.ts';
import { referenceListChecks } from './reference-list-checks.ts';
import { referenceSourceChecks } from './reference-source-checks.ts';
import { requirementChecks } from './requirement-checks.ts';
import { symbolChecks } from './symbol-checks.ts';
import { termChecks } from './term-checks.ts';
import { termUseChecks } from './term-use-checks.ts';
import { wordChecks } from './word-checks.ts';

const all: readonly Check[] = [
  ...referenceListChecks,
  ...referenceCodeChecks,
  ...referenceCitationChecks,
  ...referenceSourceChecks,
  ...termChecks,
  ...termUseChecks,
  ...symbolChecks,
  ...abbreviationChecks,
  ...wordChecks,
  ...requirementChecks,
  ...brandChecks,
  ...characterChecks,
  ...crossReferenceChecks,
  ...listChecks,
];

const FAMILIES = ['NR', 'TE', 'SY', 'WO', 'XR', 'LI'];
const orderOf = ({ id }: Check) => FAMILIES.indexOf(id.slice(0, 2)) * 100 + Number(id.slice(2));

/** In the order of their codes. */
export const gbWords: readonly Check[] = all.toSorted((a, b) => orderOf(a) - orderOf(b));
