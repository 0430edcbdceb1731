import { Alert, Radio, TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { type RecordList, recordById } from '#shared/doc-model/commands/index.ts';
import { type DocumentRecord, parseDocumentRecord, printDocumentRecord } from '#shared/doc-model/index.ts';
import { useEditor } from '../editor-context.ts';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { useActionContext } from '../ui/use-action-context.ts';
import { citeChoices, proposedList } from './cite-choices.ts';
import { citeCommand, editRecordCommand } from './record-commands.ts';
import { RecordFields } from './record-fields.tsx';
import { useKnown } from './use-known.ts';

/** Cites another document, or changes the record that the citation at `pos` points at. */
export function CiteDialog({ pos }: { pos?: number }): ReactNode {
  const { store } = useEditor();
  const { doc } = store.getState().state;
  const target = pos === undefined ? '' : String(doc.nodeAt(pos)?.attrs['target'] ?? '');
  const record = target === '' ? null : recordById(doc, target);
  return record ? <EditRecord id={target} /> : <InsertCitation {...(pos === undefined ? {} : { pos })} />;
}

/** Changes code, year or title of a record; every citation of it follows. */
function EditRecord({ id }: { id: string }): ReactNode {
  const { text, store, profile } = useEditor();
  const context = useActionContext();
  const [found] = useState(() => recordById(store.getState().state.doc, id)!.node);
  const [record, setRecord] = useState(() => parseDocumentRecord(found.textContent));
  const [list, setList] = useState<RecordList>(found.type.name === 'reference' ? 'normative' : 'informative');
  const printed = printDocumentRecord(record, profile.language === 'en' ? 'en' : 'zh');
  return (
    <DialogFrame
      title={text('cite.title-edit')}
      action={text('dialog.apply')}
      size="lg"
      canApply={printed !== ''}
      onApply={() => context.run(editRecordCommand(id, printed, list, profile.fixed))}
    >
      <RecordFields record={record} onChange={setRecord} focus />
      <ListChoice list={list} onChange={setList} />
    </DialogFrame>
  );
}

function ListChoice(props: { list: RecordList; onChange: (list: RecordList) => void }): ReactNode {
  const { text } = useEditor();
  return (
    <Radio.Group
      mt="sm"
      label={text('cite.list')}
      value={props.list}
      onChange={(value) => props.onChange(value as RecordList)}
    >
      <div className="zs-reference-forms">
        <Radio value="normative" label={text('cite.normative')} />
        <Radio value="informative" label={text('cite.informative')} />
      </div>
    </Radio.Group>
  );
}

function InsertCitation({ pos }: { pos?: number }): ReactNode {
  const { text, store, records, profile } = useEditor();
  const context = useActionContext();
  const [state] = useState(() => store.getState().state);
  const { doc, selection } = state;
  const [query, setQuery] = useState(() => doc.textBetween(selection.from, selection.to).slice(0, 80));
  const known = useKnown(records.documents, query);
  const choices = useMemo(() => citeChoices(doc, known, query), [doc, known, query]);
  const [chosen, setChosen] = useState('');
  const [list, setList] = useState<RecordList>(() =>
    proposedList(doc, pos ?? selection.from, pos === undefined ? selection.to : pos + 1),
  );
  /** Record being written anew; null = as the chosen row says. */
  const [edited, setEdited] = useState<DocumentRecord | null>(null);
  const rows = useRef<HTMLDivElement>(null);
  const current = choices.find(({ key }) => key === chosen) ?? (query === '' ? undefined : choices[0]);
  const record = edited ?? (current && !current.id ? parseDocumentRecord(current.text) : null);
  const printed = record ? printDocumentRecord(record, profile.language === 'en' ? 'en' : 'zh') : '';

  useEffect(() => {
    rows.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  const choose = (key: string): void => {
    setChosen(key);
    setEdited(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const delta = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (delta === undefined) return;
    event.preventDefault();
    const at = current ? choices.indexOf(current) : -1;
    const next = choices[Math.max(0, Math.min(choices.length - 1, at + delta))];
    if (next) choose(next.key);
  };
  const apply = (): void => {
    if (!current) return;
    const document = current.id ? { id: current.id } : { text: printed };
    context.run(citeCommand(document, list, profile.fixed, pos));
  };

  return (
    <DialogFrame
      title={text('cite.title')}
      action={text('dialog.insert')}
      size="lg"
      canApply={current !== undefined && (current.id !== undefined || printed !== '')}
      onApply={apply}
    >
      {pos !== undefined && (
        <Alert color="red" mb="sm" role="alert">
          {text('cite.broken')}
        </Alert>
      )}
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls="zs-cite-list"
        aria-activedescendant={current ? `zs-cite-${choices.indexOf(current)}` : undefined}
        label={text('cite.search')}
        placeholder="GB/T 191"
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          choose('');
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={rows}
        id="zs-cite-list"
        role="listbox"
        aria-label={text('cite.search')}
        className="zs-reference-list"
        data-short={record !== null || undefined}
        tabIndex={-1}
      >
        {choices.map((it, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the search field handles the keys.
          <div
            key={it.key}
            id={`zs-cite-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={it === current}
            className="zs-reference-row"
            onClick={() => choose(it.key)}
            onDoubleClick={(event) => event.currentTarget.closest('form')?.requestSubmit()}
          >
            <span className="zs-record-code">{it.key === 'new' ? text('cite.new') : it.code || '—'}</span>
            <span className="zs-reference-title">{it.key === 'new' ? it.text : it.title}</span>
            <span className="zs-record-where">
              {it.list ? text(`cite.in-${it.list}`) : it.key === 'new' ? '' : it.from || text('cite.in-workspace')}
            </span>
          </div>
        ))}
        {choices.length === 0 && <p className="zs-muted zs-small">{text('cite.empty')}</p>}
      </div>
      {record && <RecordFields record={record} onChange={setEdited} />}
      <ListChoice list={list} onChange={setList} />
    </DialogFrame>
  );
}
