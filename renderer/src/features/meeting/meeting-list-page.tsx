import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconCalendarEvent, IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useReads } from '../../rpc/index.ts';
import {
  DataGrid,
  EmptyState,
  type GridColumn,
  OptionPicker,
  Page,
  QueryGate,
  Status,
  useEditable,
  useT,
} from '../../ui/index.ts';
import { CreateMeetingDialog } from './create-meeting-dialog.tsx';
import styles from './meeting-list-page.module.css';
import type { MeetingRow } from './meeting-view.ts';

const WHEN = ['all', 'planned', 'held'] as const;

/** All meetings: planned or held, by committee. What is chosen stands in the address. */
export function MeetingListPage() {
  const { t } = useT();
  const read = useReads();
  const navigate = useNavigate();
  const editable = useEditable();
  const meetings = useQuery(read.meetings());
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string) =>
    setSearch(
      (old) => {
        const next = new URLSearchParams(old);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const committee = search.get('committee') ?? '';
  const text = search.get('text') ?? '';
  const when = WHEN.find((w) => w === search.get('when')) ?? 'all';
  const columns = useMemo(
    (): readonly GridColumn<MeetingRow>[] => [
      {
        id: 'date',
        header: t('app.meeting.date'),
        width: 138,
        value: (m) => `${m.date} ${m.startTime}`,
        cell: (m) => (
          <span className="z-number">
            {m.date} <span className="z-dim">{m.startTime}</span>
          </span>
        ),
      },
      { id: 'title', header: t('app.meeting.title'), width: 260, grow: true, value: (m) => m.title },
      { id: 'committee', header: t('app.meeting.committee'), width: 208, value: (m) => m.committee },
      { id: 'place', header: t('app.meeting.place'), width: 206, value: (m) => m.place },
      {
        id: 'status',
        header: t('app.meeting.status'),
        width: 154,
        value: (m) => t(`app.meeting.status-${m.status}`),
        cell: (m) => (
          <Status tone={m.status === 'planned' ? 'accent' : m.status === 'held' ? 'warn' : 'good'}>
            {t(`app.meeting.status-${m.status}`)}
          </Status>
        ),
      },
    ],
    [t],
  );
  const create = (
    <Button leftSection={<IconPlus size={15} />} disabled={!editable} onClick={() => set('new', '1')}>
      {t('app.meeting.create')}
    </Button>
  );
  return (
    <QueryGate query={meetings}>
      {(all) => {
        const shown = all.filter(
          (m) =>
            (committee === '' || m.committeeId === committee) &&
            `${m.title} ${m.place} ${m.date}`.toLowerCase().includes(text.trim().toLowerCase()) &&
            (when === 'all' || (when === 'planned') === (m.status === 'planned')),
        );
        const committees = [...new Map(all.map((m) => [m.committeeId, m.committee]))];
        return (
          <Page title={t('app.nav.meetings')} fill={all.length > 0} actions={all.length > 0 && create}>
            {all.length === 0 ? (
              <EmptyState
                icon={<IconCalendarEvent size={24} />}
                title={t('app.meeting.empty')}
                text={t('app.meeting.empty-text')}
                action={create}
              />
            ) : (
              <>
                <search className={styles['filters']} aria-label={t('app.meeting.filter')}>
                  <TextInput
                    aria-label={t('app.filter.text')}
                    placeholder={t('app.filter.text')}
                    leftSection={<IconSearch size={15} />}
                    value={text}
                    onChange={(e) => set('text', e.currentTarget.value)}
                    w={200}
                  />
                  <OptionPicker
                    aria-label={t('app.meeting.committee')}
                    data={[
                      { value: '', label: t('app.meeting.all-committees') },
                      ...committees.map(([value, label]) => ({ value, label })),
                    ]}
                    value={committee}
                    onChange={(value) => set('committee', value ?? '')}
                    w={240}
                  />
                  <SegmentedControl
                    aria-label={t('app.meeting.status')}
                    value={when}
                    onChange={(value) => set('when', value === 'all' ? '' : value)}
                    data={WHEN.map((value) => ({ value, label: t(`app.meeting.filter-${value}`) }))}
                  />
                </search>
                <div className={styles['gridPlace']}>
                  <DataGrid
                    label={t('app.nav.meetings')}
                    fill
                    rows={shown}
                    columns={columns}
                    rowId={(m) => m.id}
                    initialSort={{ id: 'date', desc: true }}
                    onOpen={(m) => void navigate(`/meetings/${m.id}`)}
                    empty={<EmptyState small title={t('app.filter.nothing')} />}
                  />
                </div>
              </>
            )}
            <CreateMeetingDialog
              opened={search.get('new') === '1'}
              committeeId={committee}
              onClose={() => set('new', '')}
            />
          </Page>
        );
      }}
    </QueryGate>
  );
}
