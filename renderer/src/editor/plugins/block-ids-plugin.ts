import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { levelLimits, repairBlockIds } from '#shared/doc-model/commands/index.ts';
import { mayNeedIds } from './may-need-ids.ts';
import { structureChanged } from './structure-change.ts';

const key = new PluginKey('block-ids');

/**
 * Gives new blocks an id and repairs doubles after a paste or a split, and keeps levels inside what the section allows. Waits
 * while an input method is composing: a change of the block under the caret would break the composition (the repair runs right
 * after it). Changes that came from the host are left alone, they were repaired where they were made; unless own changes meet them
 * here for the first time: two windows that moved the same clause have made it two.
 */
export function blockIdsPlugin(newId: () => string): Plugin {
  // Not part of the state: a transaction at the start of a composition could itself disturb it.
  let composing = false;
  return new Plugin({
    key,
    props: {
      handleDOMEvents: {
        compositionstart() {
          composing = true;
          return false;
        },
        compositionend(view) {
          // ProseMirror reads the composed text shortly after this event.
          setTimeout(() => {
            if (view.isDestroyed || view.composing) return;
            composing = false;
            view.dispatch(view.state.tr.setMeta(key, 'composed'));
          }, 60);
          return false;
        },
      },
    },
    appendTransaction(transactions, before, after) {
      if (composing) return null;
      const ended = transactions.some((tr) => tr.getMeta(key) === 'composed');
      // Set by collab on what the host sent: how many own steps, not yet sent, were put on top of it.
      const local = transactions.some((tr) => tr.docChanged && tr.getMeta('rebased') !== 0);
      if (!ended && !(local && structureChanged(before.doc, after.doc))) return null;
      return ended || mayNeedIds(before.doc, after.doc) ? repair(before, after, newId) : null;
    },
  });
}

function repair(before: EditorState, after: EditorState, newId: () => string): Transaction | null {
  const { tr } = after;
  repairBlockIds(tr, before.doc, newId);
  tr.doc.forEach((section, sectionPos) => {
    section.forEach((block, offset) => {
      const level = block.attrs['level'] as number | undefined;
      if (level === undefined) return;
      const { min, max } = levelLimits(section.type.name, block.type.name);
      const fitting = Math.min(max, Math.max(min, level));
      if (fitting !== level) tr.setNodeAttribute(sectionPos + 1 + offset, 'level', fitting);
    });
  });
  return tr.docChanged ? tr : null;
}
