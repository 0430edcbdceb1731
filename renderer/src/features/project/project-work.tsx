import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useApi } from '../../rpc/index.ts';
import { EmptyState, FormDialog, Row, Rows, Section, Status, useCommand, useEditable, useT } from '../../ui/index.ts';
import { OpenBallotDialog } from '../ballot/index.ts';
import { CreateRoundDialog } from '../round/index.ts';
import styles from './project.module.css';
import type { ProjectView } from './project-view.ts';

type Props = { readonly view: ProjectView };

/** Comment rounds (征求意见). */
export function ProjectRounds({ view }: Props) {
  const { t } = useT();
  const [opened, setOpened] = useState(false);
  return (
    <Section
      title={t('app.round.list')}
      count={view.rounds.length}
      actions={<Add label={t('app.round.create')} onClick={() => setOpened(true)} />}
    >
      {view.rounds.length === 0 ? (
        <EmptyState small title={t('app.round.empty')} text={t('app.round.empty-text')} />
      ) : (
        <Rows>
          {view.rounds.map((round) => (
            <Row key={round.id}>
              <Link to={`/rounds/${round.id}`} className={styles['rowLink']}>
                {round.name}
              </Link>
              <span className="z-number">{t('app.round.comments', { count: round.comments })}</span>
              {round.undecided > 0 && (
                <Status tone="warn">{t('app.round.undecided', { count: round.undecided })}</Status>
              )}
              <Status tone={round.status === 'open' ? 'accent' : 'neutral'}>
                {t(round.status === 'open' ? 'app.round.open-until' : 'app.round.closed-on', { day: round.closesOn })}
              </Status>
            </Row>
          ))}
        </Rows>
      )}
      <CreateRoundDialog view={view} opened={opened} onClose={() => setOpened(false)} />
    </Section>
  );
}

/** Ballots (表决). */
export function ProjectBallots({ view }: Props) {
  const { t, any } = useT();
  const [opened, setOpened] = useState(false);
  return (
    <Section
      title={t('app.ballot.list')}
      count={view.ballots.length}
      actions={<Add label={t('app.ballot.create')} onClick={() => setOpened(true)} />}
    >
      {view.ballots.length === 0 ? (
        <EmptyState small title={t('app.ballot.empty')} text={t('app.ballot.empty-text')} />
      ) : (
        <Rows>
          {view.ballots.map((ballot) => (
            <Row key={ballot.id}>
              <Link to={`/ballots/${ballot.id}`} className={styles['rowLink']}>
                {ballot.title}
              </Link>
              <span className="z-number">
                {t('app.ballot.votes', { votes: ballot.votes, electorate: ballot.electorate })}
              </span>
              {ballot.status === 'open' ? (
                <Status tone="accent">{t('app.round.open-until', { day: ballot.closesOn })}</Status>
              ) : (
                <Status tone={ballot.status === 'withdrawn' ? 'neutral' : ballot.outcome === 'passed' ? 'good' : 'bad'}>
                  {any(`app.ballot.outcome-${ballot.status === 'withdrawn' ? 'withdrawn' : ballot.outcome}`)}
                </Status>
              )}
            </Row>
          ))}
        </Rows>
      )}
      <OpenBallotDialog
        plan={{
          projectId: view.id,
          committeeId: view.project.committeeId,
          title: t('app.ballot.title-suggestion', { title: view.title }),
          drafts: frozenDrafts(view),
        }}
        opened={opened}
        onClose={() => setOpened(false)}
      />
    </Section>
  );
}

/** Meetings with this project on the agenda. */
export function ProjectMeetings({ view }: Props) {
  const { t, any } = useT();
  const [opened, setOpened] = useState(false);
  return (
    <Section
      title={t('app.meeting.list')}
      count={view.meetings.length}
      actions={<Add label={t('app.meeting.create')} onClick={() => setOpened(true)} />}
    >
      {view.meetings.length === 0 ? (
        <EmptyState small title={t('app.meeting.empty')} text={t('app.meeting.empty-text')} />
      ) : (
        <Rows>
          {view.meetings.map((meeting) => (
            <Row key={meeting.id}>
              <Link to={`/meetings/${meeting.id}`} className={styles['rowLink']}>
                {meeting.title}
              </Link>
              <span className="z-number">{meeting.date}</span>
              <Status tone={meeting.status === 'planned' ? 'accent' : meeting.status === 'held' ? 'warn' : 'good'}>
                {any(`app.meeting.status-${meeting.status}`)}
              </Status>
            </Row>
          ))}
        </Rows>
      )}
      <CreateMeetingDialog view={view} opened={opened} onClose={() => setOpened(false)} />
    </Section>
  );
}

function Add({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  const editable = useEditable();
  return (
    <Button variant="default" leftSection={<IconPlus size={15} />} disabled={!editable} onClick={onClick}>
      {label}
    </Button>
  );
}

type DialogProps = Props & { readonly opened: boolean; readonly onClose: () => void };

function frozenDrafts(view: ProjectView) {
  return [...view.drafts]
    .sort((a, b) => b.number - a.number)
    .filter((draft) => draft.status === 'frozen')
    .map((draft) => ({ value: draft.id, label: draft.name }));
}

function CreateMeetingDialog({ view, opened, onClose }: DialogProps) {
  const { t } = useT();
  const api = useApi();
  const navigate = useNavigate();
  const create = useCommand(api.meeting.create, { done: 'app.meeting.created', quiet: true });
  return (
    <FormDialog
      opened={opened}
      title={t('app.meeting.create')}
      intro={t('app.meeting.create-intro')}
      fields={[
        { name: 'title', label: t('app.meeting.title'), required: true, wide: true },
        { name: 'date', label: t('app.meeting.date'), kind: 'date', required: true },
        { name: 'place', label: t('app.meeting.place') },
        { name: 'startTime', label: t('app.meeting.start'), placeholder: '09:00' },
        { name: 'endTime', label: t('app.meeting.end'), placeholder: '17:00' },
        { name: 'host', label: t('app.meeting.host') },
        { name: 'recorder', label: t('app.meeting.recorder') },
      ]}
      initial={{
        title: t('app.meeting.title-suggestion', { title: view.title }),
        date: '',
        place: '',
        startTime: '09:00',
        endTime: '',
        host: '',
        recorder: '',
      }}
      submit={t('app.meeting.create')}
      pending={create.pending}
      failure={create.failure}
      onClose={onClose}
      onSubmit={async (values) => {
        const receipt = await create.run({ committeeId: view.project.committeeId, ...values });
        if (receipt) void navigate(`/meetings/${receipt.id}`);
        return receipt !== null;
      }}
    />
  );
}
