import type { EditorState } from 'prosemirror-state';
import { sectionRange } from '#shared/doc-model/commands/index.ts';
import type { FindScope } from '#shared/doc-model/index.ts';

export type ScopeKind = 'all' | 'chapter' | 'selection';

/** The part of the document that a kind of scope means now. The chapter is that of the caret; outside of one, its annex or element. */
export function scopeOf(state: EditorState, kind: ScopeKind): FindScope {
  const { selection, doc } = state;
  if (kind === 'all') return null;
  if (kind === 'selection') return selection.empty ? null : { from: selection.from, to: selection.to };
  const { $from } = selection;
  if ($from.depth === 0) return null;
  const section = $from.node(1);
  const whole = { from: $from.before(1), to: $from.after(1) };
  if (section.type.name !== 'body') return whole;
  let pos = $from.start(1);
  let chapter = -1;
  for (let i = 0; i <= Math.min($from.index(1), section.childCount - 1); i++) {
    const block = section.child(i);
    if (block.type.name === 'heading' && block.attrs['level'] === 1) chapter = pos;
    pos += block.nodeSize;
  }
  return chapter < 0 ? whole : sectionRange(doc, chapter);
}
