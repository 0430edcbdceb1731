import type { Node } from 'prosemirror-model';
import { type CompareSide, matchUnits, stableOrder, unitsOf } from '#shared/doc-model/compare/index.ts';
import { numberDocument } from '../numbering.ts';
import { printedAtom } from '../printed-atom.ts';
import type { AnchorRange } from './anchor-evidence.ts';
import { blocksById, type PlacedBlock } from './blocks-by-id.ts';

type Blocks = ReadonlyMap<string, PlacedBlock>;

/** Two versions of a draft, and which block of the new one is which of the old one. */
export type FollowedUnits = {
  readonly old: Blocks;
  readonly now: Blocks;
  /** Block of the new version that is the same piece, or null. */
  partnerOf(blockId: string): string | null;
  /** Whether a block of the new version stands in another place of the order. */
  isMoved(blockId: string): boolean;
  /** The stretches of both versions from the unit before a block to the unit behind it that are still there; null when they parted. */
  around(blockId: string): { readonly old: AnchorRange; readonly now: AnchorRange } | null;
  /** The nearest block before a deleted one that is still there; empty when there is none. */
  before(blockId: string): string;
};

/** Pairs the blocks of two versions: by their identity, then as the comparison does. */
export function followUnits(before: Node, after: Node): FollowedUnits {
  const old = blocksById(before);
  const now = blocksById(after);
  const oldUnits = unitsOf(before);
  const newUnits = unitsOf(after);
  const match = matchUnits(oldUnits, newUnits, [sideOf(before), sideOf(after)]);
  const stable = stableOrder(newUnits.map((_, y) => match.get(y) ?? -1));
  const partners = new Map([...match].map(([y, x]) => [oldUnits[x]!.id, newUnits[y]!.id]));
  const moved = new Set(newUnits.filter((_, y) => match.has(y) && !stable.has(y)).map(({ id }) => id));
  const at = new Map(oldUnits.map(({ id }, x) => [id, x]));

  function partnerOf(id: string): string | null {
    for (const each of [id, partners.get(id), partners.get(old.get(id)?.owner ?? '')])
      if (each !== undefined && each !== '' && now.has(each)) return each;
    return null;
  }
  /** The nearest unit in one direction that kept its place, with its partner. */
  function neighbour(from: number, step: 1 | -1): { old: PlacedBlock; now: PlacedBlock } | null {
    for (let x = from + step; x >= 0 && x < oldUnits.length; x += step) {
      const id = oldUnits[x]!.id;
      const partner = partners.get(id);
      const pair = { old: old.get(id), now: now.get(partner ?? '') };
      if (pair.old && pair.now && !moved.has(partner!)) return { old: pair.old, now: pair.now };
    }
    return null;
  }
  return {
    old,
    now,
    partnerOf,
    isMoved: (id) => moved.has(now.get(id)?.owner ?? ''),
    around(id) {
      const x = at.get(old.get(id)?.owner ?? '') ?? at.get(id);
      if (x === undefined) return null;
      const first = neighbour(x, -1);
      const last = neighbour(x, 1);
      const stretch = (doc: Node, side: 'old' | 'now'): AnchorRange => {
        const end = last?.[side];
        return { from: first?.[side].pos ?? 0, to: end ? end.pos + end.node.nodeSize : doc.content.size };
      };
      const both = { old: stretch(before, 'old'), now: stretch(after, 'now') };
      const lengths = [both.old, both.now].map(({ from, to }) => to - from);
      return Math.min(...lengths) > 0 && Math.max(...lengths) < WIDEST ? both : null;
    },
    before(id) {
      const lost = old.get(id);
      const x =
        at.get(lost?.owner ?? '') ?? oldUnits.findIndex((unit) => (old.get(unit.id)?.pos ?? 0) > (lost?.pos ?? 0));
      for (let earlier = x - 1; earlier >= 0; earlier--) {
        const partner = partnerOf(oldUnits[earlier]!.id);
        if (partner !== null) return partner;
      }
      return '';
    },
  };
}

/** Stretches that are longer than this are not compared word by word. */
const WIDEST = 20_000;

/** Numbers only when something must be read: most versions keep the identity of all blocks. */
function sideOf(doc: Node): CompareSide {
  let numbering: ReturnType<typeof numberDocument> | null = null;
  const print = (atom: Node): string => {
    numbering ??= numberDocument(doc);
    return printedAtom(atom, numbering);
  };
  return { print, key: print };
}
