import { Button, Checkbox, Group, SegmentedControl, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormSummary, PaperRequest } from '#shared/contract/index.ts';
import { useReads } from '../../rpc/index.ts';
import { FailureNotice, OptionPicker, OptionsPicker, useEditable, useT } from '../../ui/index.ts';
import {
  BatchMakingSteps,
  DeskSides,
  EVERYBODY,
  type FileFormat,
  FormatChoice,
  PagesPreview,
  PaperDesk,
  PaperMakingSteps,
  useAddressees,
  useBatchMaking,
  usePaperMaking,
} from '../paper/index.ts';
import { FormInputFields } from './form-input-fields.tsx';
import styles from './forms.module.css';
import { useFormInputs } from './use-form-inputs.ts';

export type FormOfRecord = {
  readonly form: FormSummary;
  /** The record that it is about. */
  readonly id: string;
  /** Name of the record. */
  readonly subject: string;
};

type Props = FormOfRecord & {
  /** It goes on the project's file unless the person says otherwise. */
  readonly keepAtFirst?: boolean;
  /** What stands in a list of projects at first; absent = all. */
  readonly projectIds?: readonly string[];
  readonly onClose: () => void;
};

/** Makes a form of the process about a record: write what it needs, look at the pages, make, save. */
export function MakeFormDialog(props: Props) {
  const { local } = useT();
  return (
    <PaperDesk opened title={local(props.form.name)} onClose={props.onClose}>
      <MakeFormBody {...props} />
    </PaperDesk>
  );
}

function MakeFormBody({ form, id, subject, keepAtFirst, projectIds, onClose }: Props) {
  const { t, local } = useT();
  const editable = useEditable();
  const written = useFormInputs(form.form, id);
  const sent = form.addressees !== 'none';
  const commenters = form.addressees === 'commenters';
  const addressees = useAddressees(
    sent && form.about === 'round' ? id : '',
    sent && form.about === 'ballot' ? id : '',
    commenters,
    sent && form.about === 'committee' ? id : '',
  );
  const projects = useProjectChoice(form.about === 'projects' ? id : '', projectIds);
  const [fillable, setFillable] = useState(form.fillable);
  const [addressee, setAddressee] = useState(commenters ? EVERYBODY : '');
  const [format, setFormat] = useState<FileFormat>(form.formats[0] ?? 'docx');
  const [keep, setKeep] = useState(keepAtFirst === true && form.paperKind !== null && !form.fillable && editable);
  const making = usePaperMaking();
  const batch = useBatchMaking();

  const everybody = addressee === EVERYBODY && addressees.length > 0;
  const paperFor = (to: string): PaperRequest => ({
    kind: 'form',
    form: form.form,
    id,
    projectIds: [...projects.chosen],
    fillable: form.fillable && fillable,
    addressee: to,
  });
  const shown = paperFor(everybody ? (addressees[0]?.value ?? '') : addressee);
  const canKeep = form.paperKind !== null && !everybody;
  const make = async (): Promise<void> => {
    await written.save();
    if (everybody)
      await batch.make(
        addressees.map(({ value, label }) => ({ paper: paperFor(value), format, folder: '', label })),
        `${local(form.name)} ${subject}`,
      );
    else await making.make(shown, format, keep && canKeep);
  };

  const options = (
    <Stack gap="md">
      <p className={styles['about']}>
        {subject}
        {form.source !== '' && (
          <span>
            {t('app.committee.source', { source: form.source })}
            {form.unconfirmed && t('app.stage.unconfirmed')}
          </span>
        )}
      </p>
      {projects.options.length > 0 && (
        <OptionsPicker
          label={t('app.forms.projects')}
          data={projects.options}
          value={[...projects.chosen]}
          hidePickedOptions
          onChange={projects.choose}
        />
      )}
      {written.inputs?.length === 0 ? (
        <p className={styles['fine']}>{t('app.forms.nothing-to-write')}</p>
      ) : (
        <FormInputFields written={written} editable={editable} />
      )}
      <FailureNotice failure={written.failure} />
      {form.fillable && (
        <div>
          <div className={styles['label']}>{t('app.forms.use')}</div>
          <SegmentedControl
            fullWidth
            aria-label={t('app.forms.use')}
            value={fillable ? 'fill' : 'print'}
            onChange={(value) => setFillable(value === 'fill')}
            data={[
              { value: 'fill', label: t('app.forms.to-fill') },
              { value: 'print', label: t('app.forms.to-print') },
            ]}
          />
        </div>
      )}
      {addressees.length > 0 && (
        <OptionPicker
          label={t('app.copies.addressee')}
          data={[
            { value: '', label: t('app.papers.anybody') },
            {
              value: EVERYBODY,
              label: t(commenters ? 'app.forms.every-commenter' : 'app.forms.everybody', { count: addressees.length }),
            },
            ...addressees,
          ]}
          value={addressee}
          onChange={(value) => setAddressee(value ?? '')}
        />
      )}
      <FormatChoice formats={form.formats} value={format} onChange={setFormat} />
      {canKeep && (
        <Checkbox
          label={t('app.paper-dialog.keep')}
          checked={keep}
          disabled={!editable}
          onChange={(event) => setKeep(event.currentTarget.checked)}
        />
      )}
      <FailureNotice failure={making.failure ?? batch.failure} />
    </Stack>
  );
  const resting = making.state.at === 'choose' && batch.state.at === 'choose';
  return (
    <DeskSides
      choice={
        <PaperMakingSteps making={making} onClose={onClose}>
          <BatchMakingSteps making={batch} onClose={onClose}>
            {options}
          </BatchMakingSteps>
        </PaperMakingSteps>
      }
      foot={
        resting && (
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('app.action.cancel')}
            </Button>
            {/* A button that cannot be pressed takes no focus: it is made anew when it can. */}
            <Button
              key={written.inputs === null ? 'wait' : 'ready'}
              onClick={() => void make()}
              disabled={written.inputs === null}
              data-autofocus
              autoFocus
            >
              {t('app.paper-dialog.make')}
            </Button>
          </Group>
        )
      }
      pages={<PagesPreview paper={shown} before={written.save} state={JSON.stringify(written.values)} />}
    />
  );
}

/** Projects of a committee for a list; all of them at first. An empty id: there is nothing to choose. */
function useProjectChoice(committeeId: string, first: readonly string[] | undefined) {
  const read = useReads();
  const projects = useQuery({ ...read.projects(committeeId), enabled: committeeId !== '' });
  const [own, choose] = useState<readonly string[] | null>(first ?? null);
  const all = committeeId === '' ? [] : (projects.data ?? []);
  const options = all.map(({ id, title }) => ({ value: id, label: title }));
  return { options, chosen: own ?? options.map(({ value }) => value), choose };
}
