import type { PubBlock, PubParagraph } from '../publication.ts';
import { alignKeys } from './align-keys.ts';
import type { BlockKeys } from './block-keys.ts';
import { markBlock, markParagraph } from './mark-whole.ts';
import { mergeParagraph } from './merge-paragraph.ts';
import type { RedlineIds } from './redline-ids.ts';

/** How two blocks that stand in the same place become one; null when they cannot. */
export type MergeOne = (old: PubBlock, now: PubBlock, ids: RedlineIds) => (() => PubBlock) | null;

/** Blocks of both versions in one row; what cannot be merged is deleted and inserted. */
export function mergeRow(
  old: readonly PubBlock[],
  now: readonly PubBlock[],
  ids: RedlineIds,
  keys: BlockKeys,
  mergeOne: MergeOne,
): () => readonly PubBlock[] {
  const oldKeys = keys(old, (id) => id);
  const newKeys = keys(now, (id) => ids.keyOfNew(id));
  const parts = alignKeys(oldKeys, newKeys).map(([x, y]): (() => readonly PubBlock[]) => {
    const before = x === null ? null : old[x]!;
    const after = y === null ? null : now[y]!;
    const merged = before && after && ids.attempt(() => mergeOne(before, after, ids));
    if (merged) return () => [merged()];
    return () => [
      ...(before ? [markBlock(before, 'deleted', ids)] : []),
      ...(after ? [markBlock(after, 'inserted', ids)] : []),
    ];
  });
  return () => parts.flatMap((part) => part());
}

/** Paragraphs of both versions in one row. */
export function mergeParagraphs(
  old: readonly PubParagraph[],
  now: readonly PubParagraph[],
  ids: RedlineIds,
  keys: BlockKeys,
): () => readonly PubParagraph[] {
  const mergeOne: MergeOne = (a, b) =>
    a.kind === 'paragraph' && b.kind === 'paragraph' ? mergeParagraph(a, b, ids) : null;
  // Paragraphs in, paragraphs out.
  return mergeRow(old, now, ids, keys, mergeOne) as () => readonly PubParagraph[];
}

/** A single paragraph that may be there in one version only. */
export function mergeOptional(
  old: PubParagraph | undefined,
  now: PubParagraph | undefined,
  ids: RedlineIds,
): (() => PubParagraph | undefined) | null {
  if (old && now) return mergeParagraph(old, now, ids);
  return () => (old ? markParagraph(old, 'deleted', ids) : now && markParagraph(now, 'inserted', ids));
}
