import { Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { editorActions } from '../editor-actions.ts';
import { useEditor, useEditorUi } from '../editor-context.ts';
import { focusTextAfterDialog } from '../ui/focus-text.ts';
import { SearchField } from '../ui/search-field.tsx';
import { SearchOptions } from '../ui/search-options.tsx';
import { useActionContext } from '../ui/use-action-context.ts';

const LIST = 'zs-commands-list';

/** Every command of the editor with its keys, to be searched and run (Ctrl+Shift+P). */
export function CommandsDialog(): ReactNode {
  const { text, store, editable } = useEditor();
  const context = useActionContext();
  // The state as it is: a command looked for right after a key must not be judged by what was possible before it.
  const state = useEditorUi((ui) => ui.state);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const wanted = query.trim().toLowerCase();
  const shown = Object.entries(editorActions)
    .filter(([name, action]) => {
      if (name === 'commands' || (!editable && !('reads' in action && action.reads))) return false;
      return `${text(action.label)} ${'shortcut' in action ? action.shortcut : ''}`.toLowerCase().includes(wanted);
    })
    .map(([name, action]) => ({ name, action, enabled: action.isEnabled(state) }));

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
      <SearchField
        list={LIST}
        aria-label={text('commands.search')}
        placeholder={text('commands.search')}
        query={query}
        onQuery={(value) => {
          setQuery(value);
          setAt(0);
        }}
        count={shown.length}
        at={at}
        onMove={setAt}
        onEnter={() => run(at)}
      />
      <SearchOptions
        list={LIST}
        label={text('commands.title')}
        items={shown}
        keyOf={({ name }) => name}
        at={at}
        onChoose={run}
        picks
        isDisabled={({ enabled }) => !enabled}
        listClass="zs-commands"
        rowClass="zs-reference-row zs-command"
      >
        {({ action }) => {
          const IconOf = action.icon;
          return (
            <>
              <IconOf size={16} aria-hidden />
              <span className="zs-reference-title">{text(action.label)}</span>
              {'shortcut' in action && action.shortcut && <kbd className="zs-shortcut">{action.shortcut}</kbd>}
            </>
          );
        }}
      </SearchOptions>
      {shown.length === 0 && (
        <p className="zs-muted zs-small" role="status">
          {text('commands.none')}
        </p>
      )}
    </Modal>
  );
}
