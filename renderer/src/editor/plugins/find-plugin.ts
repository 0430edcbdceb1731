import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

export type FindMatch = { readonly from: number; readonly to: number };

export type FindState = {
  readonly query: string;
  readonly matches: readonly FindMatch[];
  /** Index of the match shown, -1 when there is none. */
  readonly current: number;
};

const EMPTY: FindState = { query: '', matches: [], current: -1 };
/** More are found but not listed: nobody steps through them, and marking them costs time. */
const MOST_MATCHES = 2000;

const key = new PluginKey<FindState>('find');

/** Finds a text in the blocks of the document and marks every place, the current one more strongly. */
export function findPlugin(): Plugin<FindState> {
  return new Plugin<FindState>({
    key,
    state: {
      init: () => EMPTY,
      apply(tr, value) {
        const next = tr.getMeta(key) as FindState | undefined;
        if (next) return next;
        if (!tr.docChanged || value.query === '') return value;
        const matches = findMatches(tr.doc, value.query);
        return { ...value, matches, current: Math.min(value.current, matches.length - 1) };
      },
    },
    props: {
      decorations(state) {
        const found = key.getState(state);
        if (!found || found.matches.length === 0) return null;
        return DecorationSet.create(
          state.doc,
          found.matches.map((match, index) =>
            Decoration.inline(match.from, match.to, { class: index === found.current ? 'zs-found-now' : 'zs-found' }),
          ),
        );
      },
    },
  });
}

export function findStateOf(state: EditorState): FindState {
  return key.getState(state) ?? EMPTY;
}

/** Looks for `query` (case and width do not matter) and goes to the first match behind the caret. An empty query clears. */
export function startFind(state: EditorState, query: string): Transaction {
  const tr = state.tr.setMeta('addToHistory', false);
  if (query === '') return tr.setMeta(key, EMPTY);
  const matches = findMatches(state.doc, query);
  const behind = matches.findIndex((match) => match.from >= state.selection.from);
  const current = matches.length === 0 ? -1 : Math.max(behind, 0);
  return show(tr.setMeta(key, { query, matches, current }), matches[current]);
}

/** Goes to the next (1) or previous (-1) match, around the end. */
export function stepFind(state: EditorState, delta: 1 | -1): Transaction {
  const tr = state.tr.setMeta('addToHistory', false);
  const found = findStateOf(state);
  if (found.matches.length === 0) return tr;
  const current = (found.current + delta + found.matches.length) % found.matches.length;
  return show(tr.setMeta(key, { ...found, current }), found.matches[current]);
}

function show(tr: Transaction, match: FindMatch | undefined): Transaction {
  return match ? tr.setSelection(TextSelection.create(tr.doc, match.from, match.to)).scrollIntoView() : tr;
}

function findMatches(doc: Node, query: string): readonly FindMatch[] {
  const wanted = fold(query);
  const matches: FindMatch[] = [];
  doc.descendants((node, pos) => {
    if (matches.length >= MOST_MATCHES) return false;
    if (!node.isTextblock) return true;
    // Atoms within the line count as one character that no query contains, so offsets stay positions.
    const text = fold(node.textBetween(0, node.content.size, '\uFFFC', '\uFFFC'));
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      matches.push({ from: pos + 1 + at, to: pos + 1 + at + wanted.length });
    }
    return false;
  });
  return matches;
}

/** Same length as the text: full-width letters and digits become half-width, capitals small. */
function fold(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[A-Z]/g, (c) => c.toLowerCase());
}
