import { Button, Checkbox, Radio, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { IconFiles, IconPackageExport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useReads } from '../../rpc/index.ts';
import { EmptyState, FailureNotice, Page, QueryGate, Section, useEditable, useT } from '../../ui/index.ts';
import styles from './batch.module.css';
import { BatchMakingSteps, useBatchMaking } from './batch-making.tsx';
import { BatchOverview } from './batch-overview.tsx';
import { type BatchChoice, FOLDERS, MOST_PAPERS, planBatch } from './batch-plan.ts';
import { BatchProjectList, type ProjectLine } from './batch-project-list.tsx';
import { FormTicks } from './form-ticks.tsx';
import { useBatchProjects } from './use-batch-projects.ts';
import { useProcessForms } from './use-process-forms.ts';

/** 批量导出: papers of several projects as one zip. `projects` in the address are chosen at first, or those of `committee`. */
export function BatchPage() {
  const { t } = useT();
  const read = useReads();
  const all = useQuery(read.projects());
  const [search] = useSearchParams();
  return (
    <QueryGate query={all}>
      {(projects) => (
        <Page fill title={t('app.batch.title')} crumbs={[{ label: t('app.nav.projects'), to: '/projects' }]}>
          {projects.length === 0 ? (
            <EmptyState
              icon={<IconFiles size={24} />}
              title={t('app.project.empty')}
              text={t('app.project.empty-text')}
            />
          ) : (
            <Batch
              key={search.toString()}
              lines={projects}
              first={(search.get('projects') ?? '').split(',').filter((id) => id !== '')}
              committee={search.get('committee') ?? ''}
            />
          )}
        </Page>
      )}
    </QueryGate>
  );
}

const FIRST_CHOICE: BatchChoice = {
  text: ['pdf'],
  drafts: 'latest',
  forms: [],
  formFormat: 'docx',
  folders: 'project',
};

function Batch({
  lines,
  first,
  committee,
}: {
  readonly lines: readonly ProjectLine[];
  readonly first: readonly string[];
  readonly committee: string;
}) {
  const { t, local } = useT();
  const editable = useEditable();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(committee === '' ? first : lines.filter((it) => it.committeeId === committee).map(({ id }) => id)),
  );
  const [choice, setChoice] = useState<BatchChoice>(FIRST_CHOICE);
  const [keep, setKeep] = useState(false);
  const [name, setName] = useState(t('app.batch.title'));
  const change = (changes: Partial<BatchChoice>): void => setChoice((old) => ({ ...old, ...changes }));
  const ids = useMemo(() => lines.filter(({ id }) => chosen.has(id)).map(({ id }) => id), [lines, chosen]);
  const { projects, reading } = useBatchProjects(ids);
  const forms = useProcessForms(projects);
  const making = useBatchMaking();
  const plan = planBatch(projects, forms, choice, {
    text: t('app.batch.text'),
    nameOf: (form) => local(form.name),
  });
  const ready = !reading && plan.length > 0 && plan.length <= MOST_PAPERS && name.trim() !== '';

  if (making.state.at !== 'choose')
    return (
      <div className={styles['work']}>
        <BatchMakingSteps making={making}>{null}</BatchMakingSteps>
      </div>
    );
  return (
    <div className={styles['batch']}>
      <BatchProjectList lines={lines} committee={committee} chosen={chosen} onChoose={setChosen} />
      <div className={styles['scroll']}>
        <Section title={t('app.batch.papers')}>
          <Stack gap="md" p="sm">
            <Checkbox.Group
              label={t('app.batch.text')}
              value={[...choice.text]}
              onChange={(value) => change({ text: (['pdf', 'docx'] as const).filter((it) => value.includes(it)) })}
            >
              <div className={styles['ticks']}>
                <Checkbox value="pdf" label={t('app.paper-dialog.pdf')} />
                <Checkbox value="docx" label={t('app.paper-dialog.docx')} />
              </div>
            </Checkbox.Group>
            <SegmentedControl
              fullWidth
              aria-label={t('app.batch.drafts')}
              value={choice.drafts}
              onChange={(value) => change({ drafts: value === 'all' ? 'all' : 'latest' })}
              data={[
                { value: 'latest', label: t('app.batch.latest') },
                { value: 'all', label: t('app.batch.all-drafts') },
              ]}
            />
            <FormTicks forms={forms} chosen={choice.forms} onChange={(value) => change({ forms: value })} />
            {choice.forms.length > 0 && (
              <SegmentedControl
                fullWidth
                aria-label={t('app.batch.form-format')}
                value={choice.formFormat}
                onChange={(value) => change({ formFormat: value === 'pdf' ? 'pdf' : 'docx' })}
                data={[
                  { value: 'docx', label: t('app.paper-dialog.docx') },
                  { value: 'pdf', label: t('app.paper-dialog.pdf') },
                ]}
              />
            )}
          </Stack>
        </Section>
      </div>
      <div className={styles['side']}>
        <div className={styles['scroll']}>
          <Section title={t('app.batch.file')}>
            <Stack gap="md" p="sm">
              <TextInput
                label={t('app.batch.name')}
                value={name}
                rightSection=".zip"
                rightSectionWidth={40}
                error={name.trim() === '' ? t('app.field.required') : undefined}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Radio.Group
                label={t('app.batch.folders')}
                value={choice.folders}
                onChange={(value) => change({ folders: FOLDERS.find((it) => it === value) ?? 'project' })}
              >
                <div className={styles['ticks']}>
                  {FOLDERS.map((it) => (
                    <Radio key={it} size="xs" value={it} label={t(`app.batch.folders-${it}`)} />
                  ))}
                </div>
              </Radio.Group>
              <Checkbox
                label={t('app.batch.keep')}
                checked={keep}
                disabled={!editable}
                onChange={(event) => setKeep(event.currentTarget.checked)}
              />
            </Stack>
          </Section>
          <BatchOverview papers={plan} byProject={choice.folders === 'project'} reading={reading} />
        </div>
        <FailureNotice failure={making.failure} />
        <Button
          leftSection={<IconPackageExport size={16} />}
          disabled={!ready}
          onClick={() => void making.make(plan, name.trim(), keep)}
        >
          {t('app.batch.make', { count: plan.length })}
        </Button>
      </div>
    </div>
  );
}
