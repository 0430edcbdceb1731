import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NoticeSent } from '#shared/domain/meeting.ts';
import { useApi, useReads, useToday } from '../../rpc/index.ts';
import { Dialog, FailureNotice, QueryGate, Status, useCommand, useT } from '../../ui/index.ts';
import { LetterFields, LetterKind, LettersFoot, LettersSteps, useLetterMaking } from '../letters/index.ts';
import type { MeetingView } from './meeting-view.ts';
import styles from './notice-dialog.module.css';

type Kind = NoticeSent['kind'];

/** Letters of a meeting as drafts for the mail program: what for, to whom, in which words. */
export function NoticeDialog(props: {
  readonly view: MeetingView;
  readonly writable: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const { status, notices } = props.view.meeting;
  const [kind, setKind] = useState<Kind>(status === 'cancelled' ? 'cancel' : notices.length > 0 ? 'update' : 'invite');
  const read = useReads();
  const words = useQuery(read.meetingMailText(props.view.id, kind));
  return (
    <Dialog opened onClose={props.onClose} title={t('app.meeting.letters')} size={720} closeOnClickOutside={false}>
      <QueryGate query={words} part>
        {(text) => <Letters key={kind} {...props} kind={kind} onKind={setKind} initial={text} />}
      </QueryGate>
    </Dialog>
  );
}

function Letters({
  view,
  writable,
  kind,
  onKind,
  initial,
  onClose,
}: {
  readonly view: MeetingView;
  readonly writable: boolean;
  readonly kind: Kind;
  readonly onKind: (kind: Kind) => void;
  readonly initial: {
    readonly subject: string;
    readonly text: string;
    readonly places: Readonly<Record<string, string>>;
  };
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const api = useApi();
  const { attendance, notices, status } = view.meeting;
  const told = new Set(notices.flatMap(({ personIds }) => personIds));
  const [whom, setWhom] = useState<readonly string[]>(() => {
    const untold = attendance.filter(({ personId }) => !told.has(personId));
    return (kind === 'invite' && untold.length > 0 ? untold : attendance).map(({ personId }) => personId);
  });
  const [words, setWords] = useState({ subject: initial.subject, text: initial.text });
  const making = useLetterMaking();
  const kinds: readonly Kind[] = status === 'cancelled' ? ['cancel'] : ['invite', 'update'];
  return (
    <LettersSteps
      making={making}
      count={whom.length}
      waiting={t('app.paper-dialog.build')}
      howToOpen={t('app.meeting.letters-how')}
      mark={writable && <Mark id={view.id} kind={kind} personIds={whom} />}
      onClose={onClose}
    >
      <Stack gap="md">
        <LetterKind kinds={kinds} name={(each) => t(`app.meeting.notice-${each}`)} kind={kind} onKind={onKind} />
        <Checkbox.Group label={t('app.send.mail-to')} value={[...whom]} onChange={setWhom}>
          <Group gap="xs" my={6}>
            <Button variant="subtle" size="compact-xs" onClick={() => setWhom(attendance.map((one) => one.personId))}>
              {t('app.meeting.letters-all')}
            </Button>
            <Button
              variant="subtle"
              size="compact-xs"
              disabled={told.size === 0}
              onClick={() => setWhom(attendance.filter((one) => !told.has(one.personId)).map((one) => one.personId))}
            >
              {t('app.meeting.letters-untold')}
            </Button>
            <span className="z-dim">{t('app.meeting.notice-people', { count: whom.length })}</span>
          </Group>
          <div className={styles['whom']}>
            {attendance.map(({ personId, name, organisation }) => (
              <Checkbox key={personId} value={personId} label={`${name}　${organisation}`} />
            ))}
          </div>
        </Checkbox.Group>
        <LetterFields
          words={words}
          onWords={setWords}
          places={['person', 'organisation', ...Object.keys(initial.places)]}
          maxRows={18}
        />
        <FailureNotice failure={making.failure} />
        <LettersFoot
          count={whom.length}
          onClose={onClose}
          onMake={() =>
            void making.start((signal) =>
              api.meeting.mails({ id: view.id, kind, personIds: [...whom], ...words }, { signal }),
            )
          }
        />
      </Stack>
    </LettersSteps>
  );
}

/** Whether the letters go out today. */
function Mark({
  id,
  kind,
  personIds,
}: {
  readonly id: string;
  readonly kind: Kind;
  readonly personIds: readonly string[];
}) {
  const { t } = useT();
  const api = useApi();
  const today = useToday();
  const mark = useCommand(api.meeting.markNotified, { done: 'app.meeting.notified', quiet: true });
  const [done, setDone] = useState(false);
  if (done) return <Status tone="good">{t('app.meeting.notified')}</Status>;
  return (
    <Group gap="sm">
      <span>{t('app.meeting.notified-ask')}</span>
      <Button
        variant="default"
        loading={mark.pending}
        onClick={() =>
          void mark.run({ id, kind, on: today, personIds: [...personIds] }).then((receipt) => setDone(receipt !== null))
        }
      >
        {t('app.meeting.notified-mark')}
      </Button>
      <FailureNotice failure={mark.failure} />
    </Group>
  );
}
