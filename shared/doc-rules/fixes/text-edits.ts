import type { Mark, Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { type ReferenceForm, resolveReference } from '#shared/publishing/resolve-reference.ts';
import { fieldText } from '../engine/field-text.ts';
import type { FixEdit } from '../model/index.ts';
import { type FieldPlace, fieldPlace, positionIn } from './field-place.ts';
import { type FoundBlock, findBlock } from './find-block.ts';
import type { CheckedDraft } from './locate-finding.ts';

export type TextEdit = FixEdit & { readonly kind: 'replace' | 'link' | 'cite' };

export function isTextEdit(edit: FixEdit): edit is TextEdit {
  return edit.kind === 'replace' || edit.kind === 'link' || edit.kind === 'cite';
}

/** Replaces a stretch of a field, or makes it a live reference or citation. Positions are mapped through the steps made so far. */
export function applyTextEdit(tr: Transform, edit: TextEdit, draft: CheckedDraft): boolean {
  const found = findBlock(draft.doc, edit.block);
  const block = draft.document.entryOf(edit.block)?.block;
  if (!found || !block) return false;
  const place = fieldPlace(found, block.type, edit.field, draft.numbering);
  if (!place) return edit.kind === 'replace' && edit.field === 'source' && addSource(tr, found, edit.text);
  if (place.kind === 'attribute')
    return edit.kind === 'replace' && replaceAttribute(tr, edit, place, fieldText(block, edit.field));
  const from = tr.mapping.map(positionIn(place, edit.from, -1, draft.numbering), 1);
  const to = tr.mapping.map(positionIn(place, edit.to, 1, draft.numbering), -1);
  if (to < from) return false;
  if (edit.kind === 'replace') return replaceText(tr, from, to, edit.text);
  const { nodes } = tr.doc.type.schema;
  const form =
    edit.kind === 'link' ? formOf(fieldText(block, edit.field).slice(edit.from, edit.to), edit.target, draft) : '';
  const atom =
    edit.kind === 'cite'
      ? nodes['citation']!.create({ target: edit.target })
      : nodes['crossReference']!.create({ target: edit.target, form });
  return putInline(tr, from, to, atom.mark(marksAt(tr.doc, from)));
}

/** The source line of a term that has none stands behind everything else in its entry. */
function addSource(tr: Transform, { node, pos }: FoundBlock, text: string): boolean {
  if (node.type.name !== 'termEntry' || text === '') return false;
  const { schema } = node.type;
  const line = schema.nodes['termSource']!.create(null, schema.text(text));
  tr.insert(tr.mapping.map(pos + node.nodeSize - 1, -1), line);
  return true;
}

function replaceText(tr: Transform, from: number, to: number, text: string): boolean {
  if (text !== '') return putInline(tr, from, to, tr.doc.type.schema.text(text, marksAt(tr.doc, from)));
  tr.delete(from, to);
  return true;
}

function putInline(tr: Transform, from: number, to: number, node: Node): boolean {
  const $from = tr.doc.resolve(from);
  const $to = tr.doc.resolve(to);
  if (!$from.sameParent($to) || !$from.parent.canReplaceWith($from.index(), $to.indexAfter(), node.type)) return false;
  tr.replaceWith(from, to, node);
  return true;
}

/** Marks of the first character that goes; at the end of a text those before. */
function marksAt(doc: Node, pos: number): readonly Mark[] {
  const $pos = doc.resolve(pos);
  return $pos.nodeAfter?.isText ? $pos.nodeAfter.marks : $pos.marks();
}

function replaceAttribute(
  tr: Transform,
  edit: TextEdit & { readonly kind: 'replace' },
  { pos, name, node }: FieldPlace & { readonly kind: 'attribute' },
  printed: string,
): boolean {
  const at = tr.mapping.map(pos, 1);
  const current = tr.doc.nodeAt(at);
  if (current?.type !== node.type) return false;
  const before = String(current.attrs[name] ?? '');
  // A bare unit is printed with 单位为 before it; what has been repaired is kept as it is printed.
  const text = before === String(node.attrs[name] ?? '') ? printed : before;
  tr.setNodeAttribute(at, name, text.slice(0, edit.from) + edit.text + text.slice(edit.to));
  return true;
}

/** Which form prints what was typed: 第5章 and 5.2 are labels, the 1 behind a typed 表 is a bare number. */
function formOf(typed: string, target: string, { numbering }: CheckedDraft): ReferenceForm {
  const label = resolveReference(numbering, target, 'label').text;
  return typed !== label && typed === resolveReference(numbering, target, 'number').text ? 'number' : 'label';
}
