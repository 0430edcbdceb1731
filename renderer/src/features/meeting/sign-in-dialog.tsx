import { Button, Checkbox, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Api } from '../../rpc/index.ts';
import { type Failure, failureOf, uploadFile, useApi } from '../../rpc/index.ts';
import { Dialog, FailureNotice, FileDrop, ProblemList, Status, useT } from '../../ui/index.ts';
import styles from './meeting.module.css';
import type { MeetingView } from './meeting-view.ts';
import type { MeetingEdits } from './use-meeting-edits.tsx';

type Found = Awaited<ReturnType<Api['meeting']['previewSignIn']>>;

/** Who signed in, from a typed or pasted list or from the sheet that came back: read, looked at, then noted. */
export function SignInDialog(props: {
  readonly view: MeetingView;
  readonly edits: MeetingEdits;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={t('app.meeting.sign-in-list')} size={640}>
      {props.opened && <Body {...props} />}
    </Dialog>
  );
}

function Body({
  view,
  edits,
  onClose,
}: {
  readonly view: MeetingView;
  readonly edits: MeetingEdits;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const api = useApi();
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [rest, setRest] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const read = async (file: File | null) => {
    setFailure(null);
    try {
      const stored = file && (await uploadFile(api, file));
      setFound(await api.meeting.previewSignIn({ id: view.id, text, file: stored }));
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  if (!found)
    return (
      <Stack gap="sm">
        <Textarea
          label={t('app.meeting.sign-in-text')}
          description={t('app.meeting.sign-in-text-help')}
          minRows={6}
          maxRows={14}
          autosize
          data-autofocus
          value={text}
          onChange={(e) => setText(e.currentTarget.value)}
        />
        <FileDrop
          accept=".xlsx,.csv,.tsv,.txt"
          title={t('app.meeting.sign-in-drop')}
          hint={t('app.meeting.sign-in-drop-help')}
          onFiles={([file]) => void read(file ?? null)}
        />
        <FailureNotice failure={failure} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('app.action.cancel')}
          </Button>
          <Button disabled={text.trim() === ''} onClick={() => void read(null)}>
            {t('app.meeting.sign-in-read')}
          </Button>
        </Group>
      </Stack>
    );
  const known = found.lines.filter(({ personIds }) => personIds.length === 1);
  const note = () => {
    const there = new Map(
      known.map(({ personIds: [personId = ''], remote }) => {
        const state = remote && view.charter.remoteMeetings ? ('remote' as const) : ('present' as const);
        return [personId, { state }] as const;
      }),
    );
    const away = rest
      ? edits.meeting.attendance
          .filter(({ personId, state }) => !there.has(personId) && state === 'unknown')
          .map(({ personId }) => [personId, { state: 'absent' as const }] as const)
      : [];
    edits.seat(Object.fromEntries([...there, ...away]));
    onClose();
  };
  return (
    <Stack gap="sm">
      <p className={styles['dialogText']}>
        {t('app.meeting.sign-in-found', { lines: found.lines.length, known: known.length })}
      </p>
      <ul className={styles['signIn']}>
        {found.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a list that does not change
          <li key={index}>
            <span>{line.name}</span>
            <span className="z-dim">{line.organisation}</span>
            {line.personIds.length === 1 ? (
              <Status tone="good">
                {t(line.remote ? 'app.meeting.attendance-remote' : 'app.meeting.attendance-present')}
              </Status>
            ) : (
              <Status tone="warn">
                {t(line.personIds.length === 0 ? 'app.meeting.sign-in-unknown' : 'app.meeting.sign-in-twice')}
              </Status>
            )}
          </li>
        ))}
      </ul>
      {found.problems.length > 0 && <ProblemList problems={found.problems} />}
      <Checkbox
        label={t('app.meeting.attendance-rest-absent')}
        checked={rest}
        onChange={(e) => setRest(e.currentTarget.checked)}
      />
      <Group justify="flex-end" gap="xs">
        <Button variant="subtle" color="gray" onClick={() => setFound(null)}>
          {t('app.meeting.sign-in-again')}
        </Button>
        <Button disabled={known.length === 0} onClick={note} data-autofocus>
          {t('app.meeting.sign-in-note', { count: known.length })}
        </Button>
      </Group>
    </Stack>
  );
}
