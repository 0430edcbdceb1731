import type { Node } from 'prosemirror-model';
import { carryOver } from '#shared/publishing/anchors/index.ts';
import { drawnDraft } from './drawn-draft.ts';
import { editedVersion } from './edited-version.ts';

/** Comments on drafts and where they came to stand after 30 % of the blocks were edited; `right`: at their block, on their words. */
export function carriedComments() {
  return [11, 12, 13].flatMap((seed) => {
    const before = drawnDraft(seed, 20);
    const after = editedVersion(before, seed, 0.3);
    const carried = carryOver(
      before,
      after.doc,
      after.comments.map(({ from }) => from),
    );
    return after.comments.map((comment, at) => {
      const to = carried[at]!;
      const words = wordsAt(after.doc, to.blockId, to.range);
      const here =
        comment.block === null ? to.state === 'deleted' : to.blockId === comment.block && to.state !== 'deleted';
      const said =
        comment.now === null ? words !== null && comment.words.startsWith(words.slice(0, 2)) : words === comment.now;
      return { ...comment, to, found: words, right: here && (comment.block === null || said) };
    });
  });
}

/** Text of a block between two positions counted from the position before it. */
export function wordsAt(doc: Node, blockId: string, range: { from: number; to: number } | null): string | null {
  let found: string | null = null;
  doc.descendants((node) => {
    if (node.attrs['id'] === blockId && range) found ??= node.textBetween(range.from - 1, range.to - 1);
    return true;
  });
  return found;
}
