import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconDownload, IconNumber } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { squash } from '#shared/base/index.ts';
import type { DocumentKind } from '#shared/domain/document-register.ts';
import { usePlatform } from '../../platform/index.ts';
import { type Api, downloadBlob, useApi, useReads } from '../../rpc/index.ts';
import { DataGrid, EmptyState, type GridColumn, QueryGate, useCommand, useEditable, useT } from '../../ui/index.ts';
import styles from './documents.module.css';

type FileRow = Awaited<ReturnType<Api['document']['files']>>[number];

/** What a file that is numbered counts as, by where it comes from. */
const KINDS: Record<FileRow['origin'], DocumentKind> = {
  paper: 'other',
  draft: 'draft',
  answer: 'comments',
  vote: 'ballot',
};

/** Every file that a committee's records hold; those without a number can be given one, together. */
export function CommitteeFiles({ committeeId, text }: { readonly committeeId: string; readonly text: string }) {
  const { t } = useT();
  const api = useApi();
  const read = useReads();
  const platform = usePlatform();
  const editable = useEditable();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const files = useQuery({ ...read.committeeFiles(committeeId), enabled: committeeId !== '' });
  const save = useCommand(async (file: FileRow) =>
    platform.saveFile(file.name, file.mime || 'application/octet-stream', await downloadBlob(api, file.blob)),
  );
  const number = useCommand(
    async (rows: readonly FileRow[]) => {
      for (const { blob, name, mime, origin, date, projectId } of rows)
        await api.document.register({
          ...{ committeeId, title: name.replace(/\.[^.]+$/, ''), kind: KINDS[origin], date, projectId },
          ...{ source: '', reference: '', action: 'information', due: '', meetingId: '', note: '' },
          file: { blob, name, mime: mime || 'application/octet-stream' },
        });
      setSelected(new Set());
    },
    { done: 'app.documents.registered' },
  );
  const columns = useMemo(
    (): readonly GridColumn<FileRow>[] => [
      { id: 'name', header: t('app.documents.name'), width: 220, grow: true, value: (row) => row.name },
      {
        id: 'number',
        header: t('app.documents.number'),
        width: 128,
        value: (row) => row.document?.label ?? '',
        cell: (row) =>
          row.document ? (
            <Link className="z-number" to={`/documents?id=${row.document.id}`} tabIndex={-1}>
              {row.document.label}
            </Link>
          ) : (
            <span className="z-dim">{t('app.documents.not-numbered')}</span>
          ),
      },
      {
        id: 'origin',
        header: t('app.documents.origin'),
        width: 140,
        most: 180,
        value: (row) => t(`app.documents.origin-${row.origin}`),
      },
      { id: 'project', header: t('app.documents.project'), width: 150, grow: true, value: (row) => row.project },
      {
        id: 'date',
        header: t('app.documents.date'),
        width: 108,
        value: (row) => row.date,
        cell: (row) => <span className="z-number">{row.date}</span>,
      },
      {
        id: 'hash',
        header: t('app.documents.hash'),
        width: 150,
        value: (row) => row.blob,
        cell: (row) => (
          <span className={styles['fileTools']}>
            <code className={styles['shortHash']} title={row.blob}>
              {row.blob.slice(0, 12)}
            </code>
            <Tooltip label={t('app.documents.save')}>
              <ActionIcon
                aria-label={`${t('app.documents.save')} ${row.name}`}
                tabIndex={-1}
                onClick={() => void save.run(row)}
              >
                <IconDownload size={15} />
              </ActionIcon>
            </Tooltip>
          </span>
        ),
      },
    ],
    [t, save.run],
  );
  return (
    <QueryGate query={files} part>
      {(all) => {
        const words = squash(text);
        const rows = all.filter(
          (row) =>
            words === '' ||
            squash(`${row.name} ${row.project} ${row.document?.label ?? ''} ${row.blob}`).includes(words),
        );
        const chosen = all.filter((row) => selected.has(keyOf(row)) && row.document === null);
        return (
          <div className={styles['files']}>
            <div className={styles['filesHead']}>
              <p className={styles['intro']}>{t('app.documents.files-intro')}</p>
              {chosen.length > 0 && (
                <Button
                  variant="default"
                  leftSection={<IconNumber size={15} />}
                  disabled={!editable}
                  loading={number.pending}
                  onClick={() => void number.run(chosen)}
                >
                  {t('app.documents.number-chosen', { count: chosen.length })}
                </Button>
              )}
            </div>
            <div className={styles['grid']}>
              <DataGrid
                fill
                label={t('app.documents.files')}
                rows={rows}
                columns={columns}
                rowId={keyOf}
                selected={selected}
                onSelect={setSelected}
                empty={
                  <EmptyState small title={t(all.length === 0 ? 'app.documents.files-empty' : 'app.filter.nothing')} />
                }
              />
            </div>
          </div>
        );
      }}
    </QueryGate>
  );
}

const keyOf = ({ blob, projectId }: FileRow): string => `${blob} ${projectId}`;
