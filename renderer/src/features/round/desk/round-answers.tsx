import { Button } from '@mantine/core';
import { IconDownload, IconFileImport, IconMailOpened } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { recipientLines } from '#shared/domain/recipient-line.ts';
import type { RoundResponse } from '#shared/domain/round.ts';
import {
  Columns,
  DataGrid,
  EmptyState,
  FailureNotice,
  type GridColumn,
  Section,
  Status,
  useEditable,
  useT,
} from '../../../ui/index.ts';
import { AddCommentDialog } from '../import/index.ts';
import type { RoundView } from '../round-view.ts';
import styles from './desk.module.css';
import { TypingList } from './typing-list.tsx';
import { useEvidence } from './use-evidence.ts';

/** Who answered, when, with which file; the files that wait to be typed; and who has not answered. */
export function RoundAnswers({ view, onImport }: { readonly view: RoundView; readonly onImport: () => void }) {
  const { t } = useT();
  const editable = useEditable();
  const evidence = useEvidence();
  const [typing, setTyping] = useState<RoundResponse | null>(null);
  const { responses } = view.round;
  const { save } = evidence;
  const columns = useMemo(
    (): readonly GridColumn<RoundResponse>[] => [
      {
        id: 'organisation',
        header: t('app.people.organisation'),
        width: 190,
        grow: true,
        value: (r) => r.organisation,
        cell: (r) => r.organisation || <span className="z-dim">{t('app.round.import-no-organisation')}</span>,
      },
      { id: 'person', header: t('app.round.comment-person'), width: 80, value: (r) => r.person },
      {
        id: 'what',
        header: t('app.round.answer-what'),
        width: 128,
        value: (r) => (r.byHand === 'waiting' ? -1 : r.comments),
        cell: (r) => <AnswerStatus answer={r} />,
      },
      {
        id: 'received',
        header: t('app.round.received'),
        width: 104,
        value: (r) => r.receivedOn,
        cell: (r) => <span className="z-number">{r.receivedOn}</span>,
      },
      {
        id: 'file',
        header: t('app.round.answer-file'),
        width: 172,
        value: (r) => r.file,
        cell: (r) =>
          r.blob === '' ? (
            r.file
          ) : (
            <button type="button" tabIndex={-1} className={styles['file']} title={r.file} onClick={() => void save(r)}>
              <IconDownload size={14} aria-hidden="true" />
              <span>{r.file}</span>
            </button>
          ),
      },
    ],
    [t, save],
  );
  const waiting = responses.filter(({ byHand }) => byHand === 'waiting');
  return (
    <Columns aside={<Silent view={view} />}>
      <FailureNotice failure={evidence.failure} />
      {waiting.length > 0 && (
        <TypingList roundId={view.id} waiting={waiting} onSave={evidence.save} onType={setTyping} />
      )}
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
            onOpen={(r) => r.blob !== '' && void evidence.save(r)}
            initialSort={{ id: 'received', desc: true }}
          />
        )}
      </Section>
      <AddCommentDialog
        view={view}
        opened={typing !== null}
        response={typing ?? undefined}
        onClose={() => setTyping(null)}
        onAdded={() => {}}
      />
    </Columns>
  );
}

function AnswerStatus({ answer: { byHand, comments, noComment } }: { readonly answer: RoundResponse }) {
  const { t } = useT();
  if (byHand === 'waiting') return <Status tone="warn">{t('app.send.state-typing')}</Status>;
  if (noComment || comments === 0) return <Status>{t('app.round.answer-no-comment')}</Status>;
  return <Status tone="accent">{t('app.round.answer-comments', { count: comments })}</Status>;
}

/** Organisations from which nothing came, whether it was sent to them or not. */
function Silent({ view }: { readonly view: RoundView }) {
  const { t } = useT();
  const { round, organisations } = view;
  const names = useMemo(() => {
    const silent = recipientLines(round, organisations, '').filter(({ state }) =>
      ['not-sent', 'waiting', 'overdue'].includes(state.kind),
    );
    return [...new Set(silent.map(({ organisation }) => organisation))];
  }, [round, organisations]);
  return (
    <Section title={t('app.round.missing')} count={names.length}>
      {names.length === 0 ? (
        <EmptyState
          small
          title={round.recipients.length === 0 ? t('app.round.recipients-empty') : t('app.round.missing-none')}
        />
      ) : (
        <ol className={styles['silent']}>
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ol>
      )}
    </Section>
  );
}
