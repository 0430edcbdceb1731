import type { RuleBlock, RuleBlockType, RuleDocument, RuleElement, RuleEntry, RulePlace } from '../model/index.ts';
import { chapterRole } from './chapter-role.ts';
import { treeSize } from './entries-where.ts';
import { factOf } from './fact-of.ts';

const ELEMENTS: Readonly<Partial<Record<RuleBlockType, RuleElement>>> = {
  toc: 'contents',
  foreword: 'foreword',
  introduction: 'introduction',
  annex: 'annex',
  bibliography: 'bibliography',
  index: 'index',
};

const OUTSIDE: RulePlace = { element: 'body', role: null, annexKind: null, within: [], heading: '' };

/** Places of the documents made so far, by what they say. */
const placesOf = new WeakMap<RuleDocument, ReadonlyMap<string, RulePlace>>();

/**
 * A document of a tree of blocks: adds the entries in document order with their places. Equal places are one object; with the
 * `before` version of the same document its places are used again, so a place that did not change keeps its identity.
 */
export function buildDocument(
  parts: Pick<RuleDocument, 'language' | 'title' | 'meta' | 'hasMeta' | 'blocks'>,
  before: RuleDocument | null = null,
): RuleDocument {
  const known = before && placesOf.get(before);
  const places = new Map<string, RulePlace>();
  const entries: RuleEntry[] = [];

  function shared(place: RulePlace): RulePlace {
    const key = keyOf(place);
    const same = places.get(key) ?? known?.get(key) ?? place;
    places.set(key, same);
    return same;
  }

  function add(siblings: readonly RuleBlock[], parent: RuleEntry | null, around: RulePlace): void {
    for (const [position, block] of siblings.entries()) {
      const place = ownPlace(block, around, shared);
      const entry: RuleEntry = { block, parent, position, siblings, place };
      entries.push(entry);
      if (block.children.length > 0) add(block.children, entry, inside(block, place, shared));
    }
  }

  add(parts.blocks, null, shared(OUTSIDE));
  // A finder of its own for each question: of an id that stands twice the first one counts.
  const entryOf = (id: string): RuleEntry | undefined => entries[positionFinder(parts.blocks)(id)];
  const document: RuleDocument = { ...parts, entries, entryOf };
  placesOf.set(document, places);
  return document;
}

/** Place of an element, chapter or annex itself: its own element, role and kind. Everything else stands where its parent put it. */
function ownPlace(block: RuleBlock, around: RulePlace, shared: (place: RulePlace) => RulePlace): RulePlace {
  if (block.type === 'chapter' && around.element === 'body')
    return shared({ ...around, role: chapterRole(block.title.plain) });
  const element = ELEMENTS[block.type];
  if (element === undefined) return around;
  if (element !== 'annex') return shared({ ...around, element });
  const annexKind = block.kind === 'normative' || block.kind === 'informative' ? block.kind : '';
  return shared({ ...around, element, role: 'other', annexKind });
}

function inside(block: RuleBlock, place: RulePlace, shared: (place: RulePlace) => RulePlace): RulePlace {
  const titled = block.type === 'chapter' || block.type === 'clause' || block.type === 'annex';
  const heading = titled && block.title.plain !== '' ? block.title.plain : place.heading;
  return shared({ ...place, within: [...place.within, block.type], heading });
}

function keyOf(place: RulePlace): string {
  return `${place.element}\n${place.role ?? ''}\n${place.annexKind ?? '-'}\n${place.within.join(' ')}\n${place.heading}`;
}

/**
 * Finds positions of blocks among the entries of a document; -1 = not there. Blocks that are asked for in their order are found where
 * the last one was, or behind it; chapters that did not change are not gone through again.
 */
export function positionFinder(blocks: readonly RuleBlock[]): (id: string) => number {
  let start = 0;
  let at = 0;
  return (id) => {
    for (let turn = 0; turn <= blocks.length; turn++) {
      const top = blocks[at];
      const place = top && idsIn(top).get(id);
      if (place !== undefined) return start + place;
      at = top ? at + 1 : 0;
      start = top ? start + treeSize(top) : 0;
    }
    return -1;
  };
}

/** Places of the blocks of a chapter by id. A document being imported may carry an id twice: the first one counts. */
const idsIn = factOf((top) => {
  const places = new Map<string, number>();
  let at = 0;
  const visit = (block: RuleBlock): void => {
    if (!places.has(block.id)) places.set(block.id, at);
    at++;
    for (const child of block.children) visit(child);
  };
  visit(top);
  return places;
});
