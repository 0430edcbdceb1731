import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { CommentView } from '#shared/contract/index.ts';
import { type CommentQuery, useApi } from '../../../rpc/index.ts';

const PAGE = 2000;

export type CommentList = { readonly total: number; readonly items: readonly CommentView[] };

/** All comments that the filter lets through, in order. The host hands them out in parts; the grid draws only those in sight. */
export function useComments(query: Omit<CommentQuery, 'offset' | 'limit'>): UseQueryResult<CommentList, Error> {
  const api = useApi();
  return useQuery({
    queryKey: ['round', query.id, 'comments', 'all', query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<CommentList> => {
      const items: CommentView[] = [];
      for (;;) {
        const part = await api.round.comments({ ...query, offset: items.length, limit: PAGE }, { signal });
        items.push(...part.items);
        if (part.items.length === 0 || items.length >= part.total) return { total: part.total, items };
      }
    },
  });
}
