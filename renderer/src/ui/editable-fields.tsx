import { ActionIcon, Button, Group } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import styles from './editable-fields.module.css';
import { checkFields, cleanValue, FieldInput, type FieldSpec, type FieldValue, type FieldValues } from './fields.tsx';
import { useT } from './i18n.ts';

export type FieldGroup = { readonly title?: string; readonly fields: readonly FieldSpec[] };

/**
 * Fields shown as rows and edited in place, one at a time: Enter or the button saves (Ctrl-Enter in long texts), Escape takes
 * back. `onSave` gets the one changed field and answers whether it was taken.
 */
export function EditableFields({
  groups,
  values,
  editable,
  onSave,
}: {
  readonly groups: readonly FieldGroup[];
  readonly values: FieldValues;
  readonly editable: boolean;
  readonly onSave: (name: string, value: FieldValue) => Promise<boolean>;
}) {
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <div className={styles['rows']}>
      {groups.map((group) => (
        <div key={group.title ?? group.fields[0]?.name} className={styles['rowGroup']}>
          {group.title && <h3 className={styles['rowGroupTitle']}>{group.title}</h3>}
          <dl className={styles['rowList']}>
            {group.fields.map((spec) => (
              <EditableRow
                key={spec.name}
                spec={spec}
                value={values[spec.name] ?? ''}
                all={values}
                editable={editable && spec.readOnly !== true}
                editing={editing === spec.name}
                onEdit={(on) => setEditing(on ? spec.name : null)}
                onSave={onSave}
              />
            ))}
          </dl>
        </div>
      ))}
    </div>
  );
}

function EditableRow({
  spec,
  value,
  all,
  editable,
  editing,
  onEdit,
  onSave,
}: {
  readonly spec: FieldSpec;
  readonly value: FieldValue;
  readonly all: FieldValues;
  readonly editable: boolean;
  readonly editing: boolean;
  readonly onEdit: (on: boolean) => void;
  readonly onSave: (name: string, value: FieldValue) => Promise<boolean>;
}) {
  const { t } = useT();
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) button.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  return (
    <div className={styles['row']} data-editing={editing || undefined}>
      <dt className={styles['rowLabel']}>{spec.label}</dt>
      <dd className={styles['rowValue']}>
        {editing ? (
          <RowForm spec={spec} value={value} all={all} onDone={() => onEdit(false)} onSave={onSave} />
        ) : (
          <>
            <FieldText spec={spec} value={value} />
            {editable && (
              <ActionIcon
                ref={button}
                size={22}
                className={styles['rowEdit']}
                aria-label={t('app.field.edit', { field: spec.label })}
                onClick={() => onEdit(true)}
              >
                <IconPencil size={14} />
              </ActionIcon>
            )}
          </>
        )}
      </dd>
    </div>
  );
}

function RowForm({
  spec,
  value,
  all,
  onDone,
  onSave,
}: {
  readonly spec: FieldSpec;
  readonly value: FieldValue;
  readonly all: FieldValues;
  readonly onDone: () => void;
  readonly onSave: (name: string, value: FieldValue) => Promise<boolean>;
}) {
  const { t } = useT();
  const [draft, setDraft] = useState<FieldValue>(value);
  const [error, setError] = useState<string | undefined>();
  const [pending, setPending] = useState(false);
  const save = async (event?: FormEvent) => {
    event?.preventDefault();
    const tidy = cleanValue(spec, draft);
    const found = checkFields([spec], { ...all, [spec.name]: tidy }, t)[spec.name];
    if (found) return setError(found);
    setPending(true);
    const taken = await onSave(spec.name, tidy);
    setPending(false);
    if (taken) onDone();
  };
  return (
    <form
      className={styles['rowForm']}
      onSubmit={(e) => void save(e)}
      onKeyDown={(e) => {
        if (e.key === 'Escape') {
          e.stopPropagation();
          onDone();
        } else if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) void save();
      }}
      noValidate
    >
      <FieldInput
        spec={spec}
        value={draft}
        error={error}
        autoFocus
        labelled={false}
        onChange={(next) => {
          setDraft(next);
          setError(undefined);
        }}
      />
      <Group gap={6} mt={6}>
        <Button type="submit" size="compact-xs" loading={pending}>
          {t('app.action.save')}
        </Button>
        <Button variant="subtle" color="gray" size="compact-xs" onClick={onDone}>
          {t('app.action.cancel')}
        </Button>
      </Group>
    </form>
  );
}

/** A value as read: the label of a choice, lines one below the other, a dash when there is nothing. */
function FieldText({ spec, value }: { readonly spec: FieldSpec; readonly value: FieldValue }) {
  const { t } = useT();
  if (typeof value === 'boolean') return <span>{value ? t('app.field.yes') : t('app.field.no')}</span>;
  if (typeof value === 'string') {
    const shown = spec.kind === 'choice' ? (spec.options?.find((o) => o.value === value)?.label ?? value) : value;
    return shown === '' ? <Nothing /> : <span className={styles['rowText']}>{shown}</span>;
  }
  if (value.length === 0) return <Nothing />;
  const labels = value.map((v) => spec.options?.find((o) => o.value === v)?.label ?? v);
  return <span className={styles['rowText']}>{labels.join('\n')}</span>;
}

function Nothing() {
  const { t } = useT();
  return (
    <span className="z-dim">
      <span aria-hidden="true">—</span>
      <span className="z-hidden">{t('app.field.empty')}</span>
    </span>
  );
}
