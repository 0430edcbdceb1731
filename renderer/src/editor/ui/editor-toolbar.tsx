import { ActionIcon, Group, Menu, Tooltip } from '@mantine/core';
import { IconBook2, IconChevronDown, IconLayoutSidebar, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { EditorAction } from '../editor-action.ts';
import { editorActions } from '../editor-actions.ts';
import { useEditor, useEditorUi } from '../editor-context.ts';
import { ActionMenuItem } from './action-menu-item.tsx';
import { BlockTypeMenu } from './block-type-menu.tsx';
import { RovingToolbar } from './roving-toolbar.tsx';
import { useActionContext } from './use-action-context.ts';

const a = editorActions;

/** The main toolbar: history, block type and level, character format, lists, insert menu, find, contents panel. */
export function EditorToolbar(): ReactNode {
  const { text, editable, store } = useEditor();
  const outlineOpen = useEditorUi((ui) => ui.outlineOpen);
  const front = useEditorUi((ui) => ui.front);
  return (
    <RovingToolbar label={text('toolbar.label')} className="zs-toolbar">
      <ToolButton
        label={text(outlineOpen ? 'outline.hide' : 'outline.show')}
        active={outlineOpen}
        onPress={() => store.setState({ outlineOpen: !outlineOpen })}
      >
        <IconLayoutSidebar size={18} />
      </ToolButton>
      {editable && (
        <>
          <Section label={text('toolbar.history')}>
            <ActionButton action={a.undo} />
            <ActionButton action={a.redo} />
          </Section>
          <Section label={text('toolbar.blocks')}>
            <BlockTypeMenu />
            <ActionButton action={a.promote} />
            <ActionButton action={a.demote} />
            <ActionButton action={a.moveUp} />
            <ActionButton action={a.moveDown} />
          </Section>
          <Section label={text('toolbar.marks')}>
            <ActionButton action={a.strong} />
            <ActionButton action={a.emphasis} />
            <ActionButton action={a.superscript} />
            <ActionButton action={a.subscript} />
          </Section>
          <Section label={text('toolbar.lists')}>
            <ActionButton action={a.listDash} />
            <ActionButton action={a.listAlpha} />
          </Section>
          <Section label={text('toolbar.insert')}>
            <InsertMenu />
            <ActionButton action={a.table} />
            <ActionButton action={a.figure} />
            <ActionButton action={a.formula} />
            <ActionButton action={a.reference} />
            <ActionButton action={a.cite} />
            <ActionButton action={a.footnote} />
          </Section>
        </>
      )}
      <Section label={text('toolbar.view')}>
        <ActionButton action={a.find} />
        <ActionButton action={a.focusMode} />
        <ToolButton label={text(a.front.label)} active={front} onPress={() => store.setState({ front: !front })}>
          <IconBook2 size={18} />
        </ToolButton>
        <ActionButton action={a.commands} />
      </Section>
    </RovingToolbar>
  );
}

function Section(props: { label: string; children: ReactNode }): ReactNode {
  return (
    <Group gap={2} wrap="nowrap" role="group" aria-label={props.label} className="zs-tool-group">
      {props.children}
    </Group>
  );
}

/** A button of a toolbar. It stays focusable while it cannot be used, so that the focus never falls out of the toolbar. */
export function ToolButton(props: {
  label: string;
  shortcut?: string;
  active?: boolean;
  disabled?: boolean;
  onPress: () => void;
  children: ReactNode;
}): ReactNode {
  const { label, shortcut, active, disabled, onPress, children } = props;
  return (
    <Tooltip label={shortcut ? `${label}  ${shortcut}` : label} openDelay={400} withinPortal>
      <ActionIcon
        variant={active ? 'light' : 'subtle'}
        color={active ? 'teal' : 'gray'}
        size={30}
        className="zs-tool"
        aria-label={label}
        aria-keyshortcuts={shortcut ? shortcut.replace('Ctrl', 'Control').replace(/\s/g, '') : undefined}
        aria-pressed={active === undefined ? undefined : active}
        aria-disabled={disabled || undefined}
        data-disabled={disabled || undefined}
        onClick={() => !disabled && onPress()}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

export function ActionButton({ action }: { action: EditorAction }): ReactNode {
  const { text } = useEditor();
  const context = useActionContext();
  const state = useEditorUi((ui) => ui.calm);
  const IconOf = action.icon;
  return (
    <ToolButton
      label={text(action.label)}
      {...(action.shortcut ? { shortcut: action.shortcut } : {})}
      {...(action.isActive ? { active: action.isActive(state) } : {})}
      disabled={!action.isEnabled(state)}
      onPress={() => action.run(context)}
    >
      <IconOf size={18} />
    </ToolButton>
  );
}

function InsertMenu(): ReactNode {
  const { text } = useEditor();
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
        <button type="button" className="zs-tool-text">
          <IconPlus size={16} aria-hidden />
          {text('menu.insert')}
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className="zs-menu">
        <div className="zs-insert-columns">
          <div>
            <Menu.Label>{text('menu.group-text')}</Menu.Label>
            {[a.heading, a.clause, a.paragraph, a.note, a.example, a.termEntry, a.knownTerm, a.bookReference].map(
              (action) => (
                <ActionMenuItem key={action.label} action={action} />
              ),
            )}
            <Menu.Label>{text('menu.group-lists')}</Menu.Label>
            {[a.listDash, a.listAlpha, a.listDot, a.listNumber].map((action) => (
              <ActionMenuItem key={action.label} action={action} />
            ))}
          </div>
          <div>
            <Menu.Label>{text('menu.group-objects')}</Menu.Label>
            {[a.table, a.figure, a.formula, a.symbols].map((action) => (
              <ActionMenuItem key={action.label} action={action} />
            ))}
            <Menu.Label>{text('menu.group-inline')}</Menu.Label>
            {[a.reference, a.cite, a.footnote, a.inlineMath, a.hardBreak].map((action) => (
              <ActionMenuItem key={action.label} action={action} />
            ))}
            <Menu.Label>{text('menu.group-elements')}</Menu.Label>
            {[a.annexNormative, a.annexInformative, a.introduction, a.bibliography, a.index].map((action) => (
              <ActionMenuItem key={action.label} action={action} />
            ))}
          </div>
        </div>
      </Menu.Dropdown>
    </Menu>
  );
}
