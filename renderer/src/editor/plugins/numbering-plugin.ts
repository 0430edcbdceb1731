import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import {
  GB_LABELS,
  type LabelWording,
  letterOf,
  type Numbering,
  numberDocument,
  type ReferenceForm,
  resolveReference,
} from '#shared/publishing/index.ts';
import { structureChanged } from './structure-change.ts';

export type NumberingState = { readonly numbering: Numbering; readonly decorations: DecorationSet };

export const numberingKey = new PluginKey<NumberingState>('numbering');

/** Words in the sheet that no block carries: printed marks of an annex. */
const OBLIGATION: Readonly<Record<string, string>> = { normative: '（规范性）', informative: '（资料性）' };

/**
 * Shows derived numbers, labels and reference texts as attributes of the blocks (`data-number`, `data-label`), which the style
 * sheet prints with `attr()`. No element is put into the text, so an input method never finds anything beside the caret.
 * Numbers are computed again only when the structure changed; typing just maps positions.
 */
export function numberingPlugin(wording: LabelWording = GB_LABELS): Plugin<NumberingState> {
  const compute = (doc: Node): NumberingState => {
    const numbering = numberDocument(doc, wording);
    return { numbering, decorations: DecorationSet.create(doc, decorate(doc, numbering)) };
  };
  return new Plugin<NumberingState>({
    key: numberingKey,
    state: {
      init: (_, state) => compute(state.doc),
      apply(tr, value, before) {
        if (!tr.docChanged) return value;
        if (structureChanged(before.doc, tr.doc)) return compute(tr.doc);
        return { numbering: value.numbering, decorations: value.decorations.map(tr.mapping, tr.doc) };
      },
    },
    props: { decorations: (state) => numberingKey.getState(state)?.decorations },
  });
}

/** Numbers of the document as the editor shows them now. */
export function numberingOf(state: EditorState): Numbering {
  return numberingKey.getState(state)!.numbering;
}

function decorate(doc: Node, numbering: Numbering): Decoration[] {
  const found: Decoration[] = [];
  const add = (pos: number, node: Node, attrs: Record<string, string>): void => {
    found.push(Decoration.node(pos, pos + node.nodeSize, attrs));
  };
  doc.descendants((node, pos, parent) => {
    if (node.isText) return false;
    const entry = numbering.byId.get(node.attrs['id'] as string);
    switch (node.type.name) {
      case 'caption': {
        const own = parent ? numbering.byId.get(parent.attrs['id'] as string) : undefined;
        if (own) add(pos, node, { 'data-number': own.label });
        return false;
      }
      case 'annexTitle': {
        const own = parent ? numbering.byId.get(parent.attrs['id'] as string) : undefined;
        const obligation = OBLIGATION[String(parent?.attrs['obligation'])] ?? '';
        if (own) add(pos, node, { 'data-number': `${spaced(own.label)}\n${obligation}` });
        return false;
      }
      case 'body':
        return true;
      case 'foreword':
      case 'introduction':
      case 'bibliography':
      case 'index':
        if (entry) add(pos, node, { 'data-title': spaced(entry.title) });
        return true;
      case 'figure': {
        if (entry?.parts) decorateImages(node, pos, entry.parts, add);
        return true;
      }
      case 'crossReference': {
        const text = resolveReference(numbering, String(node.attrs['target']), node.attrs['form'] as ReferenceForm);
        add(pos, node, { 'data-label': text.text, ...(text.broken ? { class: 'zs-broken' } : {}) });
        return false;
      }
      case 'objectFootnoteMark': {
        const target = numbering.byId.get(String(node.attrs['target']));
        add(pos, node, target ? { 'data-label': target.label } : { 'data-label': '?', class: 'zs-broken' });
        return false;
      }
      case 'formulaKey':
        add(pos, node, { 'data-number': '式中：' });
        return true;
      case 'warning':
        return false;
      default:
        if (entry && entry.label !== '') add(pos, node, { 'data-number': entry.label });
        return true;
    }
  });
  return found;
}

function decorateImages(
  figure: Node,
  pos: number,
  parts: readonly string[],
  add: (pos: number, node: Node, attrs: Record<string, string>) => void,
): void {
  let part = 0;
  figure.forEach((child, offset) => {
    if (child.type.name !== 'image' || child.attrs['subtitle'] === null) return;
    add(pos + 1 + offset, child, { 'data-number': parts[part] ?? `${letterOf(part + 1)})` });
    part++;
  });
}

/** 前言 is printed 前　言, 附录A is printed 附录A: two characters get a blank between them. */
function spaced(title: string): string {
  return /^\p{Script=Han}{2}$/u.test(title) ? `${title[0]}\u3000${title[1]}` : title;
}
