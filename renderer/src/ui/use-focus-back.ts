import { useEffect, useRef } from 'react';

/** For every dialog that is open: where the focus was before it, the likeliest first. The last one opened is the last. */
const open: (readonly HTMLElement[])[] = [];
/** Longer than a click takes to give the focus to what it fell on. */
const SETTLE_MS = 10;

/**
 * Gives the focus back to where it was before a dialog opened (WCAG 2.4.3), also when the dialog is drawn already open or taken away with its
 * part of the page. What is remembered is a choice of a menu: its button; something in another dialog that closes now: what opened that one.
 * When nothing of it is left, the heading of the page takes the focus.
 */
export function useFocusBack(opened: boolean): void {
  const remembered = useRef<readonly HTMLElement[] | null>(null);
  // While drawing: afterwards a field of the dialog may have the focus already.
  if (opened) remembered.current ??= whereTheFocusIs();
  else remembered.current = null;
  useEffect(() => {
    const before = remembered.current;
    if (!opened || !before) return;
    open.push(before);
    return () => {
      open.splice(open.indexOf(before), 1);
      const atClose = document.activeElement;
      setTimeout(() => {
        const now = document.activeElement;
        if (now !== null && now !== document.body && (now !== atClose || !now.closest('[aria-modal="true"]'))) return;
        const back = before.find((element) => element.isConnected) ?? document.querySelector<HTMLElement>('h1');
        back?.focus({ preventScroll: true });
      }, SETTLE_MS);
    };
  }, [opened]);
}

function whereTheFocusIs(): readonly HTMLElement[] {
  const { activeElement } = document;
  const around = open.at(-1) ?? [];
  if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return around;
  const menu = activeElement.closest('[role="menu"]')?.id;
  const button = menu && document.querySelector<HTMLElement>(`[aria-controls="${CSS.escape(menu)}"]`);
  return [button || activeElement, ...around];
}
