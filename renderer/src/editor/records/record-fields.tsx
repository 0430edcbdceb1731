import { Checkbox, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { DocumentRecord } from '#shared/doc-model/index.ts';
import { useEditor } from '../editor-context.ts';

/** Fields of a record: code, year (empty = not dated), all parts, title, original title. */
export function RecordFields(props: {
  record: DocumentRecord;
  onChange: (record: DocumentRecord) => void;
  focus?: boolean;
}): ReactNode {
  const { record, onChange } = props;
  const { text } = useEditor();
  return (
    <div className="zs-record-fields">
      <TextInput
        data-autofocus={props.focus || undefined}
        label={text('cite.code')}
        placeholder="GB/T 1.1"
        value={record.number}
        onChange={(event) => onChange({ ...record, number: event.currentTarget.value })}
      />
      <div className="zs-record-year">
        <TextInput
          label={text('cite.year')}
          placeholder={text('cite.undated')}
          disabled={record.allParts}
          value={record.year}
          onChange={(event) => onChange({ ...record, year: event.currentTarget.value.trim() })}
        />
        <Checkbox
          label={text('cite.all-parts')}
          checked={record.allParts}
          onChange={(event) => onChange({ ...record, allParts: event.currentTarget.checked })}
        />
      </div>
      <TextInput
        label={text('cite.name')}
        value={record.title}
        onChange={(event) => onChange({ ...record, title: event.currentTarget.value })}
      />
      <TextInput
        label={text('cite.original')}
        value={record.originalTitle}
        onChange={(event) => onChange({ ...record, originalTitle: event.currentTarget.value })}
      />
    </div>
  );
}
