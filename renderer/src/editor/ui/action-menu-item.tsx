import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import type { EditorAction } from '../editor-action.ts';
import { useEditor, useEditorUi } from '../editor-context.ts';
import { useActionContext } from './use-action-context.ts';

/** An action as an item of a menu. */
export function ActionMenuItem({ action }: { action: EditorAction }): ReactNode {
  const { text } = useEditor();
  const context = useActionContext();
  const state = useEditorUi((ui) => ui.calm);
  const IconOf = action.icon;
  return (
    <Menu.Item
      leftSection={<IconOf size={16} aria-hidden />}
      rightSection={action.shortcut ? <span className="zs-shortcut">{action.shortcut}</span> : undefined}
      disabled={!action.isEnabled(state)}
      onClick={() => action.run(context)}
    >
      {text(action.label)}
    </Menu.Item>
  );
}
