import type { Node } from 'prosemirror-model';
import { type CompareToken, diffTokens, wordsOf } from '#shared/doc-model/compare/index.ts';
import type { AnchorRange } from './anchor-evidence.ts';

/** A word or atom of a document and where it stands. */
type PlacedToken = CompareToken & AnchorRange;

/** A stretch of a document, in its positions. */
export type Stretch = AnchorRange & { readonly doc: Node };

/** Where words went; `kept` is the share of them that was not replaced, 0 to 1. */
export type FollowedRange = AnchorRange & { readonly kept: number };

/** Words and atoms of a stretch, with a token for the end of every line of text in it. */
function placedTokens({ doc, from, to }: Stretch): readonly PlacedToken[] {
  const found: PlacedToken[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isTextblock) {
      if (found.length > 0) found.push({ text: '\n', key: '\n', from: pos, to: pos });
      return true;
    }
    if (node.isText) {
      let at = pos;
      for (const text of wordsOf(node.text ?? '')) {
        if (at >= from && at < to) found.push({ text, key: text, from: at, to: at + text.length });
        at += text.length;
      }
    } else if (node.isLeaf) {
      const { id: _, ...attrs } = node.attrs as Record<string, unknown>;
      const key = `\u0000${node.type.name} ${JSON.stringify(attrs)}`;
      found.push({ text: '\u0000', key, from: pos, to: pos + node.nodeSize });
    }
    return true;
  });
  return found;
}

/** Whether two blocks say the same, whatever the ids inside are. */
export function sameWords(a: Node, b: Node): boolean {
  if (a === b || a.eq(b)) return true;
  if (a.isAtom || b.isAtom) return a.type === b.type && JSON.stringify(withoutId(a)) === JSON.stringify(withoutId(b));
  const one = placedTokens({ doc: a, from: 0, to: a.content.size });
  const two = placedTokens({ doc: b, from: 0, to: b.content.size });
  return one.length === two.length && one.every(({ key }, at) => key === two[at]!.key);
}

function withoutId(node: Node): Record<string, unknown> {
  const { id: _, ...attrs } = node.attrs as Record<string, unknown>;
  return attrs;
}

/**
 * The words of a range (positions of the old document) as they stand in a stretch of the new one. Where they were replaced, what replaced
 * them; null when they are gone without a replacement.
 */
export function followRange(range: AnchorRange, before: Stretch, after: Stretch): FollowedRange | null {
  const old = placedTokens(before);
  const now = placedTokens(after);
  const first = old.findIndex(({ to }) => to > range.from);
  const behind = old.findIndex(({ from }) => from >= range.to);
  const last = (behind < 0 ? old.length : behind) - 1;
  if (first < 0 || last < first) return null;
  const found = { from: Number.POSITIVE_INFINITY, to: 0 };
  let kept = 0;
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
      const from = token.from + Math.max(0, range.from - own.from);
      const to = token.to - Math.max(0, own.to - range.to);
      kept += Math.max(0, to - from);
      grow(from, to);
    }
  });
  const all = old
    .slice(first, last + 1)
    .reduce((sum, { from, to }) => sum + Math.min(to, range.to) - Math.max(from, range.from), 0);
  return found.from < found.to ? { ...found, kept: all === 0 ? 0 : kept / all } : null;
}
