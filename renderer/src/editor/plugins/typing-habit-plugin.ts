import { closeHistory } from 'prosemirror-history';
import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type HabitChange, typingHabit, unitBlank } from '#shared/domain/typing-habit.ts';

/** The last change by habit: where its text stands and what was typed. Null once anything else has happened. */
type Last = { readonly from: number; readonly to: number; readonly typed: string } | null;

const key = new PluginKey<Last>('typing-habit');

/** Behind the time in which ProseMirror reads what an input method has put in. */
const COMPOSED_MS = 80;

/**
 * Full-width punctuation, dashes of standard codes and blanks before units come as a typist of Chinese means them (`typingHabit`).
 * Each is a step of its own: Ctrl-Z or Backspace right after it gives what was typed. Nothing happens while an input method is
 * composing; when it has ended, the blank before a unit in front of its text is put in.
 */
export function typingHabitPlugin(isOn: () => boolean): Plugin<Last> {
  let start = -1;
  return new Plugin<Last>({
    key,
    state: {
      init: () => null,
      apply(tr, last) {
        const made = tr.getMeta(key) as Last | undefined;
        if (made !== undefined) return made;
        return tr.docChanged || tr.selectionSet ? null : last;
      },
    },
    props: {
      handleTextInput(view, from, to, text, original) {
        if (!isOn() || view.composing || [...text].length !== 1 || !takesHabits(view.state)) return false;
        const $from = view.state.doc.resolve(from);
        if (!$from.parent.isTextblock || to !== from) return false;
        const change = typingHabit($from.parent.textBetween(0, $from.parentOffset, undefined, '\uFFFC'), text);
        if (!change) return false;
        view.dispatch(original());
        put(view, from + text.length, change);
        return true;
      },
      handleKeyDown(view, event) {
        if (event.key !== 'Backspace' || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
        const last = key.getState(view.state);
        if (!last) return false;
        view.dispatch(closeHistory(view.state.tr.insertText(last.typed, last.from, last.to)));
        return true;
      },
      handleDOMEvents: {
        compositionstart(view) {
          start = view.state.selection.from;
          return false;
        },
        compositionend(view) {
          setTimeout(() => blankBefore(view, start, isOn), COMPOSED_MS);
          return false;
        },
      },
    },
  });
}

/** English names of terms and code are left as they are typed. */
function takesHabits(state: EditorState): boolean {
  return state.selection.$from.parent.type.name !== 'termEnglish';
}

function put(view: EditorView, caret: number, { take, text }: HabitChange): void {
  const from = caret - take;
  const typed = view.state.doc.textBetween(from, caret);
  const tr = closeHistory(view.state.tr.insertText(text, from, caret));
  view.dispatch(tr.setMeta(key, { from, to: from + text.length, typed }).scrollIntoView());
}

function blankBefore(view: EditorView, start: number, isOn: () => boolean): void {
  if (view.isDestroyed || view.composing || !isOn() || !takesHabits(view.state)) return;
  const { selection, doc } = view.state;
  if (start < 0 || start > selection.from || !selection.empty) return;
  const $start = doc.resolve(start);
  if (!$start.sameParent(selection.$from) || !$start.parent.isTextblock) return;
  if (!/^\p{Script=Han}/u.test($start.parent.textBetween($start.parentOffset, selection.$from.parentOffset))) return;
  const change = unitBlank($start.parent.textBetween(0, $start.parentOffset, undefined, '\uFFFC'));
  if (change) view.dispatch(closeHistory(view.state.tr.insertText(change.text, start - change.take, start)));
}
