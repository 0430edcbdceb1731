import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import type { CommentView } from '#shared/contract/index.ts';
import { useReads } from '../../rpc/index.ts';
import { DataGrid, EmptyState, type GridColumn, Page, QueryGate, useT } from '../../ui/index.ts';

/** One comment round. */
export function RoundPage() {
  const { id = '' } = useParams();
  const { t } = useT();
  const read = useReads();
  const round = useQuery(read.round(id));
  const comments = useQuery(read.comments({ id, filter: {}, sort: 'clause', descending: false }));
  const columns = useMemo(
    (): readonly GridColumn<CommentView>[] => [
      { id: 'no', header: '#', width: 64, align: 'end', value: (c) => c.no },
      { id: 'comment', header: t('app.kind.comment'), width: 400, grow: true, value: (c) => c.comment },
      { id: 'organisation', header: t('app.people.organisation'), width: 220, value: (c) => c.organisation },
    ],
    [t],
  );
  return (
    <QueryGate query={round}>
      {(view) => (
        <Page
          fill
          title={view.round.name}
          crumbs={[{ label: view.projectTitle, to: `/projects/${view.round.projectId}` }]}
          subtitle={t('app.round.comments', { count: view.statistics.comments })}
        >
          <DataGrid
            label={t('app.kind.comment')}
            fill
            rows={comments.data?.items ?? []}
            columns={columns}
            rowId={(c) => c.id}
            empty={<EmptyState small title={t('app.filter.nothing')} />}
          />
        </Page>
      )}
    </QueryGate>
  );
}
