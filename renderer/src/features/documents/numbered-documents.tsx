import { IconFiles } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DocumentRow } from '#shared/contract/index.ts';
import type { DocumentKind, DocumentState } from '#shared/domain/document-register.ts';
import { useReads } from '../../rpc/index.ts';
import { DataGrid, EmptyState, type GridColumn, QueryGate, Status, type Tone, useT } from '../../ui/index.ts';
import { DocumentDetail } from './document-detail.tsx';
import styles from './documents.module.css';

const TONES: Record<DocumentState, Tone> = {
  registered: 'good',
  reserved: 'warn',
  superseded: 'neutral',
  withdrawn: 'bad',
};

/** Columns for which there is room beside the detail. */
const BESIDE_DETAIL: ReadonlySet<string> = new Set(['number', 'title', 'date', 'state']);

type Filter = {
  readonly committeeId: string;
  readonly text: string;
  readonly kind: DocumentKind | null;
  readonly state: DocumentState | null;
};

/** The list of numbered documents, with the one that is chosen beside it. */
export function NumberedDocuments({
  filter,
  current,
  onCurrent,
  onSucceed,
}: {
  readonly filter: Filter;
  readonly current: string;
  readonly onCurrent: (id: string) => void;
  readonly onSucceed: (document: DocumentRow) => void;
}) {
  const { t } = useT();
  const read = useReads();
  const documents = useQuery(read.documents(filter));
  const whole = filter.text === '' && filter.kind === null && filter.state === null;
  const columns = useMemo(
    (): readonly GridColumn<DocumentRow>[] => [
      {
        id: 'number',
        header: t('app.documents.number'),
        width: 140,
        value: (row) => `${row.label.replace(/(?<!\d)\d+$/, '')}${String(row.number).padStart(8, '0')}`,
        cell: (row) => <span className="z-number">{row.label}</span>,
      },
      { id: 'title', header: t('app.documents.title'), width: 190, grow: true, value: (row) => row.title },
      { id: 'kind', header: t('app.documents.kind'), width: 84, value: (row) => t(`app.document-kind.${row.kind}`) },
      {
        id: 'date',
        header: t('app.documents.date'),
        width: 108,
        value: (row) => row.date,
        cell: (row) => <span className="z-number">{row.date}</span>,
      },
      { id: 'source', header: t('app.documents.source'), width: 120, value: (row) => row.source },
      {
        id: 'action',
        header: t('app.documents.action'),
        width: 160,
        value: (row) => row.action,
        cell: (row) =>
          row.action === 'none' ? (
            <span className="z-dim">—</span>
          ) : (
            <>
              {t(`app.documents.action-${row.action}`)} <span className="z-dim z-number">{row.due}</span>
            </>
          ),
      },
      {
        id: 'state',
        header: t('app.documents.state'),
        width: 112,
        value: (row) => row.state,
        cell: (row) => <Status tone={TONES[row.state]}>{t(`app.documents.state-${row.state}`)}</Status>,
      },
    ],
    [t],
  );
  return (
    <QueryGate query={documents} part>
      {({ rows, total }) => {
        const chosen = rows.find(({ id }) => id === current);
        if (rows.length === 0 && whole)
          return (
            <EmptyState
              icon={<IconFiles size={24} />}
              title={t('app.documents.empty')}
              text={t('app.documents.empty-text')}
            />
          );
        return (
          <div className={styles['split']} data-open={chosen !== undefined || undefined}>
            <div className={styles['grid']}>
              <DataGrid
                fill
                label={t('app.documents.numbered')}
                rows={rows}
                columns={chosen ? columns.filter(({ id }) => BESIDE_DETAIL.has(id)) : columns}
                rowId={(row) => row.id}
                current={current}
                onCurrent={(row) => onCurrent(row.id)}
                onOpen={(row) => onCurrent(row.id)}
                empty={<EmptyState small title={t('app.filter.nothing')} />}
              />
              {total > rows.length && (
                <p className={styles['more']}>{t('app.documents.more', { total, shown: rows.length })}</p>
              )}
            </div>
            {chosen && (
              <DocumentDetail
                key={chosen.id}
                document={chosen}
                onShow={onCurrent}
                onSucceed={() => onSucceed(chosen)}
                onClose={() => onCurrent('')}
              />
            )}
          </div>
        );
      }}
    </QueryGate>
  );
}
