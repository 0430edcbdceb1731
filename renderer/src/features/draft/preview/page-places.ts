import type { DrawnPages } from '#shared/typesetting/index.ts';

type Anchor = DrawnPages['anchors'][number];

/** A press a little above the first line of a block still means it. Points. */
const TOLERANCE = 6;

/** The block at a height of a page: the last one that begins above it, on this page or before. */
export function blockAt(anchors: readonly Anchor[], page: number, y: number): string | null {
  let found: Anchor | null = null;
  for (const anchor of anchors) {
    if (anchor.page > page || (anchor.page === page && anchor.y > y + TOLERANCE)) break;
    found = anchor;
  }
  return found?.id ?? null;
}

/** Where the first of some blocks that stands on the pages begins; `ids` from the innermost to the outermost. */
export function placeOnPages(anchors: readonly Anchor[], ids: readonly string[]): Anchor | null {
  for (const id of ids) {
    const anchor = anchors.find((a) => a.id === id);
    if (anchor) return anchor;
  }
  return null;
}

/** Printed number of the page on which a block begins. */
export function pageNumbers({ anchors, pages }: Pick<DrawnPages, 'anchors' | 'pages'>) {
  const found = new Map<string, string>();
  for (const { id, page } of anchors) if (!found.has(id)) found.set(id, pages[page]?.label ?? '');
  return (blockId: string): string | undefined => found.get(blockId);
}
