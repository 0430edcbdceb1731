import type { PubBlock, PubFigure, PubFormula, PubGroup, PubParagraph } from '../publication.ts';
import { keysOf } from './block-keys.ts';
import { mergeParagraph } from './merge-paragraph.ts';
import { mergeOptional, mergeParagraphs, mergeRow } from './merge-row.ts';
import { mergeTable } from './merge-table.ts';
import type { RedlineIds } from './redline-ids.ts';

/** Blocks of both versions in one row. */
export function mergeBlocks(
  old: readonly PubBlock[],
  now: readonly PubBlock[],
  ids: RedlineIds,
): () => readonly PubBlock[] {
  return mergeRow(old, now, ids, keysOf, mergeBlock);
}

function mergeBlock(old: PubBlock, now: PubBlock, ids: RedlineIds): (() => PubBlock) | null {
  if (old.kind === 'paragraph' && now.kind === 'paragraph') return mergeParagraph(old, now, ids);
  if (old.kind === 'table' && now.kind === 'table') return mergeTable(old, now, ids);
  if (old.kind === 'figure' && now.kind === 'figure') return mergeFigure(old, now, ids);
  if (old.kind === 'formula' && now.kind === 'formula') return mergeFormula(old, now, ids);
  if (old.kind === 'group' && now.kind === 'group') return mergeGroup(old, now, ids);
  return old.kind === 'contents' && now.kind === 'contents' ? () => now : null;
}

function mergeFormula(old: PubFormula, now: PubFormula, ids: RedlineIds): (() => PubFormula) | null {
  const isNumbered = ({ number }: PubFormula): boolean => number !== '';
  if (old.latex !== now.latex || isNumbered(old) !== isNumbered(now)) return null;
  ids.keep(old.id, now.id);
  return () => (old.number === now.number ? now : { ...now, numberBefore: old.number });
}

/** A figure with other pictures is another figure. */
function mergeFigure(old: PubFigure, now: PubFigure, ids: RedlineIds): (() => PubFigure) | null {
  const picture = (image: PubFigure['images'][number]): string =>
    JSON.stringify([image.blob, image.widthMm, image.heightMm, image.subtitle !== undefined]);
  if (old.images.map(picture).join() !== now.images.map(picture).join()) return null;
  const caption = mergeParagraph(old.caption, now.caption, ids);
  const unit = mergeOptional(old.unit, now.unit, ids);
  const subtitles = now.images.map(({ subtitle }, i) => mergeOptional(old.images[i]?.subtitle, subtitle, ids));
  if (!caption || !unit || subtitles.includes(null)) return null;
  ids.keep(old.id, now.id);
  const notes = mergeParagraphs(old.notes, now.notes, ids, keysOf);
  return () => ({
    ...now,
    ...optional('unit', unit()),
    images: now.images.map((image, i) => ({ ...image, ...optional('subtitle', subtitles[i]?.()) })),
    notes: notes(),
    caption: caption(),
  });
}

/** A frame ends with a paragraph that no change can take away, so its last ones must be the same piece. */
function mergeGroup(old: PubGroup, now: PubGroup, ids: RedlineIds): (() => PubGroup) | null {
  if (old.framed !== now.framed || old.blocks.length !== now.blocks.length) return null;
  const blocks = old.blocks.map((block, i) => mergeBlock(block, now.blocks[i]!, ids));
  if (blocks.includes(null)) return null;
  ids.keep(old.id, now.id);
  return () => ({ ...now, blocks: blocks.map((block) => block!()) });
}

function optional<K extends string>(name: K, paragraph: PubParagraph | undefined): Partial<Record<K, PubParagraph>> {
  return (paragraph ? { [name]: paragraph } : {}) as Partial<Record<K, PubParagraph>>;
}
