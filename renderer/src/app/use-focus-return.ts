import { useEffect } from 'react';

const LOOK_MS = 100;
const MODAL = '[aria-modal="true"]';

/**
 * Gives the focus back to where it was before a dialog opened (WCAG 2.4.3), also when the dialog was taken away with its part of the page, or
 * moved the focus before it could be remembered.
 */
export function useFocusReturn(): void {
  useEffect(() => {
    let outside: HTMLElement | null = null;
    let timer: ReturnType<typeof setInterval> | undefined;
    const look = () => {
      if (document.querySelector(MODAL)) return;
      clearInterval(timer);
      timer = undefined;
      if (document.activeElement === document.body && outside?.isConnected) outside.focus({ preventScroll: true });
    };
    const follow = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      if (target.closest(MODAL)) timer ??= setInterval(look, LOOK_MS);
      else outside = target;
    };
    document.addEventListener('focusin', follow);
    return () => {
      document.removeEventListener('focusin', follow);
      clearInterval(timer);
    };
  }, []);
}
