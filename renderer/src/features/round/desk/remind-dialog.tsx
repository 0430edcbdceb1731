import { Button, CopyButton, Group, Stack, Textarea } from '@mantine/core';
import { IconCheck, IconCopy, IconMail } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type RecipientLine, reminderLines } from '#shared/domain/recipient-line.ts';
import { reminderNote } from '#shared/profiles/index.ts';
import { useApi, useReads } from '../../../rpc/index.ts';
import {
  DateField,
  Dialog,
  EmptyState,
  FailureNotice,
  tidyDate,
  useCommand,
  useEditable,
  useT,
} from '../../../ui/index.ts';
import type { RoundView } from '../round-view.ts';
import styles from './desk.module.css';
import { PickRow } from './pick-row.tsx';
import { RecipientStatus } from './recipient-status.tsx';

/** 催办名单: who has not answered, the longest waiting first; a text for group chats, letters, and noting the day. */
export function RemindDialog({
  view,
  lines,
  today,
  onMails,
  onClose,
}: {
  readonly view: RoundView;
  /** Those to choose from; who answered or was never asked is left out. */
  readonly lines: readonly RecipientLine[];
  readonly today: string;
  readonly onMails: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const api = useApi();
  const read = useReads();
  const editable = useEditable();
  const silent = reminderLines(lines);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [on, setOn] = useState(today);
  const mark = useCommand(api.round.markReminded, { done: 'app.send.marked-reminded', quiet: true });
  const words = useQuery(read.mailText(view.id, 'remind'));
  const chosen = silent.filter(({ id }) => !left.has(id));
  const ids = chosen.map(({ id }) => id);
  const note = words.data
    ? reminderNote(
        words.data.language,
        words.data.places,
        chosen.map(({ organisation }) => organisation),
        view.round.closesOn < today,
      )
    : '';
  const toggle = (id: string) =>
    setLeft((old) => {
      const next = new Set(old);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <Dialog opened onClose={onClose} title={t('app.send.remind')} size={720}>
      {silent.length === 0 ? (
        <EmptyState small title={t('app.send.remind-nobody')} />
      ) : (
        <Stack gap="md">
          <fieldset className={styles['picked']} aria-label={t('app.send.remind-list')}>
            {silent.map((line) => (
              <PickRow key={line.id} checked={!left.has(line.id)} onChange={() => toggle(line.id)}>
                <span className={styles['pickName']}>
                  {line.organisation} <span className="z-dim">{line.recipient?.person}</span>
                </span>
                <span className="z-dim">
                  {line.recipient?.remindedOn.length
                    ? t('app.send.reminded-last', {
                        day: line.recipient.remindedOn.at(-1) ?? '',
                        count: line.recipient.remindedOn.length,
                      })
                    : ''}
                </span>
                <RecipientStatus state={line.state} />
              </PickRow>
            ))}
          </fieldset>
          <Textarea label={t('app.send.note')} value={note} readOnly autosize minRows={4} maxRows={9} />
          <FailureNotice failure={mark.failure} />
          <div className={styles['remindFoot']}>
            <Group gap="xs">
              <CopyButton value={note}>
                {({ copied, copy }) => (
                  <Button
                    variant="default"
                    leftSection={copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
                    disabled={chosen.length === 0}
                    onClick={copy}
                  >
                    {t(copied ? 'app.send.copied' : 'app.send.copy')}
                  </Button>
                )}
              </CopyButton>
              <Button
                variant="default"
                leftSection={<IconMail size={15} />}
                disabled={chosen.length === 0}
                onClick={() => onMails(ids)}
              >
                {t('app.send.mails')}
              </Button>
            </Group>
            <Group gap="xs">
              <DateField aria-label={t('app.send.reminded-on')} w={118} value={on} onChange={setOn} />
              <Button
                disabled={!editable || chosen.length === 0}
                loading={mark.pending}
                onClick={() =>
                  void mark.run({ id: view.id, recipientIds: ids, on: tidyDate(on) }).then((done) => done && onClose())
                }
              >
                {t('app.send.mark-reminded', { count: chosen.length })}
              </Button>
            </Group>
          </div>
        </Stack>
      )}
    </Dialog>
  );
}
