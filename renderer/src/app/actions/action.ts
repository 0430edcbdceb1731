import type { NavigateFunction } from 'react-router';
import type { MessageKey } from '#shared/i18n/index.ts';

/** What an action may use. */
export type ActionContext = {
  readonly navigate: NavigateFunction;
  /** The workspace may be changed. */
  readonly editable: boolean;
  readonly lastCommit: { readonly commitId: string; readonly label: string } | null;
  readonly undo: (commitId: string, label: string) => Promise<void>;
};

/**
 * Something a person can do from anywhere. The same object serves buttons, shortcuts, the command palette and the application
 * menu. `shortcut`: `mod+k` (Ctrl or ⌘), `?`, `F6`, `shift+F6`, or two keys
 * after each other: `g h`.
 */
export type Action = {
  readonly id: string;
  readonly titleKey: MessageKey;
  readonly group: 'go' | 'create' | 'view' | 'edit';
  readonly shortcut?: string;
  readonly enabled?: (context: ActionContext) => boolean;
  readonly run: (context: ActionContext) => void;
};

/** Whether the action can be run now. */
export function isEnabled(action: Action, context: ActionContext): boolean {
  return action.enabled?.(context) ?? true;
}
