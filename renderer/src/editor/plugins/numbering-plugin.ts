import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { GB_LABELS, type LabelWording, type Numbering, numberDocument, renumber } from '#shared/publishing/index.ts';
import { structureChanged } from './structure-change.ts';

const numberingKey = new PluginKey<Numbering>('numbering');

/**
 * Holds the derived numbers of the document. They are computed again only when the structure changed; typing costs nothing. The
 * node views of `LabelViews` show them. Decorations would do too, but ProseMirror looks them up block by block in a list, which
 * with thousands of blocks in one section takes longer than everything else together.
 */
export function numberingPlugin(wording: LabelWording = GB_LABELS): Plugin<Numbering> {
  return new Plugin<Numbering>({
    key: numberingKey,
    state: {
      init: (_, state) => numberDocument(state.doc, wording),
      apply: (tr, value, before) =>
        tr.docChanged && structureChanged(before.doc, tr.doc) ? renumber(value, before.doc, tr.doc) : value,
    },
  });
}

/** Numbers of the document as the editor shows them now. */
export function numberingOf(state: EditorState): Numbering {
  return numberingKey.getState(state)!;
}
