import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CommentView } from '#shared/contract/index.ts';
import { useReads } from '../../../rpc/index.ts';

/** Comments of the list that say the same as the one of this id, without it. */
export function useAlike(roundId: string, items: readonly CommentView[], id: string): readonly CommentView[] {
  const { data: groups } = useQuery(useReads().commentGroups(roundId));
  return useMemo(() => {
    const ids = new Set((groups ?? []).filter((group) => group.ids.includes(id)).flatMap((group) => group.ids));
    return ids.size === 0 ? [] : items.filter((it) => it.id !== id && ids.has(it.id));
  }, [groups, items, id]);
}
