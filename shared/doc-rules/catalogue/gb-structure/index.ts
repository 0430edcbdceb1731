// Structure, title, foreword, introduction, scope, cover, contents, annexes, literature, index (domain 6: ST, TI, FW, IN, SC, CV, TC, AN, BI, IX).
// May use: the model, factOf, base, domain, profiles' wording and codes, pinyin order of publishing.
// Must not: know ProseMirror; keep anything between two runs except through factOf.
import type { Check } from '../../check.ts';
import { annexChecks } from './annexes.ts';
import { clauseNumberChecks } from './clause-numbers.ts';
import { clauseTitleChecks } from './clause-titles.ts';
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

const FAMILIES = ['ST', 'TI', 'FW', 'IN', 'SC', 'TC', 'CV', 'AN', 'BI', 'IX'];

/** In the order of domain 6: by family, then by code. */
export const gbStructure: readonly Check[] = [
  ...elementChecks,
  ...clauseChecks,
  ...clauseTitleChecks,
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
].toSorted((a, b) => placeOf(a) - placeOf(b));

function placeOf({ id }: Check): number {
  return 100 * FAMILIES.indexOf(id.slice(0, 2)) + Number(id.slice(2));
}
