import { keepPreviousData, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { useApi, useReads } from '../../../rpc/index.ts';
import {
  type CommentListOrder,
  type CommentWindow,
  idsHere,
  missingPiece,
  PIECE,
  type Sight,
  withPiece,
} from './comment-window.ts';
import { readWindow } from './read-window.ts';

const keyOf = (order: CommentListOrder) => ['round', order.id, 'comments', order] as const;

/**
 * The part of a list that is in sight, in the query cache. It is read again as a whole when something changes; pieces that come into sight
 * are added, those far away dropped. While another order is read, the list stays as it was.
 */
export function useCommentWindow(order: CommentListOrder, current: string) {
  const api = useApi();
  const client = useQueryClient();
  const read = useReads();
  const place = useRef<{ sight: Sight; atTop: boolean }>({ sight: { from: 0, to: 0 }, atTop: true });
  const shown = useRef<CommentWindow>(undefined);
  const at = useRef(current);
  at.current = current;
  const sought = useRef('');
  const query: UseQueryResult<CommentWindow, Error> = useQuery({
    queryKey: keyOf(order),
    placeholderData: keepPreviousData,
    // A list that nobody looks at is read again when somebody does.
    gcTime: 0,
    queryFn: async ({ signal }) => {
      const where = { current: at.current, seek: sought.current, ...place.current };
      const window = await readWindow(order, shown.current, where, (part) =>
        api.round.comments({ ...order, ...part }, { signal }),
      );
      sought.current = '';
      return window;
    },
  });
  shown.current = query.data;

  const reading = useRef(false);
  const fill = useCallback(async () => {
    if (reading.current || !shown.current) return;
    const key = keyOf(shown.current.order);
    const window = client.getQueryData<CommentWindow>(key);
    const number = window && missingPiece(window, place.current.sight);
    if (!window || number === undefined) return;
    reading.current = true;
    let failed = false;
    try {
      const { items } = await api.round.comments({ ...window.order, offset: number * PIECE, limit: PIECE });
      client.setQueryData<CommentWindow>(key, (now) =>
        now?.stamp === window.stamp ? withPiece(now, number, items, place.current.sight) : now,
      );
    } catch {
      // What is missing is asked for again with the next move.
      failed = true;
    }
    reading.current = false;
    if (!failed) void fill();
  }, [api, client]);

  const look = useCallback(
    (from: number, to: number, atTop: boolean) => {
      place.current = { sight: { from, to }, atTop };
      void fill();
    },
    [fill],
  );
  const idsOf = useCallback(
    async (from: number, to: number): Promise<readonly string[]> => {
      const window = shown.current;
      if (!window) return [];
      return idsHere(window, { from, to }) ?? (await client.fetchQuery(read.commentIds(window.order))).slice(from, to);
    },
    [client, read],
  );
  const { refetch } = query;
  /** Goes to a comment that may be far away. */
  const seek = useCallback(
    (id: string) => {
      sought.current = id;
      void refetch();
    },
    [refetch],
  );
  return { query, look, idsOf, seek };
}
