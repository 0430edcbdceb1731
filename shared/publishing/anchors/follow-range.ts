import type { Node } from 'prosemirror-model';
import { type CompareToken, diffTokens, wordsOf } from '#shared/doc-model/compare/index.ts';
import type { AnchorRange } from './anchor-evidence.ts';

/** A word or atom of a block and where it stands: positions counted from the position before the block. */
type PlacedToken = CompareToken & AnchorRange;

const tokens = new WeakMap<Node, readonly PlacedToken[]>();

/** Words and atoms of a block, with a token for the end of every line of text in it. */
function placedTokens(block: Node): readonly PlacedToken[] {
  const known = tokens.get(block);
  if (known) return known;
  const found: PlacedToken[] = [];
  const walk = (node: Node, pos: number): void => {
    if (node.isText) {
      let at = pos;
      for (const text of wordsOf(node.text ?? '')) {
        found.push({ text, key: text, from: at, to: at + text.length });
        at += text.length;
      }
      return;
    }
    if (node.isLeaf && (node.isInline || node.isAtom)) {
      const { id: _, ...attrs } = node.attrs as Record<string, unknown>;
      const key = `\u0000${node.type.name} ${JSON.stringify(attrs)}`;
      found.push({ text: '\u0000', key, from: pos, to: pos + node.nodeSize });
      return;
    }
    node.forEach((child, offset) => {
      walk(child, pos + 1 + offset);
    });
    if (node.isTextblock) {
      const end = pos + node.nodeSize - 1;
      found.push({ text: '\n', key: '\n', from: end, to: end });
    }
  };
  walk(block, 0);
  tokens.set(block, found);
  return found;
}

/** Whether two blocks say the same, whatever the ids inside are. */
export function sameWords(a: Node, b: Node): boolean {
  if (a === b || a.eq(b)) return true;
  const one = placedTokens(a);
  const two = placedTokens(b);
  return one.length === two.length && one.every(({ key }, at) => key === two[at]!.key);
}

/**
 * The words of a range as they stand in the edited block. Where they were replaced, what replaced them; null when they are gone without
 * a replacement.
 */
export function followRange(before: Node, after: Node, range: AnchorRange): AnchorRange | null {
  if (before === after) return range;
  const old = placedTokens(before);
  const now = placedTokens(after);
  const first = old.findIndex(({ to }) => to > range.from);
  const behind = old.findIndex(({ from }) => from >= range.to);
  const last = (behind < 0 ? old.length : behind) - 1;
  if (first < 0 || last < first) return null;
  const found = { from: Number.POSITIVE_INFINITY, to: 0 };
  const grow = (from: number, to: number): void => {
    if (to <= from) return;
    found.from = Math.min(found.from, from);
    found.to = Math.max(found.to, to);
  };
  const runs = diffTokens(old, now);
  runs.forEach((run, at) => {
    if (run.kind === 'added' || run.oldTo <= first || run.oldFrom > last) return;
    if (run.kind === 'removed') {
      const next = runs[at + 1];
      const words =
        next?.kind === 'added' ? now.slice(next.newFrom, next.newTo).filter(({ text }) => text !== '\n') : [];
      if (words.length > 0) grow(words[0]!.from, words.at(-1)!.to);
      return;
    }
    for (let x = Math.max(run.oldFrom, first); x <= Math.min(run.oldTo - 1, last); x++) {
      const token = now[run.newFrom + x - run.oldFrom]!;
      const own = old[x]!;
      // A range may begin or end inside a word.
      grow(token.from + Math.max(0, range.from - own.from), token.to - Math.max(0, own.to - range.to));
    }
  });
  return found.from < found.to ? found : null;
}
