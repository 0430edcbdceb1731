import { Switch } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { squash } from '#shared/base/index.ts';
import { useEditor } from '../editor-context.ts';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { SearchOptions } from '../ui/search-options.tsx';
import { useActionContext } from '../ui/use-action-context.ts';
import { insertKnownTerm, sourceOfTerm } from './record-commands.ts';
import { useKnown } from './use-known.ts';

const LIST = 'zs-term-list';

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
  const index = Math.min(at, terms.length - 1);
  const current = terms[index];

  return (
    <DialogFrame
      title={text('term.title')}
      action={text('dialog.insert')}
      size="lg"
      canApply={current !== undefined}
      onApply={() => current && context.run(insertKnownTerm(current, modified, profile.fixed))}
    >
      <SearchField
        list={LIST}
        label={text('term.search')}
        query={query}
        onQuery={(value) => {
          setQuery(value);
          setAt(0);
        }}
        count={terms.length}
        at={index}
        onMove={setAt}
      />
      <SearchOptions
        list={LIST}
        label={text('term.search')}
        items={terms}
        keyOf={(term) => `${term.number} ${term.clause} ${term.term}`}
        at={index}
        onChoose={setAt}
        rowClass="zs-term-row"
        empty={<p className="zs-muted zs-small">{text('term.none')}</p>}
      >
        {(term) => (
          <>
            <span className="zs-term-head">
              <strong>{term.term}</strong> {term.english}
              <span className="zs-record-where">
                {term.number} {term.clause}
              </span>
            </span>
            <span className="zs-term-definition">{term.definition}</span>
          </>
        )}
      </SearchOptions>
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
