import { useEffect } from 'react';
import { usePlatform } from '../../platform/index.ts';
import { keyName } from './key-name.ts';
import type { ResolutionEvent } from './moves.ts';

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
      // A dialog of the application (making the minutes) has its own keys.
      if (target?.closest('.mantine-Modal-root, .mantine-Menu-dropdown')) return;
      const key = keyName(event);
      if (key === '' || ((key === 'Enter' || key === 'Space') && target?.closest('button, a') != null)) return;
      if (send({ type: 'key', key, again: event.repeat })) event.preventDefault();
    };
    window.addEventListener('keydown', press);
    const stop = platform.onAction((id) => {
      if (id === 'edit.undo') send({ type: 'key', key: 'Ctrl+Z' });
    });
    return () => {
      window.removeEventListener('keydown', press);
      stop();
    };
  }, [platform, send]);
}
