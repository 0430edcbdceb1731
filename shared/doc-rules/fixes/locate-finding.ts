import type { Node } from 'prosemirror-model';
import type { Numbering } from '#shared/publishing/numbering.ts';
import type { Finding, RuleDocument } from '../model/index.ts';
import { fieldPlace, positionIn } from './field-place.ts';
import { findBlock } from './find-block.ts';

/** A draft and the document under check that was made of it. */
export type CheckedDraft = { readonly doc: Node; readonly numbering: Numbering; readonly document: RuleDocument };

/** Where a finding stands: a stretch of text, or a node as a whole (`whole`; for a chapter its heading). */
export type FindingPlace = { readonly from: number; readonly to: number; readonly whole: boolean };

/**
 * Positions of a finding in the draft. What is not text of the draft (a number, a unit line, LaTeX) is its whole block. Null for
 * findings on the document as a whole and on blocks that the draft has no more.
 */
export function locateFinding(
  { doc, numbering, document }: CheckedDraft,
  { block, field, from, to }: Pick<Finding, 'block' | 'field' | 'from' | 'to'>,
): FindingPlace | null {
  const found = block === '' ? null : findBlock(doc, block);
  if (!found) return null;
  const whole = { from: found.pos, to: found.pos + found.node.nodeSize, whole: true };
  const place = fieldPlace(found, document.entryOf(block)?.block.type, field, numbering);
  if (place?.kind === 'attribute') return { from: place.pos, to: place.pos + place.node.nodeSize, whole: true };
  if (!place || from === to) return whole;
  return {
    from: positionIn(place, from, -1, numbering),
    to: positionIn(place, to, 1, numbering),
    whole: false,
  };
}
