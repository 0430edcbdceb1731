import type { CommentListGroup, CommentView } from '#shared/contract/index.ts';
import {
  type CommentListOrder,
  type CommentWindow,
  commentAt,
  PIECE,
  piecesOf,
  placeOf,
  type Sight,
} from './comment-window.ts';

type Piece = {
  readonly total: number;
  readonly at: number;
  readonly items: readonly CommentView[];
  readonly groups: readonly CommentListGroup[];
};

/** Reads a piece of the list, and where a comment stands in it. */
export type ReadPiece = (part: {
  readonly offset: number;
  readonly limit: number;
  readonly around: string;
}) => Promise<Piece>;

/** Rows that are read at the beginning of a list. */
const SCREEN = 40;

/**
 * Reads what is in sight of a list. In the same order as before it is where the list stands, also when comments came in before it; in another
 * one it is the beginning when the list stood there, and otherwise the place of the comment at hand.
 */
export async function readWindow(
  order: CommentListOrder,
  before: CommentWindow | undefined,
  at: {
    readonly current: string;
    /** Comment that the list must go to, whatever it shows; empty = none. */
    readonly seek: string;
    readonly sight: Sight;
    readonly atTop: boolean;
  },
  read: ReadPiece,
): Promise<CommentWindow> {
  const anew = before === undefined || !sameOrder(before.order, order);
  const atHead = at.atTop && before !== undefined && placeOf(before, at.current) <= 0;
  const guide =
    at.seek !== '' || anew
      ? { id: at.seek || (atHead ? '' : at.current), index: 0 }
      : guideIn(before, at.sight, at.current);
  // At the top the first piece comes with it.
  const head = await read({ offset: 0, limit: guide.id === '' ? PIECE : 1, around: guide.id });
  const begin = anew ? Math.max(0, head.at) : 0;
  const by = head.at >= 0 ? head.at - guide.index : 0;
  const found = at.seek !== '' && head.at >= 0 ? head.at : begin;
  const sight =
    anew || at.seek !== ''
      ? { from: Math.max(0, found - SCREEN / 2), to: found + SCREEN }
      : { from: at.sight.from + by, to: at.sight.to + by };
  const numbers = piecesOf(sight, head.total);
  const pieces = await Promise.all(
    numbers.map((n) => (n === 0 && guide.id === '' ? head : read({ offset: n * PIECE, limit: PIECE, around: '' }))),
  );
  return {
    order,
    stamp: (before?.stamp ?? 0) + 1,
    total: head.total,
    groups: head.groups,
    begin: anew ? begin : before.begin,
    around: guide.id,
    pieces: Object.fromEntries(pieces.map((piece, i) => [numbers[i], piece.items])),
  };
}

export function sameOrder(a: CommentListOrder, b: CommentListOrder): boolean {
  return orderKey(a) === orderKey(b);
}

/** Names an order. */
export function orderKey({ id, filter, sort, descending, group }: CommentListOrder): string {
  const { text, organisation, clause, type, decision, unplaced, unapplied } = filter;
  return JSON.stringify([
    ...[id, sort, descending, group],
    ...[text, organisation, clause, type, decision, unplaced, unapplied],
  ]);
}

/** A comment in sight by which the place is found again: not the one at hand, which may just have been decided and gone elsewhere. */
function guideIn(
  window: CommentWindow,
  sight: Sight,
  current: string,
): { readonly id: string; readonly index: number } {
  for (let index = sight.from; index < sight.to; index++) {
    const comment = commentAt(window, index);
    if (comment && comment.id !== current) return { id: comment.id, index };
  }
  return { id: '', index: 0 };
}
