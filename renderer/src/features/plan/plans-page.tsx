import { Button } from '@mantine/core';
import { IconPlus, IconStack2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { type Api, useReads } from '../../rpc/index.ts';
import { DataGrid, EmptyState, type GridColumn, Page, QueryGate, useEditable, useT } from '../../ui/index.ts';
import { BatchDialog } from './batch-dialog.tsx';
import styles from './plan.module.css';
import { ProgressBar } from './progress-bar.tsx';

type BatchRow = Awaited<ReturnType<Api['plan']['list']>>[number];

/** All plan batches, the newest first, each with how far its projects are. */
export function PlansPage() {
  const { t } = useT();
  const read = useReads();
  const editable = useEditable();
  const plans = useQuery(read.plans());
  const today = useQuery(read.home()).data?.today ?? '';
  const [creating, setCreating] = useState(false);
  const create = (
    <Button leftSection={<IconPlus size={15} />} disabled={!editable} onClick={() => setCreating(true)}>
      {t('app.plans.create')}
    </Button>
  );
  return (
    <QueryGate query={plans}>
      {(rows) => (
        <Page title={t('app.nav.plans')} fill={rows.length > 0} actions={rows.length > 0 && create}>
          {rows.length === 0 ? (
            <EmptyState
              icon={<IconStack2 size={24} />}
              title={t('app.plans.empty')}
              text={t('app.plans.empty-text')}
              action={create}
            />
          ) : (
            <div className={styles['fill']}>
              <Batches rows={rows} />
            </div>
          )}
          <BatchDialog id="" batch={null} opened={creating} today={today} onClose={() => setCreating(false)} />
        </Page>
      )}
    </QueryGate>
  );
}

function Batches({ rows }: { readonly rows: readonly BatchRow[] }) {
  const { t } = useT();
  const navigate = useNavigate();
  const columns = useMemo(
    (): readonly GridColumn<BatchRow>[] => [
      {
        id: 'name',
        header: t('app.plans.name'),
        width: 220,
        grow: true,
        value: ({ batch }) => batch.name,
        cell: ({ id, batch }) => (
          <Link to={`/plans/${id}`} className={styles['link']} tabIndex={-1}>
            {batch.name}
          </Link>
        ),
      },
      { id: 'year', header: t('app.plans.year'), width: 78, value: ({ batch }) => batch.year },
      { id: 'document', header: t('app.plans.document'), width: 200, value: ({ batch }) => batch.document },
      { id: 'issuedOn', header: t('app.plans.issued-on'), width: 116, value: ({ batch }) => batch.issuedOn },
      { id: 'total', header: t('app.plans.projects'), width: 84, value: ({ progress }) => progress.total },
      {
        id: 'overdue',
        header: t('app.plans.state-overdue'),
        width: 84,
        value: ({ progress }) => progress.overdue,
        cell: ({ progress }) =>
          progress.overdue > 0 ? <span className={styles['late']}>{progress.overdue}</span> : '',
      },
      {
        id: 'progress',
        header: t('app.plans.progress'),
        width: 200,
        value: ({ progress }) => (progress.total === 0 ? 0 : progress.done / progress.total),
        cell: ({ progress }) => <ProgressBar progress={progress} />,
      },
    ],
    [t],
  );
  return (
    <DataGrid
      fill
      label={t('app.nav.plans')}
      rows={rows}
      columns={columns}
      rowId={({ id }) => id}
      onOpen={({ id }) => void navigate(`/plans/${id}`)}
    />
  );
}
