import type { Node } from 'prosemirror-model';
import type { AnchorRange } from './anchor-evidence.ts';
import { type AnchorIndex, buildAnchorIndex } from './anchor-index.ts';
import { LONG_QUOTE } from './confidence.ts';
import { findQuote, readQuote } from './find-quote.ts';
import { followRange, type Stretch, sameWords } from './follow-range.ts';
import { type FollowedUnits, followUnits } from './follow-units.ts';

/** What a comment points at; an empty block is carried over as it is. */
export type CarriedFrom = { readonly blockId: string; readonly range: AnchorRange | null };

/** What became of the place of a comment. */
export type CarriedAnchor = {
  /** Where it is now; of what was deleted the nearest block before it (the block itself when only its words went), empty when there is none. */
  readonly blockId: string;
  /** The same words, as they are now; null without a range, and where the words are gone. */
  readonly range: AnchorRange | null;
  /** `moved`: in another place of the order, or in another block than before; wins over `edited`. */
  readonly state: 'same' | 'edited' | 'moved' | 'deleted';
};

/** Share of words that must be left for them to be the same words in another block. */
const SAME_WORDS = 0.5;

/**
 * Where the anchors of one version of a draft are in the next, in the order given. Blocks are followed by their identity, else by the
 * pairs that the comparison finds; ranges by the words. What was split off, joined to a neighbour or written anew is found between the
 * neighbours, what came under another identity somewhere else by its whole text.
 */
export function carryOver(before: Node, after: Node, anchors: readonly CarriedFrom[]): readonly CarriedAnchor[] {
  const units = unitsFollowed(before, after);
  let found: AnchorIndex | null = null;
  const index = (): AnchorIndex => {
    found ??= buildAnchorIndex(after);
    return found;
  };
  const known = new Map<string, CarriedAnchor>();
  return anchors.map((anchor) => {
    const key = `${anchor.blockId} ${anchor.range?.from} ${anchor.range?.to}`;
    const carried = known.get(key) ?? carry(anchor, { before, after }, units, index);
    known.set(key, carried);
    return carried;
  });
}

/** By the newer text; the older one is nearly always the same. */
const followedInto = new WeakMap<Node, { readonly before: Node; readonly units: FollowedUnits }>();

function unitsFollowed(before: Node, after: Node): FollowedUnits {
  const known = followedInto.get(after);
  if (known?.before === before) return known.units;
  const units = followUnits(before, after);
  followedInto.set(after, { before, units });
  return units;
}

type Versions = { readonly before: Node; readonly after: Node };

function carry(
  { blockId, range }: CarriedFrom,
  { before, after }: Versions,
  units: FollowedUnits,
  index: () => AnchorIndex,
): CarriedAnchor {
  const old = units.old.get(blockId);
  if (!old) {
    const there = units.now.has(blockId);
    return { blockId: there ? blockId : '', range: null, state: there || blockId === '' ? 'same' : 'deleted' };
  }
  const partner = units.partnerOf(blockId);
  const now = partner === null ? null : units.now.get(partner)!;
  const whole = { from: old.pos, to: old.pos + old.node.nodeSize };
  const meant = range ? { from: old.pos + range.from, to: old.pos + range.to } : whole;
  if (partner !== null && now) {
    const state = units.isMoved(partner) ? 'moved' : sameWords(old.node, now.node) ? 'same' : 'edited';
    if (!range) return { blockId: partner, range: null, state };
    if (old.node.eq(now.node)) return { blockId: partner, range, state };
    const own = { from: now.pos, to: now.pos + now.node.nodeSize };
    const followed = followRange(meant, { doc: before, ...whole }, { doc: after, ...own });
    const inside: CarriedAnchor | null = followed && { blockId: partner, range: within(followed, now.pos), state };
    if (inside && (followed?.kept ?? 0) >= SAME_WORDS) return inside;
    return (
      between(blockId, meant, range, { before, after }, units) ??
      inside ?? { blockId: partner, range: null, state: 'deleted' }
    );
  }
  return (
    between(blockId, meant, range, { before, after }, units) ??
    elsewhere(blockId, meant, range, { before, after }, units, index()) ?? {
      blockId: units.before(blockId),
      range: null,
      state: 'deleted',
    }
  );
}

function within({ from, to }: AnchorRange, pos: number): AnchorRange {
  return { from: from - pos, to: to - pos };
}

/** Most of the words stand between the neighbours, or in one of them. */
function between(
  blockId: string,
  meant: AnchorRange,
  range: AnchorRange | null,
  { before, after }: Versions,
  units: FollowedUnits,
): CarriedAnchor | null {
  const around = units.around(blockId);
  const followed = around && followRange(meant, { doc: before, ...around.old }, { doc: after, ...around.now });
  return followed && followed.kept >= SAME_WORDS ? at(followed, range, after, units) : null;
}

/** The whole text of the block stands literally in one other place. */
function elsewhere(
  blockId: string,
  meant: AnchorRange,
  range: AnchorRange | null,
  { before, after }: Versions,
  units: FollowedUnits,
  index: AnchorIndex,
): CarriedAnchor | null {
  const { node, pos } = units.old.get(blockId)!;
  const quote = readQuote(node.textBetween(0, node.content.size, '\n'));
  if (!quote || quote.length < LONG_QUOTE) return null;
  const hits = findQuote(index, quote, null, 'exact');
  const block = index.blocks.get(index.units[hits[0]?.unit ?? -1]?.id ?? '');
  if (!block || hits.length > 1) return null;
  const there: Stretch = { doc: after, from: block.pos, to: block.pos + block.size };
  const followed = followRange(meant, { doc: before, from: pos, to: pos + node.nodeSize }, there);
  return followed && followed.kept >= SAME_WORDS ? at(followed, range, after, units) : null;
}

/** The block in which the words begin now. */
function at(found: AnchorRange, range: AnchorRange | null, after: Node, units: FollowedUnits): CarriedAnchor | null {
  const $from = after.resolve(found.from);
  let inner = String($from.nodeAfter?.attrs['id'] ?? '');
  for (let depth = $from.depth; inner === '' && depth > 0; depth--) inner = String($from.node(depth).attrs['id'] ?? '');
  const blockId = units.now.get(inner)?.owner || inner;
  const block = units.now.get(blockId);
  if (!block) return null;
  const to = Math.min(found.to, block.pos + block.node.nodeSize - 1);
  return { blockId, range: range && within({ from: found.from, to }, block.pos), state: 'moved' };
}
