import { Button } from '@mantine/core';
import { IconFileImport, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { type Api, useApi, useReads } from '../../rpc/index.ts';
import {
  DataGrid,
  Due,
  EmptyState,
  FormDialog,
  type GridColumn,
  Page,
  QueryGate,
  Status,
  type Tone,
  useCommand,
  useEditable,
  useT,
} from '../../ui/index.ts';
import { BatchDialog } from './batch-dialog.tsx';
import { ImportPlanDialog } from './import-plan-dialog.tsx';
import styles from './plan.module.css';
import { ProgressBar } from './progress-bar.tsx';

type BatchView = Awaited<ReturnType<Api['plan']['get']>>;
type Row = BatchView['projects'][number];
type Opened = 'import' | 'edit' | 'add' | null;

const TONES: Readonly<Record<Row['state'], Tone>> = {
  running: 'accent',
  overdue: 'bad',
  done: 'good',
  ended: 'neutral',
};

/** One plan batch: its document, how far it is, and its projects. */
export function BatchPage() {
  const { id = '' } = useParams();
  const batch = useQuery(useReads().plan(id));
  return <QueryGate query={batch}>{(view) => <Loaded view={view} />}</QueryGate>;
}

function Loaded({ view }: { readonly view: BatchView }) {
  const { t } = useT();
  const api = useApi();
  const navigate = useNavigate();
  const editable = useEditable();
  const today = useQuery(useReads().home()).data?.today ?? '';
  const [opened, setOpened] = useState<Opened>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const takeOut = useCommand(api.plan.assign, { done: 'app.plans.taken-out' });
  const remove = useCommand(api.plan.remove, { done: 'app.plans.deleted' });
  const { batch, progress, projects } = view;
  const close = () => setOpened(null);
  const importButton = (
    <Button
      variant={projects.length === 0 ? 'filled' : 'default'}
      leftSection={<IconFileImport size={15} />}
      disabled={!editable}
      onClick={() => setOpened('import')}
    >
      {t('app.plans.import')}
    </Button>
  );
  return (
    <Page
      title={batch.name}
      fill={projects.length > 0}
      crumbs={[{ label: t('app.nav.plans'), to: '/plans' }]}
      eyebrow={[batch.document, batch.issuer].filter((text) => text !== '').join(' · ')}
      subtitle={
        <span className={styles['facts']}>
          {batch.issuedOn !== '' && (
            <span>
              {t('app.plans.issued-on')} <span className="z-number">{batch.issuedOn}</span>
            </span>
          )}
          {progress.total > 0 && <span>{t('app.plans.sum', { ...progress })}</span>}
          {progress.total > 0 && <ProgressBar progress={progress} />}
        </span>
      }
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconPencil size={15} />}
            disabled={!editable}
            onClick={() => setOpened('edit')}
          >
            {t('app.plans.edit')}
          </Button>
          {projects.length === 0 && (
            <Button
              variant="default"
              leftSection={<IconTrash size={15} />}
              disabled={!editable || remove.pending}
              onClick={async () => {
                if (await remove.run({ id: view.id })) void navigate('/plans');
              }}
            >
              {t('app.plans.delete')}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconPlus size={15} />}
            disabled={!editable}
            onClick={() => setOpened('add')}
          >
            {t('app.plans.add')}
          </Button>
          {importButton}
        </>
      }
    >
      {batch.note !== '' && <p className={styles['note']}>{batch.note}</p>}
      {projects.length === 0 ? (
        <EmptyState title={t('app.plans.no-projects')} text={t('app.plans.no-projects-text')} />
      ) : (
        <>
          {chosen.size > 0 && (
            <div className={styles['chosen']}>
              <Button
                variant="default"
                disabled={!editable || takeOut.pending}
                onClick={async () => {
                  if (await takeOut.run({ id: view.id, remove: [...chosen] })) setChosen(new Set());
                }}
              >
                {t('app.plans.take-out')} ({chosen.size})
              </Button>
            </div>
          )}
          <div className={styles['fill']}>
            <Projects rows={projects} chosen={chosen} onChoose={setChosen} />
          </div>
        </>
      )}
      <BatchDialog id={view.id} batch={batch} opened={opened === 'edit'} today={today} onClose={close} />
      <ImportPlanDialog batchId={view.id} opened={opened === 'import'} onClose={close} />
      <AddDialog view={view} opened={opened === 'add'} onClose={close} />
    </Page>
  );
}

function Projects({
  rows,
  chosen,
  onChoose,
}: {
  readonly rows: readonly Row[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}) {
  const { t, local } = useT();
  const navigate = useNavigate();
  const columns = useMemo(
    (): readonly GridColumn<Row>[] => [
      { id: 'plan', header: t('app.project.plan-number'), width: 138, value: (row) => row.planNumber },
      {
        id: 'title',
        header: t('app.project.title'),
        width: 240,
        grow: true,
        value: (row) => row.title,
        cell: (row) => (
          <Link to={`/projects/${row.id}`} className={styles['link']} tabIndex={-1}>
            {row.title}
          </Link>
        ),
      },
      { id: 'organisation', header: t('app.plans.organisation'), width: 170, value: (row) => row.organisation },
      {
        id: 'stage',
        header: t('app.project.stage'),
        width: 100,
        value: (row) => row.stage,
        cell: (row) => local(row.stageName),
      },
      {
        id: 'due',
        header: t('app.project.due'),
        width: 140,
        value: (row) => row.due,
        cell: (row) => <Due date={row.due} state={row.dueState} />,
      },
      {
        id: 'state',
        header: t('app.plans.progress'),
        width: 100,
        value: (row) => row.state,
        cell: (row) => <Status tone={TONES[row.state]}>{t(`app.plans.state-${row.state}`)}</Status>,
      },
    ],
    [t, local],
  );
  return (
    <DataGrid
      fill
      label={t('app.plans.projects')}
      rows={rows}
      columns={columns}
      rowId={(row) => row.id}
      selected={chosen}
      onSelect={onChoose}
      onOpen={(row) => void navigate(`/projects/${row.id}`)}
    />
  );
}

/** Registered projects into the batch. */
function AddDialog({
  view,
  opened,
  onClose,
}: {
  readonly view: BatchView;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const api = useApi();
  const projects = useQuery({ ...useReads().projects(), enabled: opened });
  const add = useCommand(api.plan.assign, { done: 'app.plans.added', quiet: true });
  if (!projects.data) return null;
  const here = new Set(view.projects.map(({ id }) => id));
  return (
    <FormDialog
      opened={opened}
      title={t('app.plans.add')}
      fields={[
        {
          name: 'projects',
          label: t('app.plans.projects'),
          kind: 'choices',
          required: true,
          wide: true,
          options: projects.data
            .filter(({ id }) => !here.has(id))
            .map(({ id, title, planNumber }) => ({
              value: id,
              label: planNumber === '' ? title : `${planNumber} ${title}`,
            })),
        },
      ]}
      initial={{ projects: [] as readonly string[] }}
      submit={t('app.plans.add')}
      pending={add.pending}
      failure={add.failure}
      onClose={onClose}
      onSubmit={async (values) => (await add.run({ id: view.id, add: [...values.projects] })) !== null}
    />
  );
}
