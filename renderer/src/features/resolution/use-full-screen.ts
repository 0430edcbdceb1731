import { useCallback, useSyncExternalStore } from 'react';

/** Browsers that can leave the Escape key to the page while it fills the screen. */
type KeyboardLock = { readonly lock?: (keys: readonly string[]) => Promise<void>; readonly unlock?: () => void };

const keyboard = (): KeyboardLock | undefined =>
  'keyboard' in navigator ? (navigator.keyboard as KeyboardLock) : undefined;

function subscribe(changed: () => void): () => void {
  document.addEventListener('fullscreenchange', changed);
  return () => document.removeEventListener('fullscreenchange', changed);
}

/** Whether the page fills the screen, and how to change that. Escape then closes fields instead of leaving the full screen. */
export function useFullScreen(): {
  readonly full: boolean;
  readonly toggle: () => Promise<void>;
  readonly leave: () => Promise<void>;
} {
  const full = useSyncExternalStore(subscribe, () => document.fullscreenElement !== null);
  const leave = useCallback(async () => {
    keyboard()?.unlock?.();
    if (document.fullscreenElement) await document.exitFullscreen();
  }, []);
  const toggle = useCallback(async () => {
    if (document.fullscreenElement) return leave();
    try {
      await document.documentElement.requestFullscreen();
      await keyboard()?.lock?.(['Escape']);
    } catch {
      // A window that may not fill the screen stays as it is: everything works in it too.
    }
  }, [leave]);
  return { full, toggle, leave };
}
