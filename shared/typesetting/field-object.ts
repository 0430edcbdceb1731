import type { FormField, ParagraphStyle } from '../publishing/publication.ts';
import type { InlineObject } from './item-types.ts';
import { boxAround, PT_PER_MM } from './measures.ts';

export type FieldObject = InlineObject & { readonly kind: 'field' };

/** Least width (em) of a field that takes what is left of its line; with less left it begins the next one. */
const LEAST_EM = 6;

/** A field as high as one line of its paragraph. */
export function fieldObject(field: FormField, style: ParagraphStyle): FieldObject {
  const { above, below } = boxAround(style);
  return { kind: 'field', field, ascentPt: above, descentPt: below };
}

/** Width of a field before its line is known, points. */
export function fieldWidth(field: FormField, sizePt: number): number {
  return field.widthMm > 0 ? field.widthMm * PT_PER_MM : LEAST_EM * sizePt;
}
