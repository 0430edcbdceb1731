import type { Node } from 'prosemirror-model';
import type { DocumentComparison } from '#shared/doc-model/compare/index.ts';
import { type AnchorIndex, blocksById, type UnitSpan } from '../anchors/index.ts';

/** A version of a draft with the index of its blocks. */
export type ClauseVersion = { readonly doc: Node; readonly index: AnchorIndex };

/** A piece of text that is another now, is new or is gone; what only changed its number is none. */
export type ChangedPiece = {
  /** Its id in the older and in the newer version; empty where it does not stand. */
  readonly before: string;
  readonly after: string;
  /** Only signs, blanks or the place changed. */
  readonly editorial: boolean;
};

export type ClauseChanges = {
  /**
   * Whether anything was done about a block of the older version: its own text changed or moved, something was put in or taken out in its
   * clause, or, where a clause begins with it, anything in that clause changed. An unknown block did.
   */
  isTouched(blockId: string): boolean;
  /** In the order of the newer text. */
  readonly pieces: readonly ChangedPiece[];
};

/** What became of the clauses of a draft in a later one. Linear. */
export function clauseChanges(
  comparison: DocumentComparison,
  before: ClauseVersion,
  after: ClauseVersion,
): ClauseChanges {
  const pieces = comparison.blocks.flatMap(({ change, before: old, after: now, editorial }): ChangedPiece[] =>
    change === 'same' || change === 'moved-away' ? [] : [{ before: old?.id ?? '', after: now?.id ?? '', editorial }],
  );
  const [owners, ownersAfter] = [blocksById(before.doc), blocksById(after.doc)];
  const changed = new Set(pieces.map((piece) => piece.before));
  const removed = new Set(pieces.filter((piece) => piece.after === '').map((piece) => piece.before));
  const added = new Set(pieces.filter((piece) => piece.before === '').map((piece) => piece.after));
  const old = sums(before.index, owners, changed);
  const gone = sums(before.index, owners, removed);
  const now = sums(after.index, ownersAfter, new Set(pieces.map((piece) => piece.after)));
  const fresh = sums(after.index, ownersAfter, added);
  return {
    pieces,
    isTouched(blockId) {
      const place = before.index.numbering.placeOf.get(blockId) ?? '';
      const [own, later] = [before.index.spans.get(place), after.index.spans.get(place)];
      if (!owners.has(blockId) || (place !== '' && own && !later)) return true;
      if (place === blockId) return counts(old, own?.whole) || counts(now, later?.whole);
      if (changed.has(owners.get(blockId)?.owner || blockId)) return true;
      return counts(gone, own?.own) || counts(fresh, later?.own);
    },
  };
}

/** How many units before each one belong to one of some pieces. */
function sums({ units }: AnchorIndex, owners: ReturnType<typeof blocksById>, pieces: ReadonlySet<string>): Uint32Array {
  const found = new Uint32Array(units.length + 1);
  units.forEach(({ id }, at) => {
    const owner = owners.get(id)?.owner || id;
    found[at + 1] = (found[at] ?? 0) + (id !== '' && (pieces.has(owner) || pieces.has(id)) ? 1 : 0);
  });
  return found;
}

function counts(found: Uint32Array, span: UnitSpan | undefined): boolean {
  return span !== undefined && (found[span.to] ?? 0) > (found[span.from] ?? 0);
}
