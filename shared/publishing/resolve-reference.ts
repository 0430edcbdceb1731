import { fillLabel } from './label-wording.ts';
import type { Numbering } from './numbering.ts';

export type ReferenceForm = 'label' | 'number';

export type ResolvedReference = { readonly text: string; readonly broken: boolean };

/**
 * Text of a live cross-reference (GB/T 1.1—2020, 9.5.4): `label` gives 第4章, 4.2, 表1, 图A.1, 公式（1）, 附录A, 4.1 a); `number` gives the
 * bare number, or the label where there is none. A block without a number of its own (a paragraph, a dash item) is referred to by its
 * clause. `broken` when the target is gone or is a formula without a number.
 */
export function resolveReference(numbering: Numbering, target: string, form: ReferenceForm): ResolvedReference {
  const block = numbering.byId.get(target);
  if (block) {
    if (block.kind === 'formula' && block.number === '') return { text: block.reference, broken: true };
    return { text: form === 'number' && block.number !== '' ? block.number : block.reference, broken: false };
  }
  const place = numbering.placeOf.get(target);
  if (place !== undefined && place !== target && numbering.byId.has(place))
    return resolveReference(numbering, place, form);
  return { text: fillLabel(numbering.wording.brokenReference, ''), broken: true };
}

/**
 * Text of a live citation of another document (GB/T 1.1—2020, 9.5.4): the code of its record, with the year when that is dated, or [n]
 * for literature without a code. `broken` when the record is gone or has no code yet.
 */
export function resolveCitation(numbering: Numbering, target: string): ResolvedReference {
  const citation = numbering.byId.get(target)?.citation ?? '';
  return citation === ''
    ? { text: fillLabel(numbering.wording.brokenReference, ''), broken: true }
    : { text: citation, broken: false };
}
