import type { Transform } from 'prosemirror-transform';
import { squash } from '#shared/base/index.ts';
import { citationCode, parseDocumentRecord, RECORD_NODES } from '../document-record.ts';
import { allRecords, insertRecord, type ReferenceWording, recordById, removeRecord } from './reference-chapter.ts';

/** List that a record stands in: 规范性引用文件 or 参考文献. */
export type RecordList = 'normative' | 'informative';

/** Document to cite: a record that the draft has, or the text `code　title` of one that it may not have yet. */
export type CitedDocument = { readonly id: string } | { readonly text: string };

/**
 * Cites another document (引用文件) in the place of `from`…`to`. A record that is new goes to its place in the list, which is made when
 * it is missing; a document that the draft has already is not listed twice. A record of 参考文献 that is cited normatively moves to
 * chapter 2, never the other way round (other places may need it there). Returns the position behind the citation, or null (nothing
 * changed) where no citation may stand.
 */
export function citeDocument(
  tr: Transform,
  from: number,
  to: number,
  document: CitedDocument,
  list: RecordList,
  wording: ReferenceWording,
  newId: () => string,
): number | null {
  const { schema } = tr.doc.type;
  const $from = tr.doc.resolve(from);
  const type = schema.nodes['citation']!;
  if (!$from.parent.isTextblock || RECORD_NODES.has($from.parent.type.name)) return null;
  if (!$from.sameParent(tr.doc.resolve(to)) || !$from.parent.canReplaceWith($from.index(), $from.index(), type))
    return null;
  const known = 'id' in document ? recordById(tr.doc, document.id) : sameRecord(tr, document.text);
  if (!known && ('id' in document || document.text.trim() === '')) return null;
  const id = (known?.node.attrs['id'] as string | undefined) ?? newId();
  tr.replaceWith(from, to, type.create({ target: id }));
  const behind = from + 1;
  const steps = tr.steps.length;
  if (known) {
    if (list === 'normative') moveRecord(tr, id, list, wording, newId);
  } else if ('text' in document) {
    const record = schema.nodes['reference']!.create({ id }, schema.text(document.text.trim()));
    insertRecord(tr, record, list, wording, newId);
  }
  return tr.mapping.slice(steps).map(behind, -1);
}

/** Moves a record to the other list; nothing happens when it stands there. Returns whether it moved. */
export function moveRecord(
  tr: Transform,
  id: string,
  list: RecordList,
  wording: ReferenceWording,
  newId: () => string,
): boolean {
  const found = recordById(tr.doc, id);
  if (!found || (found.node.type.name === 'reference') === (list === 'normative')) return false;
  removeRecord(tr, found, wording, newId);
  insertRecord(tr, found.node, list, wording, newId);
  return true;
}

/** Gives a record another text and its place after it. Returns false when there is no such record. */
export function editRecord(
  tr: Transform,
  id: string,
  text: string,
  list: RecordList,
  wording: ReferenceWording,
  newId: () => string,
): boolean {
  const found = recordById(tr.doc, id);
  if (!found || text.trim() === '') return false;
  const node = found.node.type.create({ id }, tr.doc.type.schema.text(text.trim()));
  const stays = (node.type.name === 'reference') === (list === 'normative');
  if (stays && node.eq(found.node)) return true;
  removeRecord(tr, found, wording, newId);
  insertRecord(tr, node, list, wording, newId);
  return true;
}

/** Key under which two records are the same document: code with year, or the title where there is no code. */
export function recordKey(text: string): string {
  const record = parseDocumentRecord(text);
  return squash(citationCode(record) || record.title);
}

function sameRecord(tr: Transform, text: string) {
  const key = recordKey(text);
  return allRecords(tr.doc).find(({ node }) => recordKey(node.textContent) === key) ?? null;
}
