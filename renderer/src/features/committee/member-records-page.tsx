import { Select, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { type Api, useReads } from '../../rpc/index.ts';
import { DataGrid, EmptyState, type GridColumn, Page, QueryGate, Status, useT } from '../../ui/index.ts';
import styles from './member-records-page.module.css';

type Records = Awaited<ReturnType<Api['committee']['records']>>;
type RecordRow = Records['rows'][number];

/** What each member of a committee attended and voted on, by year, and who is to be reminded (出席和表决记录). */
export function MemberRecordsPage() {
  const { id = '' } = useParams();
  const { t } = useT();
  const read = useReads();
  const [year, setYear] = useState('');
  const records = useQuery(read.memberRecords(id, year));
  return (
    <QueryGate query={records}>
      {(data) => (
        <Page
          fill
          title={t('app.members.records')}
          crumbs={[
            { label: t('app.nav.committees'), to: '/committees' },
            { label: data.name, to: `/committees/${id}` },
          ]}
          subtitle={t('app.members.records-intro')}
        >
          <RecordsGrid records={data} year={year} onYear={setYear} />
        </Page>
      )}
    </QueryGate>
  );
}

function RecordsGrid({
  records,
  year,
  onYear,
}: {
  readonly records: Records;
  readonly year: string;
  readonly onYear: (year: string) => void;
}) {
  const { t, local } = useT();
  const [onlyReminders, setOnlyReminders] = useState(false);
  const rows = useMemo(
    () => (onlyReminders ? records.rows.filter((row) => row.reminders.length > 0) : records.rows),
    [records.rows, onlyReminders],
  );
  const unmarked = records.rows.some((row) => row.unmarked > 0);
  const columns = useMemo((): readonly GridColumn<RecordRow>[] => {
    const share = (part: number, whole: number, percent: number | null) =>
      percent === null ? (
        <span className="z-dim">—</span>
      ) : (
        <span className="z-number">{t('app.members.of', { part, whole, share: percent })}</span>
      );
    const count = (name: 'excused' | 'absent' | 'unmarked' | 'missed', width: number): GridColumn<RecordRow> => ({
      id: name,
      header: t(`app.members.${name}`),
      width,
      align: 'end',
      value: (row) => row[name],
      cell: (row) => <span className={row[name] === 0 ? 'z-number z-dim' : 'z-number'}>{row[name]}</span>,
    });
    return [
      {
        id: 'name',
        header: t('app.people.name'),
        width: 110,
        value: (row) => row.name,
        cell: (row) => (
          <>
            {row.name} {!row.active && <Status>{t('app.members.former')}</Status>}
          </>
        ),
      },
      {
        id: 'organisation',
        header: t('app.people.organisation'),
        width: 184,
        grow: true,
        value: (row) => row.organisation,
      },
      {
        id: 'attended',
        header: t('app.members.attended'),
        width: 118,
        align: 'end',
        value: (row) => row.attendedShare ?? -1,
        cell: (row) => share(row.attended, row.called, row.attendedShare),
      },
      count('excused', 74),
      count('absent', 70),
      ...(unmarked ? [count('unmarked', 88)] : []),
      {
        id: 'answered',
        header: t('app.members.answered'),
        width: 118,
        align: 'end',
        value: (row) => row.answeredShare ?? -1,
        cell: (row) => share(row.answered, row.entitled, row.answeredShare),
      },
      count('missed', 78),
      {
        id: 'reminder',
        header: t('app.members.reminder'),
        width: 220,
        grow: true,
        value: (row) => row.reminders.length,
        cell: (row) =>
          row.reminders.map(({ code, params }) => (
            <div key={code} className={styles['reminder']}>
              {t(`app.members.${code}`, params)}
            </div>
          )),
      },
    ];
  }, [t, unmarked]);
  return (
    <div className={styles['place']}>
      <search className={styles['filters']} aria-label={t('app.filter.title')}>
        <Select
          aria-label={t('app.members.year')}
          data={[
            { value: '', label: t('app.members.all-years') },
            ...records.years.map((y) => ({ value: y, label: y })),
          ]}
          value={year}
          onChange={(value) => onYear(value ?? '')}
          w={130}
        />
        <Switch
          label={t('app.members.only-reminders')}
          checked={onlyReminders}
          onChange={(e) => setOnlyReminders(e.currentTarget.checked)}
        />
      </search>
      <div className={styles['grid']}>
        <DataGrid
          fill
          variableHeight
          label={t('app.members.records')}
          rows={rows}
          columns={columns}
          rowId={(row) => row.personId}
          initialSort={{ id: 'reminder', desc: true }}
          empty={
            <EmptyState small title={t(records.rows.length === 0 ? 'app.members.no-records' : 'app.filter.nothing')} />
          }
        />
      </div>
      <p className={styles['rule']}>
        {t('app.members.rule', { source: local(records.rule.source) })}
        {records.rule.unconfirmed && t('app.stage.unconfirmed')}
      </p>
    </div>
  );
}
