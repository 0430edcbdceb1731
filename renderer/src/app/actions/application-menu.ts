import { useEffect } from 'react';
import type { MessageKey } from '#shared/i18n/index.ts';
import { type ApplicationMenu, usePlatform } from '../../platform/index.ts';
import { useT } from '../../ui/index.ts';
import { type Action, type ActionContext, isEnabled } from './action.ts';
import { actions } from './actions.ts';

const GROUPS = ['create', 'edit', 'view', 'go'] as const satisfies readonly Action['group'][];

/** The application menu made from the action objects; pairs of keys (`g h`) have no accelerator. */
export function applicationMenu(
  all: readonly Action[],
  context: ActionContext,
  text: (key: MessageKey) => string,
): ApplicationMenu {
  return GROUPS.map((group) => ({
    label: text(`shell.menu.${group}`),
    items: all
      .filter((action) => action.group === group)
      .map((action) => ({
        id: action.id,
        label: text(action.titleKey),
        accelerator: accelerator(action.shortcut),
        enabled: isEnabled(action, context),
      })),
  })).filter(({ items }) => items.length > 0);
}

function accelerator(shortcut: string | undefined): string {
  return shortcut?.startsWith('mod+') ? `CmdOrCtrl+${shortcut.slice('mod+'.length).toUpperCase()}` : '';
}

/** Keeps the application menu in step with the language and with what can be done now. */
export function useApplicationMenu(context: ActionContext): void {
  const platform = usePlatform();
  const { t } = useT();
  useEffect(() => platform.setMenu(applicationMenu(actions, context, t)), [platform, context, t]);
}
