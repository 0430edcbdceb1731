import { type RefObject, useEffect, useRef, useState } from 'react';
import { type CommentListOrder, commentAt, placeOf } from './comment-window.ts';
import { orderKey } from './read-window.ts';
import { useCommentWindow } from './use-comment-window.ts';

/**
 * The list with the comment at hand. In a new order that is where the list begins; when it leaves the list (decided, filtered away), the
 * one that took its place is next. `wanted` is a comment that a link leads to; when it is not in the list `onHidden` may
 * take the filter away, and answers whether there was one.
 */
export function useCurrent(order: CommentListOrder, wanted: string, onHidden: () => boolean) {
  const [current, setCurrent] = useState(wanted);
  const list = useCommentWindow(order, current);
  const window = list.query.data;
  /** Set while a decision of this person may move the comment: the list goes on with the next one. */
  const goesOn = useRef(false);
  const was = useRef({ stamp: -1, order: '', index: 0, wanted: '' });

  useEffect(() => {
    if (wanted !== '') setCurrent(wanted);
  }, [wanted]);
  useEffect(() => {
    if (!window) return;
    const index = placeOf(window, current);
    const before = was.current;
    const order = orderKey(window.order);
    const read = before.stamp !== window.stamp || before.order !== order;
    was.current = { ...before, stamp: window.stamp, order, index: index >= 0 ? index : before.index };
    // The comment of a link is looked for once: in what is here, then in the whole list, then without the filter.
    if (wanted !== '' && before.wanted !== wanted && current === wanted) {
      if (index < 0 && window.around !== wanted) return list.seek(wanted);
      if (index >= 0 || onHidden()) {
        if (index >= 0) was.current.wanted = wanted;
        return;
      }
      was.current.wanted = wanted;
    } else if (!read) return;
    const next =
      before.order !== order
        ? window.begin
        : goesOn.current || index < 0
          ? Math.min(before.index, window.total - 1)
          : index;
    goesOn.current = false;
    const comment = commentAt(window, next);
    if (comment) setCurrent(comment.id);
    else if (window.total === 0) setCurrent('');
    was.current.index = Math.max(0, next);
  }, [window, current, wanted, onHidden, list.seek]);
  return { list, current, setCurrent, goesOn: goesOn as RefObject<boolean> };
}
