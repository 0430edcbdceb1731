import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type EditorState, NodeSelection, Plugin, PluginKey, TextSelection, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import {
  compileFind,
  type FindMatch,
  type FindQuery,
  type FindScope,
  findFields,
  findMatches,
  gatherMatches,
  replaceMatches,
  type TextFinder,
} from '#shared/doc-model/index.ts';
import { PatternSearch } from './pattern-search.ts';

export type FindState = {
  readonly query: FindQuery;
  readonly scope: FindScope;
  readonly matches: readonly FindMatch[];
  /** Index of the match shown, -1 when there is none. */
  readonly current: number;
  readonly trouble: '' | 'bad-pattern' | 'too-long';
  /** Why the pattern cannot be read. */
  readonly reason: string;
  /** Document that `matches` are true of; another one while a pattern is being looked for. */
  readonly searched: Node | null;
  /** Where the next match is looked for from. */
  readonly anchor: number;
  /** Around which of many matches those are that carry a mark. */
  readonly centre: number;
  readonly find: TextFinder | null;
  readonly marks: DecorationSet;
  /** Counts how often a match was gone to. */
  readonly shown: number;
};

export const EMPTY_QUERY: FindQuery = {
  text: '',
  matchCase: false,
  wholeWord: false,
  exactWidth: false,
  regex: false,
};

const EMPTY: FindState = {
  query: EMPTY_QUERY,
  scope: null,
  matches: [],
  current: -1,
  trouble: '',
  reason: '',
  searched: null,
  anchor: 0,
  centre: 0,
  find: null,
  marks: DecorationSet.empty,
  shown: 0,
};

/** More marks than fit on a few screens cost time with every key; the others follow when they are scrolled to. */
const MOST_MARKS = 300;
/** Height of the find bar over the text, with the row for replacing, in pixels. */
const FIND_BAR = 100;
const REST_MS = 120;

const key = new PluginKey<FindState>('find');

/** Finds a text in the document and marks the places near the screen, the current one more strongly. */
export function findPlugin(): Plugin<FindState> {
  return new Plugin<FindState>({
    key,
    state: {
      init: () => EMPTY,
      apply(tr, value) {
        const next = tr.getMeta(key) as FindState | undefined;
        if (next) return marked(tr.doc, next);
        if (!tr.docChanged || value.query.text === '') return value;
        const { mapping, doc } = tr;
        const scope = value.scope && { from: mapping.map(value.scope.from, -1), to: mapping.map(value.scope.to, 1) };
        const anchor = mapping.map(value.anchor);
        if (value.query.regex) return marked(doc, { ...value, scope, anchor, matches: [], current: -1 });
        // With thousands of matches typing does not wait: the marks move along, the search follows in the next pause.
        if (value.matches.length > MOST_MARKS) return { ...value, scope, anchor, marks: value.marks.map(mapping, doc) };
        return marked(doc, locate({ ...value, scope, anchor }, doc));
      },
    },
    props: { decorations: (state) => key.getState(state)?.marks },
    view: (view) => new Follower(view),
  });
}

export function findStateOf(state: EditorState): FindState {
  return key.getState(state) ?? EMPTY;
}

/** The same with matches that are true of the document; those of a pattern may still be on their way. */
function freshOf(state: EditorState): FindState {
  const found = findStateOf(state);
  return found.searched === state.doc || found.query.regex ? found : locate(found, state.doc);
}

/** Looks for something else, or somewhere else, and goes to the first match from the caret on. An empty text clears. */
export function startFind(state: EditorState, query: FindQuery, scope: FindScope): Transaction {
  const tr = state.tr.setMeta('addToHistory', false);
  const made = compileFind(query);
  const anchor = scope ? Math.max(scope.from, state.selection.from) : state.selection.from;
  const base: FindState = { ...EMPTY, query, scope, anchor };
  if (query.text === '') return tr.setMeta(key, base);
  if (!made.ok) return tr.setMeta(key, { ...base, trouble: 'bad-pattern', reason: made.reason });
  if (query.regex) return tr.setMeta(key, { ...base, find: made.find });
  const next = locate({ ...base, find: made.find }, state.doc);
  return show(state, tr, next);
}

