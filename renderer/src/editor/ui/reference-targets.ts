import type { Node } from 'prosemirror-model';
import type { NumberedKind, Numbering } from '#shared/publishing/index.ts';

export type TargetKind = 'clause' | 'table' | 'figure' | 'formula' | 'annex' | 'term' | 'list-item' | 'bibliography';

/** Something that the text can refer to. */
export type ReferenceTarget = {
  readonly id: string;
  readonly kind: TargetKind;
  /** As it will be printed: 第5章, 表1. */
  readonly reference: string;
  readonly number: string;
  readonly title: string;
};

const KINDS: Partial<Record<NumberedKind, TargetKind>> = {
  chapter: 'clause',
  clause: 'clause',
  table: 'table',
  figure: 'figure',
  formula: 'formula',
  annex: 'annex',
  term: 'term',
  'list-item': 'list-item',
  'bibliography-item': 'bibliography',
};

/** Everything in the document that a cross-reference can point at, in its order. Items with a dash have no number: left out. */
export function referenceTargets(doc: Node, numbering: Numbering): readonly ReferenceTarget[] {
  const texts = new Map<string, string>();
  doc.descendants((node) => {
    const name = node.type.name;
    if (name === 'listItem') texts.set(node.attrs['id'] as string, node.firstChild?.textContent ?? '');
    else if (name === 'clause' || name === 'bibliographyItem') texts.set(node.attrs['id'] as string, node.textContent);
    else if (name === 'formula') texts.set(node.attrs['id'] as string, String(node.attrs['latex']));
    return !node.isTextblock && !node.isAtom;
  });
  const found: ReferenceTarget[] = [];
  for (const block of numbering.byId.values()) {
    const kind = KINDS[block.kind];
    if (!kind || block.number === '') continue;
    const title = (block.title || (texts.get(block.id) ?? '')).slice(0, 60);
    found.push({ id: block.id, kind, reference: block.reference, number: block.number, title });
  }
  return found;
}

/** Targets whose number, printed reference or title holds the query; those whose number begins with it come first. */
export function searchTargets(
  targets: readonly ReferenceTarget[],
  query: string,
  kind: TargetKind | 'all',
): readonly ReferenceTarget[] {
  const wanted = query.replace(/\s+/g, '').toLowerCase();
  const inKind = kind === 'all' ? targets : targets.filter((target) => target.kind === kind);
  if (wanted === '') return inKind;
  const rank = (target: ReferenceTarget): number => {
    const reference = target.reference.replace(/\s+/g, '').toLowerCase();
    if (target.number.toLowerCase() === wanted || reference === wanted) return 0;
    if (target.number.toLowerCase().startsWith(wanted) || reference.startsWith(wanted)) return 1;
    return reference.includes(wanted) || target.title.replace(/\s+/g, '').toLowerCase().includes(wanted) ? 2 : 3;
  };
  return inKind
    .map((target) => ({ target, rank: rank(target) }))
    .filter((entry) => entry.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map((entry) => entry.target);
}
