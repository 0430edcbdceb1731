import { Button, CopyButton, Select } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { keptWithFiles } from '#shared/profiles/privacy/index.ts';
import { type Api, useReads } from '../../rpc/index.ts';
import { DataGrid, EmptyState, type GridColumn, QueryGate, Section, Status, useT } from '../../ui/index.ts';
import styles from './people.module.css';

type Row = Awaited<ReturnType<Api['people']['removals']>>[number];

/** Whose contact data are due for removal, and the notice on personal data to be pasted into invitations. */
export function Removals() {
  const { t, any, locale } = useT();
  const navigate = useNavigate();
  const removals = useQuery(useReads().removals());
  const columns: readonly GridColumn<Row>[] = [
    { id: 'name', header: t('app.people.name'), width: 100, grow: true, value: (row) => row.name },
    { id: 'role', header: t('app.committee.role'), width: 110, value: (row) => any(`app.role.${row.role}`) },
    { id: 'ended', header: t('app.held.ended-on'), width: 105, value: (row) => row.endedOn },
    {
      id: 'due',
      header: t('app.held.due-on'),
      width: 150,
      value: (row) => row.dueOn,
      cell: (row) => (row.due ? <Status tone="warn">{`${row.dueOn} ${t('app.held.due')}`}</Status> : row.dueOn),
    },
  ];
  return (
    <div className={styles['columns']}>
      <div>
        <Section title={t('app.held.removals')} plain>
          <QueryGate query={removals} part>
            {(rows) => (
              <>
                <DataGrid
                  label={t('app.held.removals')}
                  rows={rows}
                  columns={columns}
                  rowId={(row) => row.id}
                  onOpen={(row) => void navigate(`/people/${row.id}`)}
                  initialSort={{ id: 'due', desc: false }}
                  empty={<EmptyState small title={t('app.held.due-empty')} />}
                />
                {[...new Set(rows.map(({ source }) => source[locale]))].map((source) => (
                  <p key={source} className={styles['source']}>
                    {t('app.held.kept-source', { source })}
                  </p>
                ))}
              </>
            )}
          </QueryGate>
        </Section>
        <Section title={t('app.held.kept')}>
          <dl className={styles['kept']}>
            {keptWithFiles.map(({ what, howLong }) => (
              <div key={what.en}>
                <dt>{what[locale]}</dt>
                <dd>{howLong[locale]}</dd>
              </div>
            ))}
          </dl>
        </Section>
      </div>
      <div>
        <Notice />
      </div>
    </div>
  );
}

function Notice() {
  const { t, locale } = useT();
  const read = useReads();
  const committees = useQuery(read.committees());
  const [chosen, setChosen] = useState<string | null>(null);
  const id = chosen ?? committees.data?.[0]?.id ?? '';
  const notice = useQuery({ ...read.notice(id), enabled: id !== '' });
  return (
    <Section title={t('app.held.notice')}>
      <div className={styles['notice']}>
        <p className="z-dim">{t('app.held.notice-text')}</p>
        <Select
          label={t('app.nav.committees')}
          data={(committees.data ?? []).map(({ id: value, name }) => ({ value, label: name }))}
          value={id === '' ? null : id}
          onChange={setChosen}
          searchable
        />
        {notice.data && (
          <>
            <p className={styles['text']}>{notice.data[locale]}</p>
            <div className={styles['actions']}>
              <Copy text={notice.data['zh-CN']} label={t('app.held.copy-notice')} />
              <Copy text={notice.data.en} label={t('app.held.copy-notice-en')} />
            </div>
          </>
        )}
      </div>
    </Section>
  );
}

function Copy({ text, label }: { readonly text: string; readonly label: string }) {
  const { t } = useT();
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Button variant="default" size="compact-sm" leftSection={<IconCopy size={14} />} onClick={copy}>
          {copied ? t('app.send.copied') : label}
        </Button>
      )}
    </CopyButton>
  );
}
