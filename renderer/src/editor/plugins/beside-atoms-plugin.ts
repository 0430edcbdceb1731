import { NodeSelection, Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { newId } from '../commands/new-id.ts';

/**
 * What is typed while a picture or a formula is selected does not replace it: it goes to the title of the figure, or into a new
 * paragraph behind the formula. To take it away there are Delete and Backspace.
 */
export function besideAtomsPlugin(): Plugin {
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        // 229: an input method has taken the key and is about to compose.
        const isTyping = [...event.key].length === 1 || event.keyCode === 229;
        if (isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) leaveAtom(view);
        return false;
      },
      handleDOMEvents: {
        beforeinput(view, event) {
          if (event.inputType !== 'insertText' || !event.data || !leaveAtom(view)) return false;
          view.dispatch(view.state.tr.insertText(event.data));
          event.preventDefault();
          return true;
        },
        compositionstart(view) {
          leaveAtom(view);
          return false;
        },
      },
    },
  });
}

/** Puts the caret where text belongs; false when no picture or formula is selected. */
function leaveAtom(view: EditorView): boolean {
  const { selection, tr, schema } = view.state;
  if (!view.editable || !(selection instanceof NodeSelection) || !selection.node.isBlock || !selection.node.isAtom)
    return false;
  const { $from, $to } = selection;
  const { parent } = $from;
  let pos = $from.start();
  for (const child of parent.children) {
    if (child.type.name === 'caption') {
      view.dispatch(tr.setSelection(TextSelection.create(tr.doc, pos + child.nodeSize - 1)));
      return true;
    }
    pos += child.nodeSize;
  }
  const paragraph = schema.nodes['paragraph']!.create({ id: newId() });
  if (!parent.canReplaceWith($to.index(), $to.index(), paragraph.type)) return false;
  tr.insert($to.pos, paragraph);
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, $to.pos + 1)));
  return true;
}
