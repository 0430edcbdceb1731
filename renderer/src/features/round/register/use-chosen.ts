import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { CommentView } from '#shared/contract/index.ts';
import { useReads } from '../../../rpc/index.ts';
import { type CommentWindow, commentsHere, placeOf } from './comment-window.ts';

/** So many comments that are not in sight are read for the form; of more it knows those that are here. */
const MOST_READ = 2000;

export type Chosen = {
  /** More than the comment at hand: the selection is decided together. */
  readonly bulk: boolean;
  readonly ids: readonly string[];
  /** What the page knows of them. */
  readonly comments: readonly CommentView[];
  /** The comment at hand, also when the list stands elsewhere. */
  readonly comment: CommentView | undefined;
};

/** The comments that keys and form write to: the selected ones, otherwise the one at hand. */
export function useChosen(
  roundId: string,
  window: CommentWindow,
  current: string,
  selected: ReadonlySet<string>,
): Chosen {
  const read = useReads();
  const bulk = selected.size > 1 || (selected.size === 1 && !selected.has(current));
  const here = useMemo(() => commentsHere(window), [window]);
  const index = placeOf(window, current);
  const shown = index < 0 ? undefined : here.find(({ id }) => id === current);
  const { data: away } = useQuery({
    ...read.commentsOf(roundId, [current]),
    enabled: current !== '' && shown === undefined,
  });
  // While the list is read again without it, it stays in sight.
  const last = useRef<CommentView>(undefined);
  const comment = shown ?? [...(away ?? []), last.current].find((it) => it?.id === current);
  last.current = comment;
  const ids = useMemo(() => (bulk ? [...selected] : comment ? [comment.id] : []), [bulk, selected, comment]);
  const inSight = useMemo(() => (bulk ? here.filter(({ id }) => selected.has(id)) : []), [bulk, here, selected]);
  const { data: all } = useQuery({
    ...read.commentsOf(roundId, ids),
    enabled: bulk && inSight.length < ids.length && ids.length <= MOST_READ,
    placeholderData: keepPreviousData,
  });
  const comments = useMemo(() => {
    if (!bulk) return comment ? [comment] : [];
    const known = inSight.length < ids.length ? all?.filter(({ id }) => selected.has(id)) : inSight;
    if (known?.length === ids.length) return known;
    // Of suggestions nothing is said when only some of them are known.
    return (known ?? inSight).map((it) => ({ ...it, suggested: null }));
  }, [bulk, comment, inSight, all, ids.length, selected]);
  return useMemo(() => ({ bulk, ids, comments, comment }), [bulk, ids, comments, comment]);
}
