import type {
  CommentFilter,
  CommentGrouping,
  CommentListGroup,
  CommentSort,
  CommentView,
} from '#shared/contract/index.ts';

/** Which comments of a round, in which order. */
export type CommentListOrder = {
  readonly id: string;
  readonly filter: CommentFilter;
  readonly sort: CommentSort;
  readonly descending: boolean;
  readonly group: CommentGrouping;
};

/** The pieces of a list that are here: each holds `PIECE` comments, the last one the rest. */
export type CommentWindow = {
  readonly order: CommentListOrder;
  /** Another one for every reading of the whole window. */
  readonly stamp: number;
  readonly total: number;
  readonly groups: readonly CommentListGroup[];
  /** Place of the comment that the list begins at in a new order, 0 = at the top. */
  readonly begin: number;
  /** Comment by which the place was looked for; empty = none. */
  readonly around: string;
  readonly pieces: Readonly<Record<number, readonly CommentView[]>>;
};

/** Places in the list, from 0, `to` not included. */
export type Sight = { readonly from: number; readonly to: number };

export const PIECE = 100;
/** Rows beside those in sight that are read as well. */
const MARGIN = 30;
const MOST_PIECES = 16;

/** Numbers of the pieces that hold what is in sight, and a little around it. */
export function piecesOf(sight: Sight, total: number): readonly number[] {
  const from = Math.max(0, Math.min(sight.from, total - 1) - MARGIN);
  const to = Math.min(total, sight.to + MARGIN);
  const numbers: number[] = [];
  for (let n = Math.floor(from / PIECE); n * PIECE < to; n++) numbers.push(n);
  return numbers;
}

/** The piece to be read next: one in sight before one that is near. Undefined = all are here. */
export function missingPiece(window: CommentWindow, sight: Sight): number | undefined {
  const near = piecesOf(sight, window.total).filter((n) => window.pieces[n] === undefined);
  return near.find((n) => n * PIECE < sight.to && (n + 1) * PIECE > sight.from) ?? near[0];
}

/** The window with one piece more; the farthest ones are dropped when there are many. */
export function withPiece(
  window: CommentWindow,
  number: number,
  items: readonly CommentView[],
  sight: Sight,
): CommentWindow {
  const middle = (sight.from + sight.to) / 2 / PIECE;
  const nearest = [...Object.entries(window.pieces), [number, items] as const]
    .map(([n, piece]) => [Number(n), piece] as const)
    .sort(([a], [b]) => Math.abs(a + 0.5 - middle) - Math.abs(b + 0.5 - middle))
    .slice(0, MOST_PIECES);
  return { ...window, pieces: Object.fromEntries(nearest) };
}

export function commentAt(window: CommentWindow, index: number): CommentView | undefined {
  return window.pieces[Math.floor(index / PIECE)]?.[index % PIECE];
}

/** Place of a comment that is here, otherwise -1. */
export function placeOf(window: CommentWindow, id: string): number {
  for (const [number, piece] of Object.entries(window.pieces)) {
    const at = piece.findIndex((comment) => comment.id === id);
    if (at >= 0) return Number(number) * PIECE + at;
  }
  return -1;
}

/** Ids of a span; null when some of it is not here. */
export function idsHere(window: CommentWindow, { from, to }: Sight): readonly string[] | null {
  const ids: string[] = [];
  for (let index = from; index < Math.min(to, window.total); index++) {
    const comment = commentAt(window, index);
    if (!comment) return null;
    ids.push(comment.id);
  }
  return ids;
}

/** All comments that are here. */
export function commentsHere(window: CommentWindow): readonly CommentView[] {
  return Object.values(window.pieces).flat();
}
