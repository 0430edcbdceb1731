import { Alert, Button, Group, Stack } from '@mantine/core';
import type { Problem } from '#shared/base/index.ts';
import { isSilent, type RecipientLine } from '#shared/domain/recipient-line.ts';
import type { RoundMail } from '#shared/domain/round-mail.ts';
import { useApi } from '../../../rpc/index.ts';
import { FailureNotice, ProblemList, useCommand, useEditable, useT } from '../../../ui/index.ts';
import { MadeFile } from '../../paper/index.ts';
import styles from './desk.module.css';

export type MadeLetters = {
  readonly blob: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  readonly letters: number;
  readonly problems: readonly Problem[];
};

/** The letters that were made: how to open them, what is doubtful, and whether they count as sent today. */
export function LettersMade({
  made,
  roundId,
  mail,
  whom,
  today,
  onAgain,
  onClose,
}: {
  readonly made: MadeLetters;
  readonly roundId: string;
  readonly mail: RoundMail;
  readonly whom: readonly RecipientLine[];
  readonly today: string;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  return (
    <MadeFile
      file={made}
      facts={t('app.send.made', { count: made.letters })}
      another={t('app.send.again')}
      onAnother={onAgain}
      onClose={onClose}
    >
      <p className={styles['fine']}>{t('app.send.how-to-open')}</p>
      {made.problems.length > 0 && (
        <div className={styles['problems']}>
          <ProblemList problems={made.problems} />
        </div>
      )}
      {(mail === 'send' || mail === 'remind') && <Mark roundId={roundId} mail={mail} whom={whom} today={today} />}
    </MadeFile>
  );
}

/** Asks whether the letters go out today. What was marked already is not offered again. */
function Mark({
  roundId,
  mail,
  whom,
  today,
}: {
  readonly roundId: string;
  readonly mail: 'send' | 'remind';
  readonly whom: readonly RecipientLine[];
  readonly today: string;
}) {
  const { t } = useT();
  const api = useApi();
  const editable = useEditable();
  const sent = useCommand(api.round.markSent, { done: 'app.send.marked-sent', quiet: true });
  const reminded = useCommand(api.round.markReminded, { done: 'app.send.marked-reminded', quiet: true });
  const ids = whom
    .filter((line) => (mail === 'send' ? line.state.kind === 'not-sent' : isSilent(line)))
    .filter(({ recipient }) => !(mail === 'remind' && recipient?.remindedOn.includes(today)))
    .map(({ id }) => id);
  if (!editable || ids.length === 0) return null;
  const mark = () =>
    mail === 'send'
      ? sent.run({ id: roundId, recipientIds: ids, channel: 'email', on: today })
      : reminded.run({ id: roundId, recipientIds: ids, on: today });
  return (
    <Alert variant="light" p="sm">
      <Stack gap={8}>
        {t(`app.send.ask-${mail}`, { count: ids.length, day: today })}
        <Group>
          <Button size="compact-sm" loading={sent.pending || reminded.pending} onClick={() => void mark()}>
            {t(mail === 'send' ? 'app.send.mark-sent' : 'app.send.mark-reminded', { count: ids.length })}
          </Button>
        </Group>
        <FailureNotice failure={sent.failure ?? reminded.failure} />
      </Stack>
    </Alert>
  );
}
