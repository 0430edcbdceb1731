import { Alert, Radio } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { type RecordList, recordById } from '#shared/doc-model/commands/index.ts';
import { type DocumentRecord, parseDocumentRecord, printDocumentRecord } from '#shared/doc-model/index.ts';
import { useEditor } from '../editor-context.ts';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { SearchOptions } from '../ui/search-options.tsx';
import { useActionContext } from '../ui/use-action-context.ts';
import { citeChoices, proposedList } from './cite-choices.ts';
import { citeCommand, editRecordCommand } from './record-commands.ts';
import { RecordFields } from './record-fields.tsx';
import { useKnown } from './use-known.ts';

const LIST = 'zs-cite-list';

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
  const current = choices.find(({ key }) => key === chosen) ?? (query === '' ? undefined : choices[0]);
  const record = edited ?? (current && !current.id ? parseDocumentRecord(current.text) : null);
  const printed = record ? printDocumentRecord(record, profile.language === 'en' ? 'en' : 'zh') : '';

  const choose = (key: string): void => {
    setChosen(key);
    setEdited(null);
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
      <SearchField
        list={LIST}
        label={text('cite.search')}
        placeholder="GB/T 191"
        query={query}
        onQuery={(value) => {
          setQuery(value);
          choose('');
        }}
        count={choices.length}
        at={current ? choices.indexOf(current) : -1}
        onMove={(at) => choose(choices[at]?.key ?? '')}
      />
      <SearchOptions
        list={LIST}
        label={text('cite.search')}
        items={choices}
        keyOf={({ key }) => key}
        at={current ? choices.indexOf(current) : -1}
        onChoose={(at) => choose(choices[at]?.key ?? '')}
        isShort={record !== null}
        empty={<p className="zs-muted zs-small">{text('cite.empty')}</p>}
      >
        {(it) => (
          <>
            <span className="zs-record-code">{it.key === 'new' ? text('cite.new') : it.code || '—'}</span>
            <span className="zs-reference-title">{it.key === 'new' ? it.text : it.title}</span>
            <span className="zs-record-where">
              {it.list ? text(`cite.in-${it.list}`) : it.key === 'new' ? '' : it.from || text('cite.in-workspace')}
            </span>
          </>
        )}
      </SearchOptions>
      {record && <RecordFields record={record} onChange={setEdited} />}
      <ListChoice list={list} onChange={setList} />
    </DialogFrame>
  );
}
