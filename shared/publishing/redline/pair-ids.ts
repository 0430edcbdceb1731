import type { Node } from 'prosemirror-model';
import { type ComparePrinting, type CompareSide, matchUnits, unitsOf } from '#shared/doc-model/compare/index.ts';

/**
 * Which ids of two documents name the same piece, new id → old id: units as the comparison pairs them, and from there what stands in
 * them and around them (lists, examples, notes of a table, elements), which has no text of its own to be known by.
 */
export function pairIds(before: Node, after: Node, printing: ComparePrinting): ReadonlyMap<string, string> {
  const oldUnits = unitsOf(before);
  const newUnits = unitsOf(after);
  const side = (print: (atom: Node) => string): CompareSide => ({ print, key: print });
  const match = matchUnits(oldUnits, newUnits, [side(printing.before), side(printing.after)]);
  const pairs = new Map<string, string>();
  const taken = new Set<string>();
  const pair = (old: string, now: string): boolean => {
    if (old === '' || now === '' || pairs.has(now) || taken.has(old)) return false;
    pairs.set(now, old);
    taken.add(old);
    return true;
  };
  for (const [y, x] of match) pair(oldUnits[x]!.id, newUnits[y]!.id);
  const old = ownersOf(before);
  const now = ownersOf(after);
  for (const id of now.keys()) if (old.has(id) && !pairs.has(id)) pair(id, id);
  for (const [y, x] of match) pairWithin(oldUnits[x]!.node, newUnits[y]!.node, pair);
  for (const [y, x] of match) {
    let a = old.get(oldUnits[x]!.id);
    let b = now.get(newUnits[y]!.id);
    while (a && b && a.type === b.type && pair(a.id, b.id)) {
      a = old.get(a.id);
      b = now.get(b.id);
    }
  }
  return pairs;
}

type Owner = { readonly id: string; readonly type: string };

/** The nearest block with an id around each block with one. */
function ownersOf(doc: Node): ReadonlyMap<string, Owner | undefined> {
  const owners = new Map<string, Owner | undefined>();
  const walk = (node: Node, owner: Owner | undefined): void => {
    const id = String(node.attrs['id'] ?? '');
    if (id !== '') owners.set(id, owner);
    const own = id === '' ? owner : { id, type: node.type.name };
    if (!node.isTextblock) for (const child of node.children) walk(child, own);
  };
  walk(doc, undefined);
  return owners;
}

/** Children of the same type in their order; cells have their own way of being paired. */
function pairWithin(old: Node, now: Node, pair: (old: string, now: string) => boolean): void {
  if (old === now || old.type.name === 'table') return;
  const rest = Map.groupBy(old.children, (child) => child.type.name);
  for (const child of now.children) {
    const partner = rest.get(child.type.name)?.shift();
    if (!partner) continue;
    pair(String(partner.attrs['id'] ?? ''), String(child.attrs['id'] ?? ''));
    pairWithin(partner, child, pair);
  }
}
