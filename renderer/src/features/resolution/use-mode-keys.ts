import { useEffect } from 'react';
import { usePlatform } from '../../platform/index.ts';
import { keyName } from './key-name.ts';
import type { ResolutionEvent } from './moves.ts';

/** A dialog or menu of the application (making the minutes) lies over the mode and has its own keys. */
function isCovered(): boolean {
  const over = document.querySelectorAll('[aria-modal="true"], [role="menu"]');
  return [...over].some((element) => element.closest('[data-resolution]') === null);
}

/**
 * Keys of the whole page, for `send`. What an input method composes belongs to it, Enter and blank on a button press that button, and the
 * desktop's menu gives its key for undoing.
 */
export function useModeKeys(send: (event: ResolutionEvent) => boolean): void {
  const platform = usePlatform();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      const typing = target?.closest('input, textarea') != null;
      if (event.defaultPrevented || (typing && (event.isComposing || event.key === 'Process'))) return;
      if (isCovered()) return;
      const key = keyName(event);
      if (key === '' || ((key === 'Enter' || key === 'Space') && target?.closest('button, a') != null)) return;
      if (send({ type: 'key', key, again: event.repeat })) event.preventDefault();
    };
    // Before a dialog hears its Escape: afterwards it is gone, and the key would be taken for ours.
    window.addEventListener('keydown', press, { capture: true });
    const stop = platform.onAction((id) => {
      if (id === 'edit.undo') send({ type: 'key', key: 'Ctrl+Z' });
    });
    return () => {
      window.removeEventListener('keydown', press, { capture: true });
      stop();
    };
  }, [platform, send]);
}
