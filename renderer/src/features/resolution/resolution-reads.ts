import { queryOptions } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CommentFilter } from '#shared/contract/index.ts';
import { type Api, useApi } from '../../rpc/index.ts';
import type { Scope } from './resolution-state.ts';

/** What the mode reads of a round; keys begin with the round, so that changes of other windows have them read again. */
function readsOfRound(api: Api, roundId: string) {
  const ids = (filter: Partial<CommentFilter>) =>
    queryOptions({
      queryKey: ['round', roundId, 'ids', filter],
      queryFn: async ({ signal }) =>
        (await api.round.commentIds({ id: roundId, filter, sort: 'clause' }, { signal })).ids,
    });
  return {
    ids,
    scope: ({ show, chapter }: Scope) => ids({ decision: show === 'all' ? '' : show, clause: chapter }),
    /** Null: it is not in the round any more. */
    comment: (id: string) =>
      queryOptions({
        queryKey: ['round', roundId, 'comment', id],
        queryFn: async ({ signal }) =>
          (await api.round.commentsOf({ id: roundId, ids: [id] }, { signal })).items[0] ?? null,
        enabled: id !== '',
      }),
    comments: (wanted: readonly string[]) =>
      queryOptions({
        queryKey: ['round', roundId, 'comments-of', wanted],
        queryFn: async ({ signal }) =>
          (await api.round.commentsOf({ id: roundId, ids: [...wanted] }, { signal })).items,
        enabled: wanted.length > 0,
      }),
    texts: (commentId: string) =>
      queryOptions({
        queryKey: ['round', roundId, 'clause-texts', commentId],
        queryFn: ({ signal }) => api.round.clauseTexts({ roundId, commentId }, { signal }),
        enabled: commentId !== '',
      }),
    figures: () =>
      queryOptions({
        queryKey: ['round', roundId, 'figures'],
        queryFn: ({ signal }) => api.round.figures({ id: roundId }, { signal }),
      }),
  };
}

export type ResolutionReads = ReturnType<typeof readsOfRound>;

export function useResolutionReads(roundId: string): ResolutionReads {
  const api = useApi();
  return useMemo(() => readsOfRound(api, roundId), [api, roundId]);
}
