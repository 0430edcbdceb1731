import { IconCalendarEvent } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { type Api, useReads } from '../../rpc/index.ts';
import { DataGrid, EmptyState, type GridColumn, Page, QueryGate, useT } from '../../ui/index.ts';

type MeetingRow = Awaited<ReturnType<Api['meeting']['list']>>[number];

/** All meetings. */
export function MeetingListPage() {
  const { t } = useT();
  const read = useReads();
  const navigate = useNavigate();
  const meetings = useQuery(read.meetings());
  const columns = useMemo(
    (): readonly GridColumn<MeetingRow>[] => [
      { id: 'date', header: t('app.meeting.date'), width: 120, value: (m) => m.date },
      { id: 'title', header: t('app.meeting.title'), width: 320, grow: true, value: (m) => m.title },
      { id: 'committee', header: t('app.project.committee'), width: 240, value: (m) => m.committee },
      { id: 'place', header: t('app.meeting.place'), width: 180, value: (m) => m.place },
      {
        id: 'status',
        header: t('app.project.stage'),
        width: 120,
        value: (m) => t(`app.meeting.status-${m.status}`),
      },
    ],
    [t],
  );
  return (
    <QueryGate query={meetings}>
      {(rows) => (
        <Page title={t('app.nav.meetings')}>
          {rows.length === 0 ? (
            <EmptyState
              icon={<IconCalendarEvent size={24} />}
              title={t('app.meeting.empty')}
              text={t('app.meeting.empty-text')}
            />
          ) : (
            <DataGrid
              label={t('app.nav.meetings')}
              rows={rows}
              columns={columns}
              rowId={(m) => m.id}
              initialSort={{ id: 'date', desc: true }}
              onOpen={(m) => void navigate(`/meetings/${m.id}`)}
            />
          )}
        </Page>
      )}
    </QueryGate>
  );
}
