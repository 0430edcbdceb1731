import { useEffect, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { usePlatform } from '../../platform/index.ts';
import { useSession } from '../../state/index.ts';
import { useEditable, useUndo } from '../../ui/index.ts';
import { type ActionContext, isEnabled } from './action.ts';
import { actions } from './actions.ts';

/** What actions need, for buttons and the palette. */
export function useActionContext(): ActionContext {
  const navigate = useNavigate();
  const editable = useEditable();
  const undo = useUndo();
  const lastCommit = useSession((s) => s.commits.at(-1) ?? null);
  return useMemo(() => ({ navigate, editable, undo, lastCommit }), [navigate, editable, undo, lastCommit]);
}

const SEQUENCE_MS = 1200;

/** Runs actions by their shortcuts and by the application menu. Keys in text fields and editors stay theirs. */
export function useShortcuts(context: ActionContext): void {
  const platform = usePlatform();
  useEffect(() => {
    let first = '';
    let firstAt = 0;
    const run = (id: string) => {
      const action = actions.find((a) => a.id === id);
      if (action && isEnabled(action, context)) action.run(context);
    };
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const mod = event.ctrlKey || event.metaKey;
      const typing =
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, select, [contenteditable="true"]');
      // While something is typed, or a dialog is open, only Ctrl/⌘-K reaches the application, and F6 leaves the text.
      const busy = typing !== null || document.querySelector('[aria-modal="true"]') !== null;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const now = event.timeStamp;
      const pair = first !== '' && now - firstAt < SEQUENCE_MS ? `${first} ${key}` : '';
      const wanted = mod ? `mod+${key}` : key === 'F6' && event.shiftKey ? 'shift+F6' : key;
      const leaves = key === 'F6' && document.querySelector('[aria-modal="true"]') === null;
      if (busy && wanted !== 'mod+k' && !leaves) return;
      const action = actions.find((a) => a.shortcut !== undefined && (a.shortcut === wanted || a.shortcut === pair));
      first = mod || action ? '' : key;
      firstAt = now;
      if (!action || (mod && event.shiftKey)) return;
      event.preventDefault();
      run(action.id);
    };
    window.addEventListener('keydown', press);
    const stop = platform.onAction(run);
    return () => {
      window.removeEventListener('keydown', press);
      stop();
    };
  }, [context, platform]);
}
