import { Button, Group } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { EMPTY_TEMPLATE_EDIT } from '#shared/domain/committee-forms.ts';
import { type Letterhead, type PaperTemplate, type TemplateEdit, textsOf } from '#shared/publishing/index.ts';
import { useApi, useReads } from '../../../rpc/index.ts';
import { FailureNotice, QueryGate, Status, useCommand, useEditable, useT } from '../../../ui/index.ts';
import { PagesPreview } from '../../paper/index.ts';
import { PlaceChips } from './place-chips.tsx';
import styles from './styles.module.css';
import { type TemplateDesk, TemplateDeskContext } from './template-desk.ts';
import { knownPlaces, sameEdit, unknownPlace, withColumns, withPart, withText, writtenPlace } from './template-edit.ts';
import { TemplateParts } from './template-parts.tsx';
import { UnsavedGuard } from './unsaved-guard.tsx';

type Props = { readonly committeeId: string; readonly form: string; readonly letterhead: Letterhead };

/** One form of a committee: its texts, columns and parts, and beside them its pages with example data. */
export function TemplateEditor(props: Props) {
  const read = useReads();
  const template = useQuery(read.template(props.committeeId, props.form));
  return (
    <QueryGate part query={template}>
      {(loaded) => <Loaded {...props} {...loaded} />}
    </QueryGate>
  );
}

function Loaded({
  committeeId,
  form,
  letterhead,
  template,
  edit: kept,
  places,
}: Props & {
  readonly template: PaperTemplate;
  readonly edit: TemplateEdit;
  readonly places: readonly { readonly name: string; readonly example: string }[];
}) {
  const { t, local } = useT();
  const api = useApi();
  const editable = useEditable();
  const [own, setOwn] = useState<TemplateEdit | null>(null);
  const edit = own ?? kept;
  const unsaved = !sameEdit(edit, kept);
  const client = useQueryClient();
  const save = useCommand(api.paper.saveTemplate, { done: 'app.styles.saved', quiet: true });
  const known = useMemo(() => knownPlaces(template, places), [template, places]);
  const wrong = Object.values(edit.texts).some((text) => unknownPlace(text, known) !== null);
  const target = useRef<{ readonly path: string; readonly field: HTMLTextAreaElement } | null>(null);
  const change = (make: (old: TemplateEdit) => TemplateEdit): void => setOwn((old) => make(old ?? kept));
  const originals = useMemo(() => new Map(textsOf(template).map(({ path, text }) => [path, text])), [template]);

  const desk: TemplateDesk = {
    edit,
    known,
    editable,
    onText: (path, text, original) => change((old) => withText(old, path, text, original)),
    onPart: (id, shown) => change((old) => withPart(old, id, shown)),
    onColumns: (part, columns, original) => change((old) => withColumns(old, part, columns, original)),
    onFocus: (path, field) => {
      target.current = { path, field };
    },
  };
  const insert = (name: string): void => {
    const at = target.current;
    if (!at?.field.isConnected) return;
    const place = writtenPlace(template, name);
    const { value, selectionStart, selectionEnd } = at.field;
    const text = `${value.slice(0, selectionStart)}${place}${value.slice(selectionEnd)}`;
    change((old) => withText(old, at.path, text, originals.get(at.path) ?? ''));
    const caret = selectionStart + place.length;
    requestAnimationFrame(() => {
      at.field.focus();
      at.field.setSelectionRange(caret, caret);
    });
  };
  const copy = { texts: { ...edit.texts }, columns: editedColumns(edit), hidden: [...edit.hidden] };
  const keep = async (): Promise<void> => {
    if (!(await save.run({ committeeId, form, edit: copy }))) return;
    await client.invalidateQueries({ queryKey: ['template', committeeId, form] });
    // What was changed meanwhile stays; what was sent is the host's from here on, also when it is taken back.
    setOwn((now) => (now === own ? null : now));
  };
  return (
    <>
      {unsaved && <UnsavedGuard />}
      <section className={styles['editor']} aria-label={local(template.name)}>
        <header className={styles['editorHead']}>
          <div className={styles['editorTitle']}>
            <h2>{local(template.name)}</h2>
            <span role="status">{unsaved && <Status tone="warn">{t('app.styles.not-saved')}</Status>}</span>
          </div>
          <Group gap="xs" wrap="nowrap">
            <Button
              variant="subtle"
              color="gray"
              disabled={!editable || sameEdit(edit, EMPTY_TEMPLATE_EDIT)}
              onClick={() => setOwn(EMPTY_TEMPLATE_EDIT)}
            >
              {t('app.styles.restore-all')}
            </Button>
            <Button variant="default" disabled={!unsaved} onClick={() => setOwn(null)}>
              {t('app.styles.discard')}
            </Button>
            <Button disabled={!editable || !unsaved || wrong} loading={save.pending} onClick={() => void keep()}>
              {t('app.action.save')}
            </Button>
          </Group>
        </header>
        <FailureNotice failure={save.failure} />
        <PlaceChips template={template} known={known} disabled={!editable} onInsert={insert} />
        <div className={styles['parts']}>
          <TemplateDeskContext value={desk}>
            <TemplateParts template={template} />
          </TemplateDeskContext>
          {template.source !== '' && (
            <p className={styles['source']}>
              {t('app.committee.source', { source: template.source })}
              {template.unconfirmed && t('app.stage.unconfirmed')}
            </p>
          )}
        </div>
      </section>
      <PagesPreview
        paper={wrong ? null : { kind: 'form-example', committeeId, form, edit: copy, letterhead: { ...letterhead } }}
      >
        {t('app.styles.wrong-place')}
      </PagesPreview>
    </>
  );
}

function editedColumns(edit: TemplateEdit) {
  return Object.fromEntries(Object.entries(edit.columns).map(([part, columns]) => [part, [...columns]]));
}
