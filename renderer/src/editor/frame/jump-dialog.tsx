import { Modal, TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useEditor } from '../editor-context.ts';
import { numberingOf } from '../plugins/numbering-plugin.ts';
import { focusTextAfterDialog } from '../ui/focus-text.ts';
import { referenceTargets } from '../ui/reference-targets.ts';
import { jumpCandidates } from './jump-candidates.ts';
import { goToBlock } from './places.ts';

/** Ctrl+G: a number is typed, its place is shown while typing, Enter goes there. */
export function JumpDialog(): ReactNode {
  const { text, store } = useEditor();
  const { state } = store.getState();
  const numbering = numberingOf(state);
  const targets = useMemo(() => referenceTargets(state.doc, numbering), [state.doc, numbering]);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => jumpCandidates(numbering, targets, query), [numbering, targets, query]);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  const close = (): void => {
    store.setState({ dialog: null });
    focusTextAfterDialog(store);
  };
  const go = (id: string | undefined): void => {
    if (id === undefined) return;
    store.setState({ dialog: null });
    // The window gives the focus back first.
    requestAnimationFrame(() => goToBlock(store, id));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const delta = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (delta !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(shown.length - 1, at + delta)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      go(shown[at]?.id);
    }
  };

  return (
    <Modal
      opened
      onClose={close}
      title={text('jump.title')}
      size="md"
      yOffset="12vh"
      returnFocus={false}
      closeButtonProps={{ 'aria-label': text('dialog.close') }}
      transitionProps={{ duration: 0 }}
    >
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded={shown.length > 0}
        aria-controls="zs-jump-list"
        aria-activedescendant={shown[at] ? `zs-jump-${shown[at].id}` : undefined}
        aria-label={text('jump.field')}
        description={text('jump.hint')}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id="zs-jump-list"
        role="listbox"
        aria-label={text('jump.title')}
        className="zs-reference-list"
        tabIndex={-1}
      >
        {shown.map((target, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys.
          <div
            key={target.id}
            id={`zs-jump-${target.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="zs-reference-row"
            onClick={() => go(target.id)}
          >
            <span className="zs-reference-number">{target.reference}</span>
            <span className="zs-reference-title">{target.title}</span>
          </div>
        ))}
      </div>
      {query.trim() !== '' && shown.length === 0 && (
        <p className="zs-muted zs-small" role="status">
          {text('jump.none')}
        </p>
      )}
    </Modal>
  );
}
