import type { AnchorMap } from '#shared/publishing/anchor-map.ts';
import type { Box } from './pdf-note.ts';

/** Block and line number of a place on a page of our copy. */
export type AnchoredPlace = { readonly block: string; readonly line: number | null };

/** Letters stand on the base line; their middle is about this share of the line's height above it. */
const MIDDLE = 0.35;

/**
 * The block of a review copy at a place: that of the nearest numbered line, or, away from every line (inside a figure), the block that
 * begins last above it. `page` from 0. Null where the map knows no block there: covers, contents.
 */
export function anchoredPlace(map: AnchorMap, page: number, box: Box): AnchoredPlace | null {
  const y = (box.top + box.bottom) / 2;
  let nearest: { readonly line: AnchorMap['pages'][number]['lines'][number]; readonly away: number } | null = null;
  for (const line of map.pages[page]?.lines ?? []) {
    const [, block, base, height] = line;
    if (block === '') continue;
    const away = Math.abs(base - height * MIDDLE - y);
    if (!nearest || away < nearest.away) nearest = { line, away };
  }
  if (nearest && nearest.away <= nearest.line[3]) return { block: nearest.line[1], line: nearest.line[0] };
  const started = lastBlockAbove(map, page, y);
  if (started) return { block: started, line: null };
  return nearest ? { block: nearest.line[1], line: nearest.line[0] } : null;
}

function lastBlockAbove(map: AnchorMap, page: number, y: number): string | null {
  let found: { readonly block: string; readonly y: number } | null = null;
  for (const [block, place] of Object.entries(map.blocks)) {
    if (place.page === page && place.y <= y && (!found || place.y >= found.y)) found = { block, y: place.y };
  }
  return found?.block ?? null;
}
