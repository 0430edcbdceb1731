import { findByClause, type Numbering } from '#shared/publishing/index.ts';
import { type ReferenceTarget, searchTargets } from '../ui/reference-targets.ts';

const MOST_SHOWN = 50;

/** A number in brackets is a formula: (3), （A.1）. In square ones it is literature: [2]. */
const FORMULA = /^[(（]\s*((?:[A-Za-z]\s*[.．]\s*)?[\d０-９]+)\s*[)）]$/;

/**
 * Where a number, label or title may lead, the best first: what the text means as a place of the standard (`4.3.2`, `表3`, `附录B`,
 * `图A.1`, `(3)`, `5.2 b)`), then whatever begins with it, then whatever holds it. Empty for an empty text.
 */
export function jumpCandidates(
  numbering: Numbering,
  targets: readonly ReferenceTarget[],
  text: string,
): readonly ReferenceTarget[] {
  const asked = text.normalize('NFKC').trim();
  if (asked === '') return [];
  const formula = FORMULA.exec(text.trim())?.[1];
  const exact = formula
    ? findByClause(numbering, `公式${formula.normalize('NFKC').replace(/\s+/g, '')}`)
    : findByClause(numbering, text);
  const first = targets.find((target) => target.id === exact);
  // 表A1 is how people type 表A.1.
  const wanted = asked.replace(/^([(（])(.*)[)）]$/, '$2').replace(/([A-Za-z])(?=\d)/g, '$1.');
  const rest = [
    ...searchTargets(targets, asked, 'all'),
    ...(wanted === asked ? [] : searchTargets(targets, wanted, 'all')),
  ];
  const seen = new Set<string>();
  return [...(first ? [first] : []), ...rest]
    .filter((target) => !seen.has(target.id) && seen.add(target.id))
    .slice(0, MOST_SHOWN);
}
