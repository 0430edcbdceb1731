import { Modal, TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { editorActions } from '../editor-actions.ts';
import { useEditor, useEditorUi } from '../editor-context.ts';
import { focusTextAfterDialog } from '../ui/focus-text.ts';
import { useActionContext } from '../ui/use-action-context.ts';

/** Every command of the editor with its keys, to be searched and run (Ctrl+Shift+P). */
export function CommandsDialog(): ReactNode {
  const { text, store, editable } = useEditor();
  const context = useActionContext();
  const state = useEditorUi((ui) => ui.calm);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const wanted = query.trim().toLowerCase();
  const shown = Object.entries(editorActions)
    .filter(([name, action]) => {
      if (name === 'commands' || (!editable && !('reads' in action && action.reads))) return false;
      return `${text(action.label)} ${'shortcut' in action ? action.shortcut : ''}`.toLowerCase().includes(wanted);
    })
    .map(([name, action]) => ({ name, action, enabled: action.isEnabled(state) }));

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  const close = (): void => {
    store.setState({ dialog: null });
    focusTextAfterDialog(store);
  };
  const run = (index: number): void => {
    const chosen = shown[index];
    if (!chosen?.enabled) return;
    store.setState({ dialog: null });
    // The window gives the focus back first.
    requestAnimationFrame(() => {
      store.getState().view?.focus();
      chosen.action.run(context);
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const delta = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (delta !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(shown.length - 1, at + delta)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(at);
    }
  };

  return (
    <Modal
      opened
      onClose={close}
      title={text('commands.title')}
      size="md"
      yOffset="8vh"
      returnFocus={false}
      closeButtonProps={{ 'aria-label': text('dialog.close') }}
      transitionProps={{ duration: 0 }}
    >
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls="zs-commands-list"
        aria-activedescendant={shown[at] ? `zs-command-${shown[at].name}` : undefined}
        aria-label={text('commands.search')}
        placeholder={text('commands.search')}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id="zs-commands-list"
        role="listbox"
        aria-label={text('commands.title')}
        className="zs-reference-list zs-commands"
        tabIndex={-1}
      >
        {shown.map(({ name, action, enabled }, index) => {
          const IconOf = action.icon;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys.
            <div
              key={name}
              id={`zs-command-${name}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              aria-disabled={!enabled || undefined}
              className="zs-reference-row zs-command"
              onClick={() => run(index)}
            >
              <IconOf size={16} aria-hidden />
              <span className="zs-reference-title">{text(action.label)}</span>
              {'shortcut' in action && action.shortcut && <kbd className="zs-shortcut">{action.shortcut}</kbd>}
            </div>
          );
        })}
      </div>
      {shown.length === 0 && (
        <p className="zs-muted zs-small" role="status">
          {text('commands.none')}
        </p>
      )}
    </Modal>
  );
}
