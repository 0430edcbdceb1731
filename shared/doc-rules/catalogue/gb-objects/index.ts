// Figures, tables, formulas, numbers, notes and footnotes (domain 6: FT, FM, NU, NO).
// May use: the model, factOf, base, domain, profiles' wording.
// Must not: know ProseMirror; keep anything between two runs except through factOf.
import type { Check } from '../../check.ts';
import { footnoteMarkChecks } from './footnote-marks.ts';
import { formulaChecks } from './formula-checks.ts';
import { mentionChecks } from './mention-checks.ts';
import { noteChecks } from './note-checks.ts';
import { numberChecks } from './number-checks.ts';
import { seriesChecks } from './number-series.ts';
import { tableFormChecks } from './table-form-checks.ts';
import { unitChecks } from './unit-checks.ts';

export const gbObjects: readonly Check[] = [
  ...seriesChecks,
  ...mentionChecks,
  ...tableFormChecks,
  ...footnoteMarkChecks,
  ...formulaChecks,
  ...unitChecks,
  ...numberChecks,
  ...noteChecks,
];

// English drafts count figures, read quantities and repair texts the same way.
export { completeQuantity } from './complete-quantity.ts';
export { firstMentions, oddOnes } from './mention-checks.ts';
export { byOwner } from './note-checks.ts';
export { numberIn, seriesOf } from './object-series.ts';
export { englishTexts, isOwnWords, RUNNING_TYPES } from './running-texts.ts';
