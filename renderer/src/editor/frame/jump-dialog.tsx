import { Modal } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useEditor } from '../editor-context.ts';
import { numberingOf } from '../plugins/numbering-plugin.ts';
import { focusTextAfterDialog } from '../ui/focus-text.ts';
import { referenceTargets } from '../ui/reference-targets.ts';
import { SearchField } from '../ui/search-field.tsx';
import { SearchOptions } from '../ui/search-options.tsx';
import { jumpCandidates } from './jump-candidates.ts';
import { goToBlock } from './places.ts';

const LIST = 'zs-jump-list';

/** Ctrl+G: a number is typed, its place is shown while typing, Enter goes there. */
export function JumpDialog(): ReactNode {
  const { text, store } = useEditor();
  const { state } = store.getState();
  const numbering = numberingOf(state);
  const targets = useMemo(() => referenceTargets(state.doc, numbering), [state.doc, numbering]);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const shown = useMemo(() => jumpCandidates(numbering, targets, query), [numbering, targets, query]);

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
      <SearchField
        list={LIST}
        aria-label={text('jump.field')}
        description={text('jump.hint')}
        query={query}
        onQuery={(value) => {
          setQuery(value);
          setAt(0);
        }}
        count={shown.length}
        at={at}
        onMove={setAt}
        onEnter={() => go(shown[at]?.id)}
      />
      <SearchOptions
        list={LIST}
        label={text('jump.title')}
        items={shown}
        keyOf={({ id }) => id}
        at={at}
        onChoose={(index) => go(shown[index]?.id)}
        picks
      >
        {(target) => (
          <>
            <span className="zs-reference-number">{target.reference}</span>
            <span className="zs-reference-title">{target.title}</span>
          </>
        )}
      </SearchOptions>
      {query.trim() !== '' && shown.length === 0 && (
        <p className="zs-muted zs-small" role="status">
          {text('jump.none')}
        </p>
      )}
    </Modal>
  );
}
