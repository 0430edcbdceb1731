import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { locateFinding } from '#shared/doc-rules/fixes/index.ts';
import type { Finding } from '#shared/doc-rules/model/index.ts';
import type { CheckResults } from './editor-checks.ts';

const key = new PluginKey<DecorationSet>('findings');

/** More marks than a reader can take in slow the sheet down: of more findings, those nearest to the caret are marked. */
const MOST_MARKED = 300;

const RANK = { error: 0, warning: 1, info: 2 } as const;

/** Marks what the drafting checks found: a line under the words, a bar beside the block. */
export function findingsPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, value) =>
        (tr.getMeta(key) as DecorationSet | undefined) ?? (tr.docChanged ? value.map(tr.mapping, tr.doc) : value),
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** A transaction that puts the marks of a run into the sheet. */
export function showFindings(
  state: EditorState,
  results: CheckResults,
  tip: (finding: Finding) => string,
): Transaction {
  const decorations: Decoration[] = [];
  const bars = new Map<number, { readonly end: number; readonly severity: Finding['severity'] }>();
  for (const { finding } of nearest(state, results)) {
    const place = locateFinding(results, finding);
    if (!place) continue;
    const { from, to, whole } = place;
    if (!whole && from < to) {
      const attrs = { class: `zs-finding zs-finding-${finding.severity}`, title: tip(finding) };
      decorations.push(Decoration.inline(from, to, attrs));
    }
    const bar = whole ? { pos: from, end: to } : textblockAround(state, from);
    const known = bars.get(bar.pos);
    if (!known || RANK[finding.severity] < RANK[known.severity])
      bars.set(bar.pos, { end: bar.end, severity: finding.severity });
  }
  for (const [pos, { end, severity }] of bars)
    decorations.push(Decoration.node(pos, end, { 'data-finding': severity }));
  return state.tr.setMeta(key, DecorationSet.create(state.doc, decorations)).setMeta('addToHistory', false);
}

function textblockAround(state: EditorState, pos: number): { readonly pos: number; readonly end: number } {
  const $pos = state.doc.resolve(pos);
  return { pos: $pos.before(), end: $pos.after() };
}

function nearest(state: EditorState, results: CheckResults): CheckResults['open'] {
  const { open } = results;
  if (open.length <= MOST_MARKED) return open;
  const caret = state.selection.from;
  let at = open.findIndex(({ finding }) => (locateFinding(results, finding)?.from ?? -1) >= caret);
  if (at < 0) at = open.length;
  const from = Math.max(0, Math.min(open.length - MOST_MARKED, at - MOST_MARKED / 2));
  return open.slice(from, from + MOST_MARKED);
}
