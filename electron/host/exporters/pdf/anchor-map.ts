import {
  ANCHOR_FORMAT,
  ANCHOR_VERSION,
  type AnchorLine,
  type AnchorMap,
  type AnchorPage,
  type AnchorPlace,
} from '#shared/publishing/anchor-map.ts';
import type { AnchorSource } from '#shared/publishing/publication.ts';
import type { LaidPublication } from '#shared/typesetting/index.ts';

/** The map of a laid draft: lines by page, blocks by id. A line without a block of its own belongs to the block before it. */
export function anchorMap(source: AnchorSource, laid: LaidPublication): AnchorMap {
  let section = '';
  let block = '';
  const pages = laid.pages.map((page): AnchorPage => {
    if (page.sectionId !== section) block = '';
    section = page.sectionId;
    const lines = page.lines.map((line, index): AnchorLine => {
      block = line.block ?? block;
      return [index + 1, block, round(line.y), round(line.height)];
    });
    return { label: page.label, lines };
  });
  const blocks: Record<string, AnchorPlace> = {};
  for (const [id, { page, x, y }] of laid.anchors) blocks[id] = { page, x: round(x), y: round(y) };
  return {
    format: ANCHOR_FORMAT,
    version: ANCHOR_VERSION,
    draft: source.draft,
    draftVersion: source.version,
    name: source.name,
    pages,
    blocks,
  };
}

/** Tenths of a point are finer than any line. */
function round(points: number): number {
  return Math.round(points * 10) / 10;
}
