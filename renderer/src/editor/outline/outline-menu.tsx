import { Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowMerge,
  IconArrowUp,
  IconIndentDecrease,
  IconIndentIncrease,
  IconSeparatorHorizontal,
  IconTrash,
} from '@tabler/icons-react';
import type { Command, EditorState } from 'prosemirror-state';
import type { ReactNode } from 'react';
import {
  divideCommand,
  entryLevelCommand,
  joinCommand,
  removeEntryCommand,
  shiftEntryCommand,
} from '../commands/outline-commands.ts';
import { useEditor } from '../editor-context.ts';

/** What can be done with an entry of the contents, in the order of the menu. */
export const ENTRY_ACTIONS = [
  { label: 'action.promote', icon: IconIndentDecrease, keys: 'Shift+Tab', make: (pos) => entryLevelCommand(pos, -1) },
  { label: 'action.demote', icon: IconIndentIncrease, keys: 'Tab', make: (pos) => entryLevelCommand(pos, 1) },
  { label: 'action.move-up', icon: IconArrowUp, keys: 'Alt+↑', make: (pos) => shiftEntryCommand(pos, 'up') },
  { label: 'action.move-down', icon: IconArrowDown, keys: 'Alt+↓', make: (pos) => shiftEntryCommand(pos, 'down') },
  { label: 'action.divide', icon: IconSeparatorHorizontal, keys: '', make: divideCommand },
  { label: 'action.join', icon: IconArrowMerge, keys: '', make: joinCommand },
  { label: 'outline.remove', icon: IconTrash, keys: 'Delete', make: removeEntryCommand },
] as const satisfies readonly {
  readonly label: string;
  readonly icon: typeof IconTrash;
  readonly keys: string;
  readonly make: (pos: number) => Command;
}[];

/** Menu of one entry, at the pointer or at the line. */
export function OutlineMenu(props: {
  readonly at: { readonly x: number; readonly y: number };
  readonly pos: number;
  readonly title: string;
  readonly state: EditorState;
  readonly onRun: (make: (pos: number) => Command) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { text } = useEditor();
  const { at, pos, state } = props;
  return (
    <Menu opened onClose={props.onClose} position="bottom-start" shadow="md" withinPortal returnFocus={false} trapFocus>
      <Menu.Target>
        <span className="zs-anchor" style={{ left: at.x, top: at.y }} />
      </Menu.Target>
      <Menu.Dropdown className="zs-menu" aria-label={text('outline.menu', { title: props.title })}>
        {ENTRY_ACTIONS.map(({ label, icon: IconOf, keys, make }) => (
          <Menu.Item
            key={label}
            leftSection={<IconOf size={16} aria-hidden />}
            rightSection={keys ? <span className="zs-shortcut">{keys}</span> : undefined}
            disabled={!make(pos)(state)}
            onClick={() => props.onRun(make)}
          >
            {text(label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
