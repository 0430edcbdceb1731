import type { Node } from 'prosemirror-model';
import { type CompareSide, matchUnits, stableOrder, unitsOf } from '#shared/doc-model/compare/index.ts';
import { numberDocument } from '../numbering.ts';
import { printedAtom } from '../printed-atom.ts';
import type { AnchorRange } from './anchor-evidence.ts';
import { type AnchorIndex, buildAnchorIndex } from './anchor-index.ts';
import { blocksById, type PlacedBlock } from './blocks-by-id.ts';
import { LONG_QUOTE, MIDDLE_QUOTE } from './confidence.ts';
import { findQuote, readQuote } from './find-quote.ts';
import { followRange, sameWords } from './follow-range.ts';
import { rangeOf } from './range-of.ts';

/** What a comment points at; an empty block is carried over as it is. */
export type CarriedFrom = { readonly blockId: string; readonly range: AnchorRange | null };

/** What became of the place of a comment. */
export type CarriedAnchor = {
  /** Where it is now; of what was deleted the nearest block before it (the block itself when only its words went), empty when there is none. */
  readonly blockId: string;
  /** The same words, as they are now; null without a range, and where the words are gone. */
  readonly range: AnchorRange | null;
  /** `moved` wins over `edited`. */
  readonly state: 'same' | 'edited' | 'moved' | 'deleted';
};

/**
 * Where the anchors of one version of a draft are in the next, in the order given. Blocks are followed by their identity, else by the
 * pairs that the comparison finds; ranges by the words; what was split off or joined to another block by its text. Linear, but for the
 * blocks that have no identity any more.
 */
export function carryOver(before: Node, after: Node, anchors: readonly CarriedFrom[]): readonly CarriedAnchor[] {
  const old = blocksById(before);
  const now = blocksById(after);
  const units = followUnits(before, after);
  let found: AnchorIndex | null = null;
  const index = (): AnchorIndex => {
    found ??= buildAnchorIndex(after);
    return found;
  };
  return anchors.map(({ blockId, range }): CarriedAnchor => {
    const from = old.get(blockId);
    if (!from)
      return { blockId: now.has(blockId) ? blockId : '', range: null, state: blockId === '' ? 'same' : 'deleted' };
    const to = partnerOf(blockId, from, now, units);
    if (!to)
      return (
        elsewhere(from, range, index()) ?? {
          blockId: blockBefore(from, old, now, units),
          range: null,
          state: 'deleted',
        }
      );
    const state = units.moved.has(to.block.owner) ? 'moved' : sameWords(from.node, to.block.node) ? 'same' : 'edited';
    if (!range) return { blockId: to.id, range: null, state };
    const follow = followRange(from.node, to.block.node, range);
    if (follow) return { blockId: to.id, range: follow, state };
    return elsewhere(from, range, index()) ?? { blockId: to.id, range: null, state: 'deleted' };
  });
}

type FollowedUnits = {
  /** Id of the old unit → id of the new one. */
  readonly partners: ReadonlyMap<string, string>;
  /** New units that stand elsewhere in the order. */
  readonly moved: ReadonlySet<string>;
};

function followUnits(before: Node, after: Node): FollowedUnits {
  const oldUnits = unitsOf(before);
  const newUnits = unitsOf(after);
  const match = matchUnits(oldUnits, newUnits, [sideOf(before), sideOf(after)]);
  const stable = stableOrder(newUnits.map((_, y) => match.get(y) ?? -1));
  const moved = newUnits.filter((_, y) => match.has(y) && !stable.has(y)).map(({ id }) => id);
  return { partners: new Map([...match].map(([y, x]) => [oldUnits[x]!.id, newUnits[y]!.id])), moved: new Set(moved) };
}

/** Numbers only when something must be read: most versions keep the identity of all blocks. */
function sideOf(doc: Node): CompareSide {
  let numbering: ReturnType<typeof numberDocument> | null = null;
  const print = (atom: Node): string => {
    numbering ??= numberDocument(doc);
    return printedAtom(atom, numbering);
  };
  return { print, key: print };
}

type Blocks = ReadonlyMap<string, PlacedBlock>;

function partnerOf(
  id: string,
  { owner }: PlacedBlock,
  now: Blocks,
  { partners }: FollowedUnits,
): { readonly id: string; readonly block: PlacedBlock } | null {
  for (const each of [id, partners.get(id), partners.get(owner)]) {
    const block = each === undefined || each === '' ? undefined : now.get(each);
    if (block) return { id: each!, block };
  }
  return null;
}

/** The words stand literally in one other block: they were split off, joined to a neighbour, or put in another place. */
function elsewhere({ node }: PlacedBlock, range: AnchorRange | null, index: AnchorIndex): CarriedAnchor | null {
  const whole = readQuote(textIn(node, 0, node.nodeSize));
  const quote = range ? readQuote(textIn(node, range.from, range.to)) : whole;
  if (!quote || quote.length < (range ? MIDDLE_QUOTE : LONG_QUOTE)) return null;
  const hits = findQuote(index, quote, null, 'exact');
  const [hit] = hits;
  if (!hit || hits.length > 1) return null;
  const blockId = index.units[hit.unit]?.id ?? '';
  return { blockId, range: range && rangeOf(index, blockId, hit), state: 'moved' };
}

/** Text between two positions counted from the position before the node; blocks apart by line feeds. */
function textIn(node: Node, from: number, to: number): string {
  if (node.isAtom) return '';
  return node.textBetween(Math.max(0, from - 1), Math.min(node.content.size, to - 1), '\n');
}

/** The nearest block before a deleted one that is still there. */
function blockBefore(lost: PlacedBlock, old: Blocks, now: Blocks, units: FollowedUnits): string {
  const earlier = [...old].filter(([id, { pos, owner }]) => id === owner && pos < lost.pos).reverse();
  for (const [id, block] of earlier) {
    const to = partnerOf(id, block, now, units);
    if (to) return to.id;
  }
  return '';
}
