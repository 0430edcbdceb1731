import type { Node } from 'prosemirror-model';
import { type Numbering, type ReferenceForm, resolveCitation, resolveReference } from '#shared/publishing/index.ts';

/** Words of the sheet that no block carries: printed marks of an annex. */
const OBLIGATION: Readonly<Record<string, string>> = { normative: '（规范性）', informative: '（资料性）' };

/** What a block or an atom shows besides its content; an empty text = nothing. */
export type BlockLabel = { readonly text: string; readonly broken: boolean };

const NONE: BlockLabel = { text: '', broken: false };

/** Label that the numbering gives to a node: number, mark, title of an element, text of a reference. */
export function labelOf(node: Node, numbering: Numbering): BlockLabel {
  const name = node.type.name;
  if (name === 'crossReference') {
    const resolved = resolveReference(numbering, String(node.attrs['target']), node.attrs['form'] as ReferenceForm);
    return { text: resolved.text, broken: resolved.broken };
  }
  if (name === 'citation') return resolveCitation(numbering, String(node.attrs['target']));
  if (name === 'objectFootnoteMark') {
    const target = numbering.byId.get(String(node.attrs['target']));
    return target ? { text: target.label, broken: false } : { text: '?', broken: true };
  }
  const entry = numbering.byId.get(String(node.attrs['id']));
  if (!entry) return NONE;
  if (name === 'annex') {
    return { text: `${entry.label}\n${OBLIGATION[String(node.attrs['obligation'])] ?? ''}`, broken: false };
  }
  return { text: entry.kind === 'element' ? spaced(entry.title) : entry.label, broken: false };
}

/** 前言 is printed 前　言: titles of two characters get a blank between them. */
function spaced(title: string): string {
  return /^\p{Script=Han}{2}$/u.test(title) ? `${title[0]}\u3000${title[1]}` : title;
}