/** Goes to the next (1) or previous (-1) match, around the end; 0 shows the current one. */
export function stepFind(state: EditorState, delta: 1 | -1 | 0): Transaction {
  const tr = state.tr.setMeta('addToHistory', false);
  const found = freshOf(state);
  const count = found.matches.length;
  if (count === 0) return tr;
  const current = (Math.max(found.current, 0) + delta + count) % count;
  const next = { ...found, current, centre: current, anchor: found.matches[current]!.from };
  return show(state, tr, next);
}

/** Replaces the current match, as a step of its own. Null when there is none, or a pattern is still being looked for. */
export function replaceCurrent(state: EditorState, template: string): Transaction | null {
  const found = freshOf(state);
  const match = found.matches[found.current];
  if (!match || found.searched !== state.doc) return null;
  const tr = closeHistory(state.tr);
  if (replaceMatches(tr, [match], template, found.query.regex) === 0) return null;
  return moveAnchor(tr, found, tr.mapping.map(match.to, match.attr === null ? 1 : -1));
}

/** Replaces every match as one step. */
export function replaceAll(
  state: EditorState,
  template: string,
): { readonly tr: Transaction; readonly count: number } | null {
  const found = freshOf(state);
  if (found.matches.length === 0 || found.searched !== state.doc) return null;
  const tr = closeHistory(state.tr);
  const count = replaceMatches(tr, found.matches, template, found.query.regex);
  return count === 0 ? null : { tr: moveAnchor(tr, found, tr.mapping.map(found.anchor)), count };
}

function moveAnchor(tr: Transaction, found: FindState, anchor: number): Transaction {
  const { scope } = found;
  const mapped = scope && { from: tr.mapping.map(scope.from, -1), to: tr.mapping.map(scope.to, 1) };
  const next = { ...found, anchor, scope: mapped, matches: [], current: -1 };
  return tr.setMeta(key, found.query.regex ? next : locate(next, tr.doc));
}

/** Searches and makes the first match from the anchor on the current one. */
function locate(found: FindState, doc: Node): FindState {
  const matches = found.find ? findMatches(doc, found.find, found.scope) : [];
  return { ...found, ...currentOf(matches, found.anchor), matches, searched: doc };
}

function currentOf(matches: readonly FindMatch[], anchor: number): { current: number; centre: number } {
  const behind = indexFrom(matches, anchor);
  const current = matches.length === 0 ? -1 : behind < matches.length ? behind : 0;
  return { current, centre: Math.max(current, 0) };
}

/** Index of the first match that begins at or behind a position. */
function indexFrom(matches: readonly FindMatch[], pos: number): number {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (matches[middle]!.from < pos) low = middle + 1;
    else high = middle;
  }
  return low;
}

function show(state: EditorState, tr: Transaction, found: FindState): Transaction {
  tr.setMeta(key, { ...found, shown: findStateOf(state).shown + 1 });
  const match = found.matches[found.current];
  if (!match) return tr;
  const { doc } = tr;
  if (match.attr === null) tr.setSelection(TextSelection.create(doc, match.from, match.to));
  else if (doc.nodeAt(match.pos)?.type.spec.selectable !== false) {
    tr.setSelection(NodeSelection.create(doc, match.pos));
  }
  return tr.scrollIntoView();
}

/** Scrolls to the selection when it is out of sight, or below the find bar. */
function reveal(view: EditorView): void {
  const { node } = view.domAtPos(view.state.selection.from);
  const element = node instanceof Element ? node : node.parentElement;
  const scroller = view.dom.parentElement;
  if (!element || !scroller) return;
  const [at, window] = [element.getBoundingClientRect(), scroller.getBoundingClientRect()];
  if (at.top < window.top + FIND_BAR || at.bottom > window.bottom) element.scrollIntoView({ block: 'center' });
}

function marked(doc: Node, found: FindState): FindState {
  const { matches, current, centre } = found;
  if (matches.length === 0) return found.marks === DecorationSet.empty ? found : { ...found, marks: EMPTY.marks };
  const first = Math.max(0, Math.min(centre - MOST_MARKS / 2, matches.length - MOST_MARKS));
  const near = matches.slice(first, first + MOST_MARKS).map((match, i) => markOf(match, first + i === current));
  const far = matches[current];
  if (far && (current < first || current >= first + MOST_MARKS)) near.push(markOf(far, true));
  return { ...found, marks: DecorationSet.create(doc, near) };
}

