import { Button, Textarea } from '@mantine/core';
import { IconCalendarOff, IconCircleCheck, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useReads } from '../../rpc/index.ts';
import { Page, QueryGate, Section, Status, useEditable, useT } from '../../ui/index.ts';
import { FormMenu } from '../forms/index.ts';
import { Actions } from './actions.tsx';
import { Addenda } from './addenda.tsx';
import { Agenda } from './agenda.tsx';
import { AttendanceList } from './attendance-list.tsx';
import { Declarations } from './declarations.tsx';
import shared from './meeting.module.css';
import { ApproveDialog, CancelDialog, HoldDialog } from './meeting-dialogs.tsx';
import { MeetingFacts } from './meeting-facts.tsx';
import styles from './meeting-page.module.css';
import type { MeetingView } from './meeting-view.ts';
import { Notices } from './notices.tsx';
import { Resolutions } from './resolutions.tsx';
import { SaveFailure, SaveStateLine } from './save-state.tsx';
import { useMeetingEdits } from './use-meeting-edits.tsx';

const TONES = { planned: 'accent', held: 'warn', 'minutes-approved': 'good', cancelled: 'neutral' } as const;

/** One meeting (会议): planned, then held, then with approved minutes. */
export function MeetingPage() {
  const { id = '' } = useParams();
  const read = useReads();
  const meeting = useQuery(read.meeting(id));
  return <QueryGate query={meeting}>{(view) => <Loaded key={view.id} view={view} />}</QueryGate>;
}

function Loaded({ view }: { readonly view: MeetingView }) {
  const { t } = useT();
  const edits = useMeetingEdits(view);
  const [dialog, setDialog] = useState<'hold' | 'approve' | 'cancel' | null>(null);
  const { meeting } = edits;
  const { status } = view.meeting;
  const writable = useEditable();
  const editable = writable && status !== 'minutes-approved' && status !== 'cancelled';
  return (
    <Page
      title={meeting.title}
      crumbs={[{ label: t('app.nav.meetings'), to: '/meetings' }]}
      eyebrow={<Link to={`/committees/${meeting.committeeId}`}>{view.committee}</Link>}
      subtitle={
        <span className={styles['facts']}>
          <span className="z-number">
            {meeting.date} {meeting.startTime}
          </span>
          {meeting.place !== '' && <span>{meeting.place}</span>}
          {meeting.form !== 'physical' && <span>{t(`app.meeting.form-${meeting.form}`)}</span>}
          <Status tone={TONES[status]}>{t(`app.meeting.status-${status}`)}</Status>
        </span>
      }
      actions={
        <>
          <SaveStateLine edits={edits} />
          <FormMenu filled subjects={[{ about: 'meeting', id: view.id, name: meeting.title }]} ready={edits.save} />
          {status === 'planned' && (
            <Button
              variant="default"
              leftSection={<IconCalendarOff size={15} />}
              disabled={!writable}
              onClick={() => setDialog('cancel')}
            >
              {t('app.meeting.cancel')}
            </Button>
          )}
          {status === 'planned' && (
            <Button
              variant="default"
              leftSection={<IconCircleCheck size={15} />}
              disabled={!writable}
              onClick={() => setDialog('hold')}
            >
              {t('app.meeting.hold')}
            </Button>
          )}
          {status === 'held' && (
            <Button
              variant="default"
              leftSection={<IconLock size={15} />}
              disabled={!writable}
              onClick={() => setDialog('approve')}
            >
              {t('app.meeting.approve')}
            </Button>
          )}
        </>
      }
    >
      <SaveFailure edits={edits} />
      {status === 'minutes-approved' && (
        <p className={styles['frozen']}>
          <IconLock size={15} aria-hidden="true" /> {t('app.meeting.frozen')}
        </p>
      )}
      <div className={styles['columns']}>
        <div className={styles['main']}>
          <Agenda view={view} edits={edits} editable={editable} />
          <Declarations view={view} edits={edits} editable={editable} />
          <Section title={t('app.meeting.evaluation')}>
            <div className={styles['evaluation']}>
              {editable ? (
                <Textarea
                  aria-label={t('app.meeting.evaluation')}
                  description={t('app.meeting.evaluation-help')}
                  minRows={4}
                  maxRows={20}
                  value={meeting.evaluation}
                  onChange={(e) => edits.changeFacts({ evaluation: e.currentTarget.value })}
                  onBlur={() => void edits.save()}
                />
              ) : (
                <p className={shared['notes']}>{meeting.evaluation || '—'}</p>
              )}
            </div>
          </Section>
          <Resolutions view={view} edits={edits} editable={editable} />
          <Actions view={view} edits={edits} editable={editable} writable={writable && status !== 'cancelled'} />
          {status === 'minutes-approved' && <Addenda view={view} writable={writable} />}
        </div>
        <div className={styles['aside']}>
          <MeetingFacts view={view} edits={edits} editable={editable} />
          <Notices view={view} edits={edits} writable={writable} />
          <AttendanceList view={view} edits={edits} editable={editable} />
        </div>
      </div>
      <HoldDialog view={view} edits={edits} opened={dialog === 'hold'} onClose={() => setDialog(null)} />
      <CancelDialog view={view} opened={dialog === 'cancel'} onClose={() => setDialog(null)} />
      <ApproveDialog view={view} edits={edits} opened={dialog === 'approve'} onClose={() => setDialog(null)} />
    </Page>
  );
}
