import { Button } from '@mantine/core';
import { IconFileImport, IconMailOpened } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { RoundResponse } from '#shared/domain/round.ts';
import {
  Columns,
  DataGrid,
  EmptyState,
  type GridColumn,
  Section,
  Status,
  useEditable,
  useT,
} from '../../../ui/index.ts';
import styles from '../round.module.css';
import type { RoundView } from '../round-view.ts';

/** Who answered, when, with which file; and who has not. */
export function RoundAnswers({ view, onImport }: { readonly view: RoundView; readonly onImport: () => void }) {
  const { t } = useT();
  const editable = useEditable();
  const { responses, recipients } = view.round;
  const columns = useMemo(
    (): readonly GridColumn<RoundResponse>[] => [
      {
        id: 'organisation',
        header: t('app.people.organisation'),
        width: 220,
        grow: true,
        value: (r) => r.organisation,
      },
      { id: 'person', header: t('app.round.comment-person'), width: 76, value: (r) => r.person },
      {
        id: 'what',
        header: t('app.round.answer-what'),
        width: 106,
        value: (r) => r.comments,
        cell: (r) =>
          r.noComment ? (
            <Status>{t('app.round.answer-no-comment')}</Status>
          ) : (
            <Status tone="accent">{t('app.round.answer-comments', { count: r.comments })}</Status>
          ),
      },
      { id: 'received', header: t('app.round.received'), width: 108, value: (r) => r.receivedOn },
      { id: 'file', header: t('app.round.answer-file'), width: 190, value: (r) => r.file },
    ],
    [t],
  );
  const answered = new Set([...responses.map((r) => r.organisation), ...view.organisations]);
  const silent = [...new Set(recipients.map((r) => r.organisation))].filter((name) => !answered.has(name));
  return (
    <Columns
      aside={
        <Section title={t('app.round.missing')} count={silent.length}>
          {silent.length === 0 ? (
            <EmptyState
              small
              title={recipients.length === 0 ? t('app.round.recipients-empty') : t('app.round.missing-none')}
            />
          ) : (
            <ol className={styles['silent']}>
              {silent.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ol>
          )}
        </Section>
      }
    >
      <Section plain title={t('app.round.answers')} count={responses.length}>
        {responses.length === 0 ? (
          <EmptyState
            icon={<IconMailOpened size={24} />}
            title={t('app.round.answers-empty')}
            text={t('app.round.answers-empty-text')}
            action={
              <Button leftSection={<IconFileImport size={15} />} disabled={!editable} onClick={onImport}>
                {t('app.round.import')}
              </Button>
            }
          />
        ) : (
          <DataGrid
            label={t('app.round.answers')}
            rows={responses}
            columns={columns}
            rowId={(r) => r.id}
            initialSort={{ id: 'received', desc: true }}
          />
        )}
      </Section>
    </Columns>
  );
}
