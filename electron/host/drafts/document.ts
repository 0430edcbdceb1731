import { Node } from 'prosemirror-model';
import { type DocJson, type OutlineEntry, outlineOf, standardSchema } from '#shared/doc-model/index.ts';
import { atomPrinter } from '#shared/publishing/changes/index.ts';
import { type LabelWording, numberDocument } from '#shared/publishing/index.ts';

/** Text of a stored draft as a node; throws on JSON that does not fit the schema. */
export function documentFromJson(json: DocJson): Node {
  const doc = Node.fromJSON(standardSchema, json);
  doc.check();
  return doc;
}

export type NumberedEntry = Pick<OutlineEntry, 'id' | 'kind' | 'level' | 'title'> & { readonly number: string };

/** Clauses, annexes and elements in order with their derived numbers; fixed titles (前言 …) are filled in. */
export function outlineWithNumbers(doc: Node, wording: LabelWording): readonly NumberedEntry[] {
  const numbering = numberDocument(doc, wording);
  const { byId } = numbering;
  return outlineOf(doc, atomPrinter(numbering)).map(({ id, kind, level, title }) => {
    const block = byId.get(id);
    const number = kind === 'element' ? '' : kind === 'annex' ? (block?.label ?? '') : (block?.number ?? '');
    return { id, kind, level, number, title: title === '' ? (block?.title ?? '') : title };
  });
}
