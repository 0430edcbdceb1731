// Structure, title, foreword, introduction, scope, cover, contents, annexes, literature, index (domain 6: ST, TI, FW, IN, SC, CV, TC, AN, BI, IX).
// May use: the model, factOf, base, domain, profiles' wording and codes, pinyin order of publishing.
// Must not: know ProseMirror; keep anything between two runs except through factOf.
import type { Check } from '../../check.ts';
import { annexChecks } from './annexes.ts';
import { clauseNumberChecks } from './clause-numbers.ts';
import { clauseChecks } from './clauses.ts';
import { contentsChecks } from './contents.ts';
import { coverChecks } from './cover.ts';
import { elementChecks } from './elements.ts';
import { forewordChecks } from './foreword.ts';
import { forewordBodyChecks } from './foreword-bodies.ts';
import { forewordChangeChecks } from './foreword-changes.ts';
import { indexChecks } from './index-element.ts';
import { literatureChecks } from './literature.ts';
import { scopeChecks } from './scope.ts';
import { titleChecks } from './title.ts';
import { verbChecks } from './verbs-by-place.ts';

/** In the order of their codes as domain 6 lists them. */
export const gbStructure: readonly Check[] = [
  ...elementChecks,
  ...clauseChecks,
  ...clauseNumberChecks,
  ...titleChecks,
  ...forewordChecks,
  ...forewordChangeChecks,
  ...forewordBodyChecks,
  ...verbChecks,
  ...scopeChecks,
  ...contentsChecks,
  ...coverChecks,
  ...annexChecks,
  ...literatureChecks,
  ...indexChecks,
];
