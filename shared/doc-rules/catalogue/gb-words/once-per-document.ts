import type { RuleDocument } from '../../model/index.ts';

/** Several checks ask the same of one version of a document: it is computed once, and forgotten with that version. */
export function oncePerDocument<T>(compute: (document: RuleDocument) => T): (document: RuleDocument) => T {
  const known = new WeakMap<RuleDocument, { readonly value: T }>();
  return (document) => {
    const kept = known.get(document) ?? { value: compute(document) };
    known.set(document, kept);
    return kept.value;
  };
}
