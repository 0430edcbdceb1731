import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { CommentView } from '#shared/contract/index.ts';
import { isSettled } from '#shared/domain/disposition.ts';
import { type Api, useReads } from '../../rpc/index.ts';
import type { ResolutionReads } from './resolution-reads.ts';
import type { ShownComment } from './resolution-state.ts';

/** The clause of a comment then, now and with the proposal. */
export type ClauseTexts = Awaited<ReturnType<Api['round']['clauseTexts']>>;

export type Shown = {
  /** Undefined while it is read, null when it is gone. */
  readonly view: CommentView | null | undefined;
  readonly texts: ClauseTexts | undefined;
  readonly alike: readonly CommentView[];
  readonly facts: ShownComment | null;
};

const NOBODY: readonly string[] = [];
const MOST_ALIKE = 500;

/** The comment that is shown with its texts and the ones that say the same; those of `near` are read ahead, so that a step takes no time. */
export function useShownComment(reads: ResolutionReads, roundId: string, id: string, near: readonly string[]): Shown {
  const client = useQueryClient();
  const shared = useReads();
  const view = useQuery(reads.comment(id)).data;
  const texts = useQuery(reads.texts(id)).data;
  const groups = useQuery(shared.commentGroups(roundId)).data;
  const alikeIds = useMemo(() => {
    const ids = (groups ?? []).filter((group) => group.ids.includes(id)).flatMap((group) => group.ids);
    return ids.length === 0 ? NOBODY : [...new Set(ids)].filter((it) => it !== id).slice(0, MOST_ALIKE);
  }, [groups, id]);
  const alike = useQuery(reads.comments(alikeIds)).data ?? [];
  const ahead = near.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: read ahead again when the comment was read again after a change
  useEffect(() => {
    for (const other of ahead.split(' ').filter((it) => it !== '')) {
      void client.prefetchQuery(reads.comment(other));
      void client.prefetchQuery(reads.texts(other));
    }
  }, [client, reads, ahead, view]);
  const others = alikeIds.length === 0 ? NO_VIEWS : alike;
  const facts = useMemo(() => (view ? factsOf(view, texts, others) : null), [view, texts, others]);
  return { view: id === '' ? null : view, texts, alike: others, facts };
}

const NO_VIEWS: readonly CommentView[] = [];

function factsOf(view: CommentView, texts: ClauseTexts | undefined, alike: readonly CommentView[]): ShownComment {
  const now = texts?.now;
  return {
    id: view.id,
    decision: view.disposition?.decision ?? null,
    reason: view.disposition?.reason ?? '',
    suggested: view.suggested && { decision: view.suggested.decision, reason: view.suggested.reason },
    alike: alike.filter(({ disposition }) => !isSettled(disposition)).map((it) => it.id),
    text: now?.open && now.state !== 'gone' ? { now: now.text, proposed: texts?.proposed.text ?? '' } : null,
  };
}
