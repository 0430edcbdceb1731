import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CommentView } from '#shared/contract/index.ts';
import { useReads } from '../../../rpc/index.ts';

const NONE: readonly CommentView[] = [];

/** Comments of the round that say the same as the one of this id, without it. */
export function useAlike(roundId: string, id: string): readonly CommentView[] {
  const read = useReads();
  const { data: groups } = useQuery(read.commentGroups(roundId));
  const ids = useMemo(() => othersOf(id, groups ?? []), [groups, id]);
  const { data } = useQuery({ ...read.commentsOf(roundId, ids), enabled: ids.length > 0 });
  return ids.length > 0 ? (data ?? NONE) : NONE;
}

const MOST = 2000;

function othersOf(id: string, groups: readonly { readonly ids: readonly string[] }[]): readonly string[] {
  const ids = groups.filter((group) => group.ids.includes(id)).flatMap((group) => group.ids);
  return [...new Set(ids)].filter((other) => other !== id).slice(0, MOST);
}
