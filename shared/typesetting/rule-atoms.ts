import type { PubRule } from '../publishing/publication.ts';
import type { Atom } from './atom.ts';
import { PT_PER_MM } from './measures.ts';

/** A centred rule (终结线). */
export function ruleAtoms(rule: PubRule, x: number, width: number): Atom[] {
  const length = Math.min(rule.widthMm * PT_PER_MM, width);
  const x1 = x + (width - length) / 2;
  return [
    {
      height: rule.thicknessPt + 2,
      before: rule.beforePt,
      after: 0,
      breakBefore: !rule.keepWithPrevious,
      keepNext: false,
      place: (page, y) => {
        page.items.push({
          kind: 'rule',
          x1,
          y1: y + 1 + rule.thicknessPt / 2,
          x2: x1 + length,
          y2: y + 1 + rule.thicknessPt / 2,
          thickness: rule.thicknessPt,
          ...(rule.color === undefined ? {} : { color: rule.color }),
        });
      },
    },
  ];
}
