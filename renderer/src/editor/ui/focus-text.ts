import type { EditorStore } from '../editor-store.ts';

/**
 * Gives the focus back to the text after a dialog has closed: the dialog itself sets the focus once more, so this waits for it. Who has
 * gone on to something else meanwhile (find, another dialog) stays there.
 */
export function focusTextAfterDialog(store: EditorStore): void {
  requestAnimationFrame(() => {
    const { view, dialog } = store.getState();
    const at = document.activeElement;
    if (dialog === null && (!at || at === document.body || at.closest('[role=dialog]'))) view?.focus();
  });
}
