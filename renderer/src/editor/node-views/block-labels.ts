import type { Node } from 'prosemirror-model';
import type { AnnexObligation } from '#shared/doc-model/index.ts';
import {
  type Numbering,
  type ReferenceForm,
  resolveCitation,
  resolveReference,
  type StandardWording,
} from '#shared/publishing/index.ts';

/** What a block or an atom shows besides its content; an empty text = nothing. */
export type BlockLabel = { readonly text: string; readonly broken: boolean };

const NONE: BlockLabel = { text: '', broken: false };

/** Label that the numbering gives to a node: number, mark, title of an element, text of a reference. */
export function labelOf(node: Node, numbering: Numbering, wording: StandardWording): BlockLabel {
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
  if (name === 'warning') {
    const { warningLead } = wording;
    return node.textContent.startsWith(warningLead.trim().slice(0, -1)) ? NONE : { text: warningLead, broken: false };
  }
  const entry = numbering.byId.get(String(node.attrs['id']));
  if (!entry) return NONE;
  if (name === 'annex') {
    const obligation = wording.annexObligation[node.attrs['obligation'] as AnnexObligation] ?? '';
    return { text: `${entry.label}\n${obligation}`, broken: false };
  }
  const titles: Readonly<Record<string, string>> = wording.elementTitles;
  return { text: entry.kind === 'element' ? (titles[name] ?? '') : entry.label, broken: false };
}
