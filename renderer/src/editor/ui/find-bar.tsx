import { ActionIcon, CloseButton, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useEditor, useEditorUi } from '../editor-context.ts';
import { findStateOf, startFind, stepFind } from '../plugins/find-plugin.ts';

/** Find in the text (Ctrl-F): the browser's own search does not see blocks that are not laid out, nor derived numbers. */
export function FindBar(): ReactNode {
  const { text, store } = useEditor();
  const found = useEditorUi((ui) => findStateOf(ui.state));
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState(found.query);

  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  const search = (next: string): void => {
    setQuery(next);
    const { view } = store.getState();
    if (view) view.dispatch(startFind(view.state, next));
  };
  const step = (delta: 1 | -1): void => {
    const { view } = store.getState();
    if (view) view.dispatch(stepFind(view.state, delta));
  };
  const close = (): void => {
    const { view } = store.getState();
    if (view) {
      view.dispatch(startFind(view.state, ''));
      view.focus();
    }
    store.setState({ findOpen: false });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') close();
  };

  return (
    <search className="zs-find" aria-label={text('find.label')} onKeyDown={onKeyDown}>
      <TextInput
        ref={input}
        size="xs"
        aria-label={text('find.placeholder')}
        placeholder={text('find.placeholder')}
        value={query}
        onChange={(event) => search(event.currentTarget.value)}
      />
      <span role="status" className="zs-find-count">
        {query === ''
          ? ''
          : found.matches.length === 0
            ? text('find.none')
            : text('find.count', { current: found.current + 1, total: found.matches.length })}
      </span>
      <ActionIcon variant="subtle" color="gray" size={26} aria-label={text('find.previous')} onClick={() => step(-1)}>
        <IconChevronUp size={16} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" size={26} aria-label={text('find.next')} onClick={() => step(1)}>
        <IconChevronDown size={16} />
      </ActionIcon>
      <CloseButton size="sm" aria-label={text('find.close')} onClick={close} />
    </search>
  );
}
