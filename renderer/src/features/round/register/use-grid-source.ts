import { useMemo } from 'react';
import type { CommentView } from '#shared/contract/index.ts';
import type { DecisionRule } from '#shared/domain/disposition.ts';
import { type GridSource, useT } from '../../../ui/index.ts';
import { gridGroups } from './comment-groups.ts';
import { type CommentWindow, commentAt, placeOf } from './comment-window.ts';
import { orderKey } from './read-window.ts';
import { useRegisterState } from './register-state.ts';
import type { useCommentWindow } from './use-comment-window.ts';

const NONE: readonly string[] = [];

/** The window of comments as the grid draws it, with the groups that this person folded. */
export function useGridSource(
  window: CommentWindow,
  { look, idsOf }: Pick<ReturnType<typeof useCommentWindow>, 'look' | 'idsOf'>,
  rules: readonly DecisionRule[],
): GridSource<CommentView> {
  const words = useT();
  const { id: roundId, group } = window.order;
  const keys = useRegisterState((s) => s.folded[roundId]) ?? NONE;
  const fold = useRegisterState((s) => s.fold);
  const groups = useMemo(() => gridGroups(group, window.groups, rules, words), [group, window.groups, rules, words]);
  const folded = useMemo(() => new Set(keys), [keys]);
  return useMemo(
    () => ({
      count: window.total,
      rowAt: (index) => commentAt(window, index),
      indexOf: (id) => placeOf(window, id),
      idsOf,
      onSight: look,
      order: orderKey(window.order),
      begin: window.begin,
      stamp: window.stamp,
      groups,
      folded,
      onFold: (next) => fold(roundId, [...next]),
    }),
    [window, look, idsOf, groups, folded, fold, roundId],
  );
}
