import { Alert, Button, Group, Menu } from '@mantine/core';
import {
  IconArrowRight,
  IconCalendarPlus,
  IconDots,
  IconFileImport,
  IconFlag,
  IconListNumbers,
  IconMail,
  IconPencil,
  IconRepeat,
  IconTrashX,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { entitledOf } from '#shared/domain/electorate.ts';
import { useReads } from '../../rpc/index.ts';
import { Page, QueryGate, Status, useEditable, useT } from '../../ui/index.ts';
import { FormMenu } from '../forms/index.ts';
import styles from './ballot.module.css';
import { BallotCourse } from './ballot-course.tsx';
import { BallotResult } from './ballot-result.tsx';
import type { BallotView } from './ballot-view.ts';
import { CorrectDialog, ExtendDialog, WithdrawDialog } from './change-dialogs.tsx';
import { CloseBallotDialog } from './close-ballot-dialog.tsx';
import { ImportVotesDialog } from './import-votes-dialog.tsx';
import { BallotLettersDialog, mailsOf } from './letters-dialog.tsx';
import { OpenBallotDialog } from './open-ballot-dialog.tsx';
import { RecountDialog } from './recount-dialog.tsx';
import { SecretBallot } from './secret-ballot.tsx';
import { VoterList } from './voter-list.tsx';

/** One ballot (表决): the result with its reasons, the votes, and what happened to it. */
export function BallotPage() {
  const { id = '' } = useParams();
  const read = useReads();
  const ballot = useQuery(read.ballot(id));
  return <QueryGate query={ballot}>{(view) => <Loaded key={view.id} view={view} />}</QueryGate>;
}

type Opened = 'close' | 'import' | 'extend' | 'correct' | 'withdraw' | 'recount' | 'letters' | null;

function Loaded({ view }: { readonly view: BallotView }) {
  const { t } = useT();
  const editable = useEditable();
  const [opened, setOpened] = useState<Opened>(null);
  const { ballot } = view;
  const open = ballot.status === 'open';
  const close = () => setOpened(null);
  return (
    <Page
      title={ballot.title}
      crumbs={[
        { label: t('app.nav.projects'), to: '/projects' },
        { label: view.projectTitle, to: `/projects/${ballot.projectId}` },
      ]}
      subtitle={<Facts view={view} />}
      actions={
        <>
          <FormMenu filled subjects={[{ about: 'ballot', id: view.id, name: ballot.title }]} />
          <Button variant="default" leftSection={<IconMail size={15} />} onClick={() => setOpened('letters')}>
            {t('app.send.mails')}
          </Button>
          {open && !ballot.secret && (
            <Button
              variant="default"
              leftSection={<IconFileImport size={15} />}
              disabled={!editable}
              onClick={() => setOpened('import')}
            >
              {t('app.ballot.import')}
            </Button>
          )}
          {open && (
            <Button
              variant="default"
              leftSection={<IconFlag size={15} />}
              disabled={!editable}
              onClick={() => setOpened('close')}
            >
              {t('app.ballot.close')}
            </Button>
          )}
          <More view={view} onOpen={setOpened} />
        </>
      }
    >
      <NextStep view={view} />
      <BallotResult view={view} />
      {ballot.secret ? <SecretBallot view={view} /> : <VoterList view={view} />}
      <BallotCourse view={view} />
      <ImportVotesDialog view={view} opened={opened === 'import'} onClose={close} />
      <CloseBallotDialog view={view} opened={opened === 'close'} onClose={close} />
      <ExtendDialog view={view} opened={opened === 'extend'} onClose={close} />
      <CorrectDialog view={view} opened={opened === 'correct'} onClose={close} />
      <WithdrawDialog view={view} opened={opened === 'withdraw'} onClose={close} />
      <RecountDialog view={view} opened={opened === 'recount'} onClose={close} />
      {opened === 'letters' && <BallotLettersDialog view={view} first={mailsOf(view)[0] ?? 'invite'} onClose={close} />}
    </Page>
  );
}

/** How it is voted, on what, from when to when, how many days are left, how many have voted. */
function Facts({ view: { ballot, draftName, daysLeft } }: { readonly view: BallotView }) {
  const { t } = useT();
  const voters = entitledOf(ballot.electorate).length;
  const came = new Set((ballot.secret ? ballot.handedIn : ballot.votes).map(({ personId }) => personId)).size;
  const percent = voters === 0 ? 0 : Math.floor((100 * came) / voters);
  const left =
    daysLeft === null || ballot.status !== 'open'
      ? null
      : daysLeft < 0
        ? t('app.ballot.days-over', { count: -daysLeft })
        : daysLeft === 0
          ? t('app.ballot.days-today')
          : t('app.ballot.days-left', { count: daysLeft });
  return (
    <span className={styles['facts']}>
      {ballot.status !== 'open' && (
        <Status>
          {t(ballot.status === 'closed' ? 'app.ballot.closed-on' : 'app.ballot.withdrawn-on', {
            day: ballot.closedOn,
          })}
        </Status>
      )}
      {left !== null && (
        <Status
          tone={daysLeft !== null && daysLeft < 0 ? 'bad' : daysLeft !== null && daysLeft < 4 ? 'warn' : 'accent'}
        >
          {left}
        </Status>
      )}
      <span>
        {t(`app.ballot.mode-${ballot.mode}`)}
        {ballot.secret && t('app.ballot.secretly')}
      </span>
      {ballot.draftId !== '' && <Link to={`/drafts/${ballot.draftId}`}>{draftName}</Link>}
      <span className="z-number" title={t('app.ballot.until-midnight', { day: ballot.closesOn })}>
        {t('app.ballot.dates', { from: ballot.opensOn, to: ballot.closesOn })}
        {ballot.status === 'open' && ` ${t('app.ballot.beijing')}`}
      </span>
      <span className="z-number">{t('app.ballot.turnout', { came, voters, percent })}</span>
    </span>
  );
}

function More({ view: { ballot }, onOpen }: { readonly view: BallotView; readonly onOpen: (what: Opened) => void }) {
  const { t } = useT();
  const editable = useEditable();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" px={9} aria-label={t('app.ballot.more')}>
          <IconDots size={16} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconListNumbers size={15} />} onClick={() => onOpen('recount')}>
          {t('app.ballot.recount')}
        </Menu.Item>
        {ballot.status === 'open' && editable && (
          <>
            <Menu.Item leftSection={<IconCalendarPlus size={15} />} onClick={() => onOpen('extend')}>
              {t('app.ballot.extend')}
            </Menu.Item>
            <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => onOpen('correct')}>
              {t('app.ballot.correct')}
            </Menu.Item>
            <Menu.Item color="red" leftSection={<IconTrashX size={15} />} onClick={() => onOpen('withdraw')}>
              {t('app.ballot.withdraw')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What follows from a ballot that has ended: the next stage after one that passed, another ballot after the others. */
function NextStep({ view }: { readonly view: BallotView }) {
  const { t } = useT();
  const editable = useEditable();
  const { ballot, tally } = view;
  const project = useQuery({ ...useReads().project(ballot.projectId), enabled: ballot.status !== 'open' });
  const [again, setAgain] = useState(false);
  if (ballot.status === 'open' || !project.data || !editable) return null;
  const later = project.data.ballots.some(({ status }) => status === 'open');
  const passed = ballot.status === 'closed' && tally.outcome === 'passed';
  // Once the project has moved on, or is voted on again, there is nothing left to offer.
  if (later || project.data.project.stageSince > ballot.closedOn) return null;
  const drafts = project.data.drafts
    .filter((draft) => draft.status === 'frozen')
    .map((draft) => ({ value: draft.id, label: draft.name }));
  return (
    <Alert variant="light" color={passed ? 'teal' : 'yellow'} p="sm" mb="md">
      <Group justify="space-between" gap="sm">
        <span>{t(passed ? 'app.ballot.next-passed' : 'app.ballot.next-failed')}</span>
        {passed ? (
          <Button
            component={Link}
            to={`/projects/${ballot.projectId}`}
            state={{ advance: true }}
            size="compact-sm"
            rightSection={<IconArrowRight size={14} />}
          >
            {t('app.ballot.next-stage')}
          </Button>
        ) : (
          <Button size="compact-sm" leftSection={<IconRepeat size={14} />} onClick={() => setAgain(true)}>
            {t('app.ballot.again')}
          </Button>
        )}
      </Group>
      <OpenBallotDialog
        plan={{
          projectId: ballot.projectId,
          committeeId: project.data.project.committeeId,
          title: t('app.ballot.again-title', { title: ballot.title }),
          drafts,
          ruleId: ballot.ruleId,
        }}
        opened={again}
        onClose={() => setAgain(false)}
      />
    </Alert>
  );
}
