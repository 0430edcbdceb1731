import { Switch, TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { squash } from '#shared/base/index.ts';
import { useEditor } from '../editor-context.ts';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { useActionContext } from '../ui/use-action-context.ts';
import { insertKnownTerm, sourceOfTerm } from './record-commands.ts';
import { useKnown } from './use-known.ts';

/** Takes a term over from another standard of the workspace, with its source line. */
export function TermDialog(): ReactNode {
  const { text, records, profile } = useEditor();
  const context = useActionContext();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const [modified, setModified] = useState(false);
  const known = useKnown(records.terms, query);
  // The answer may still be that for what was typed before.
  const terms = known.filter((it) => squash(`${it.term} ${it.english} ${it.definition}`).includes(squash(query)));
  const current = terms[Math.min(at, terms.length - 1)];

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const delta = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (delta === undefined) return;
    event.preventDefault();
    setAt(Math.max(0, Math.min(terms.length - 1, at + delta)));
  };

  return (
    <DialogFrame
      title={text('term.title')}
      action={text('dialog.insert')}
      size="lg"
      canApply={current !== undefined}
      onApply={() => current && context.run(insertKnownTerm(current, modified, profile.fixed))}
    >
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls="zs-term-list"
        aria-activedescendant={current ? `zs-term-${terms.indexOf(current)}` : undefined}
        label={text('term.search')}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id="zs-term-list"
        role="listbox"
        aria-label={text('term.search')}
        className="zs-reference-list"
        tabIndex={-1}
      >
        {terms.map((term, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the search field handles the keys.
          <div
            key={`${term.number} ${term.clause} ${term.term}`}
            id={`zs-term-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={term === current}
            className="zs-term-row"
            onClick={() => setAt(index)}
            onDoubleClick={(event) => event.currentTarget.closest('form')?.requestSubmit()}
          >
            <span className="zs-term-head">
              <strong>{term.term}</strong> {term.english}
              <span className="zs-record-where">
                {term.number} {term.clause}
              </span>
            </span>
            <span className="zs-term-definition">{term.definition}</span>
          </div>
        ))}
        {terms.length === 0 && <p className="zs-muted zs-small">{text('term.none')}</p>}
      </div>
      {current && <p className="zs-muted zs-small">{sourceOfTerm(current, modified, profile.fixed)}</p>}
      <Switch
        mt="sm"
        label={text('term.modified')}
        checked={modified}
        onChange={(event) => setModified(event.currentTarget.checked)}
      />
    </DialogFrame>
  );
}
