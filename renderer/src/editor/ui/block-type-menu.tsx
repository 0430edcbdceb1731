import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { EditorState } from 'prosemirror-state';
import type { ReactNode } from 'react';
import type { editor as editorTexts } from '#shared/i18n/zh-CN/editor.ts';
import { around, convertCommand, listCommand } from '../commands/block-commands.ts';
import { useEditor, useEditorUi } from '../editor-context.ts';
import { useActionContext } from './use-action-context.ts';

type Key = keyof typeof editorTexts;

/** Text key of the kind of block that the caret is in. */
export function blockKindKey(state: EditorState): Key {
  const { $from } = state.selection;
  const names = [
    'annexTitle',
    'tableBlock',
    'figure',
    'termEntry',
    'formula',
    'formulaKey',
    'example',
    'list',
    'heading',
    'clause',
    'note',
    'warning',
    'reference',
    'bibliographyItem',
    'index',
    'paragraph',
  ];
  for (const name of names) {
    const found = around(state, name);
    if (!found) continue;
    if (name === 'heading') return `block.heading-${state.doc.nodeAt(found.pos)!.attrs['level'] as 1}`;
    return `block.${name}` as Key;
  }
  return $from.parent.isTextblock ? 'block.paragraph' : 'block.other';
}

const CHOICES: readonly {
  readonly key: Key;
  readonly shortcut?: string;
  readonly run: ReturnType<typeof convertCommand>;
}[] = [
  { key: 'block.heading-1', shortcut: 'Ctrl+Alt+1', run: convertCommand('heading', 1) },
  { key: 'block.heading-2', shortcut: 'Ctrl+Alt+2', run: convertCommand('heading', 2) },
  { key: 'block.heading-3', shortcut: 'Ctrl+Alt+3', run: convertCommand('heading', 3) },
  { key: 'block.heading-4', shortcut: 'Ctrl+Alt+4', run: convertCommand('heading', 4) },
  { key: 'block.heading-5', shortcut: 'Ctrl+Alt+5', run: convertCommand('heading', 5) },
  { key: 'block.heading-6', shortcut: 'Ctrl+Alt+6', run: convertCommand('heading', 6) },
  { key: 'block.clause', shortcut: 'Ctrl+Alt+C', run: convertCommand('clause') },
  { key: 'block.paragraph', shortcut: 'Ctrl+Alt+0', run: convertCommand('paragraph') },
  { key: 'block.list', shortcut: 'Ctrl+Shift+8', run: listCommand('dash') },
  { key: 'block.note', shortcut: 'Ctrl+Alt+N', run: convertCommand('note') },
  { key: 'block.example', run: convertCommand('example') },
  { key: 'block.reference', run: convertCommand('reference') },
  { key: 'block.warning', run: convertCommand('warning') },
];

/** Shows the kind of the current block and turns it into another one. */
export function BlockTypeMenu(): ReactNode {
  const { text } = useEditor();
  const current = useEditorUi((ui) => blockKindKey(ui.calm));
  return (
    <Menu
      position="bottom-start"
      shadow="md"
      returnFocus={false}
      withinPortal
      trapFocus
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <button
          type="button"
          className="zs-tool-text zs-block-type"
          aria-label={text('block.menu', { kind: text(current) })}
        >
          <span>{text(current)}</span>
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className="zs-menu">
        <Choices />
      </Menu.Dropdown>
    </Menu>
  );
}

/** In a component of its own: trying every kind on a long section takes time, and is done only while the menu is open. */
function Choices(): ReactNode {
  const { text } = useEditor();
  const state = useEditorUi((ui) => ui.calm);
  const context = useActionContext();
  const current = blockKindKey(state);
  return (
    <>
      {CHOICES.map((choice) => (
        <Menu.Item
          key={choice.key}
          data-kind={choice.key}
          className={choice.key === current ? 'zs-menu-current' : undefined}
          rightSection={choice.shortcut ? <span className="zs-shortcut">{choice.shortcut}</span> : undefined}
          disabled={choice.key !== current && !choice.run(state)}
          onClick={() => choice.key !== current && context.run(choice.run)}
        >
          {text(choice.key)}
        </Menu.Item>
      ))}
    </>
  );
}