function markOf(match: FindMatch, isCurrent: boolean): Decoration {
  const attrs = { class: isCurrent ? 'zs-found-now' : 'zs-found' };
  return match.attr === null
    ? Decoration.inline(match.from, match.to, attrs)
    : Decoration.node(match.from, match.to, attrs);
}

/** Moves the marks with the scrolling, and looks for patterns outside of this thread. */
class Follower {
  private readonly view: EditorView;
  private readonly patterns = new PatternSearch();
  private readonly scroller: HTMLElement | null;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private frame = 0;
  private asked: { readonly doc: Node; readonly find: TextFinder; readonly scope: FindScope } | null = null;

  constructor(view: EditorView) {
    this.view = view;
    this.scroller = view.dom.parentElement;
    this.scroller?.addEventListener('scroll', this.onScroll, { passive: true });
  }

  update(_: EditorView, before: EditorState): void {
    const found = findStateOf(this.view.state);
    const { doc } = this.view.state;
    // The view scrolls to its selection only while it has the focus, which is in the find bar.
    if (found.shown !== findStateOf(before).shown && !this.view.hasFocus()) reveal(this.view);
    if (!found.find || found.trouble !== '' || found.searched === doc) {
      if (!found.query.regex) this.asked = null;
      return;
    }
    if (!found.query.regex) {
      clearTimeout(this.rest);
      this.rest = setTimeout(() => this.refresh(), REST_MS);
      return;
    }
    if (this.asked?.doc === doc && this.asked.find === found.find) return;
    const isNew = this.asked?.find !== found.find;
    this.asked = { doc, find: found.find, scope: found.scope };
    clearTimeout(this.rest);
    this.rest = setTimeout(() => void this.ask(isNew), isNew ? 0 : REST_MS);
  }

  destroy(): void {
    this.scroller?.removeEventListener('scroll', this.onScroll);
    cancelAnimationFrame(this.frame);
    clearTimeout(this.rest);
    this.patterns.close();
  }

  private refresh(): void {
    const { state } = this.view;
    const found = findStateOf(state);
    if (this.view.isDestroyed || found.query.regex || !found.find || found.searched === state.doc) return;
    const next = locate(found, state.doc);
    const centre = Math.min(found.centre, Math.max(0, next.matches.length - 1));
    this.view.dispatch(state.tr.setMeta('addToHistory', false).setMeta(key, { ...next, centre }));
  }

  private async ask(isNew: boolean): Promise<void> {
    const { asked } = this;
    if (!asked) return;
    const found = findStateOf(this.view.state);
    const fields = findFields(asked.doc, asked.scope);
    const result = await this.patterns.search(
      found.query,
      fields.map((field) => field.text),
    );
    if (this.view.isDestroyed || this.asked !== asked || result.kind === 'dropped') return;
    const { state } = this.view;
    const now = findStateOf(state);
    const tr = state.tr.setMeta('addToHistory', false);
    if (result.kind === 'too-long') {
      this.view.dispatch(tr.setMeta(key, { ...now, matches: [], current: -1, trouble: 'too-long' }));
      return;
    }
    const matches = gatherMatches(fields, (_, i) => result.spans[i] ?? [], asked.scope);
    const next: FindState = { ...now, ...currentOf(matches, now.anchor), matches, searched: asked.doc };
    this.view.dispatch(isNew ? show(state, tr, next) : tr.setMeta(key, next));
  }

  private readonly onScroll = (): void => {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      const found = findStateOf(this.view.state);
      if (found.matches.length <= MOST_MARKS || !this.scroller) return;
      const box = this.scroller.getBoundingClientRect();
      const place = this.view.posAtCoords({ left: box.left + box.width / 2, top: box.top + box.height / 2 });
      if (!place) return;
      const centre = indexFrom(found.matches, place.pos);
      if (Math.abs(centre - found.centre) < MOST_MARKS / 4) return;
      this.view.dispatch(this.view.state.tr.setMeta('addToHistory', false).setMeta(key, { ...found, centre }));
    });
  };
}
