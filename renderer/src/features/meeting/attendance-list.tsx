import { Button } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Attendance } from '#shared/domain/meeting.ts';
import { EmptyState, Section, useT } from '../../ui/index.ts';
import styles from './attendance-list.module.css';
import type { MeetingView } from './meeting-view.ts';
import { quorumNow } from './quorum-now.ts';
import { SeatRow } from './seat-row.tsx';
import { SignInDialog } from './sign-in-dialog.tsx';
import type { MeetingEdits } from './use-meeting-edits.tsx';

type State = Attendance['state'];
const BY_KEY: Record<string, State> = { '0': 'unknown', '1': 'present', '2': 'excused', '3': 'absent', '4': 'remote' };
/** So many names are said of those who are still needed. */
const NAMED = 6;

/** Who is there: one click or one digit a person, and the quorum as a sentence that follows at once. */
export function AttendanceList({
  view,
  edits,
  editable,
}: {
  readonly view: MeetingView;
  readonly edits: MeetingEdits;
  readonly editable: boolean;
}) {
  const { t } = useT();
  const [active, setActive] = useState(0);
  const [reading, setReading] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const { attendance, status } = edits.meeting;
  const quorum = quorumNow(edits.meeting, view.quorum);
  const count = (...states: readonly State[]) => attendance.filter(({ state }) => states.includes(state)).length;
  const elsewhere = { remote: count('remote'), proxy: count('proxy'), substitute: count('substitute') };

  const all = (state: State, only: (a: Attendance) => boolean) => {
    const seats = attendance.filter(only).map(({ personId }) => [personId, { state }] as const);
    if (seats.length > 0) edits.seat(Object.fromEntries(seats));
  };
  const focus = (index: number) => {
    const to = Math.max(0, Math.min(attendance.length - 1, index));
    setActive(to);
    // At once and not in the next frame: the next key may come first.
    list.current?.querySelector<HTMLElement>(`[data-index="${to}"]`)?.focus();
  };
  const keys = (event: KeyboardEvent, index: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const state = BY_KEY[event.key];
    const seat = attendance[index];
    if (state && seat && editable) {
      edits.seat({ [seat.personId]: { state } });
      focus(index + 1);
    } else if (event.key === 'ArrowDown') focus(index + 1);
    else if (event.key === 'ArrowUp') focus(index - 1);
    else if (event.key === 'Home') focus(0);
    else if (event.key === 'End') focus(attendance.length - 1);
    else return;
    event.preventDefault();
  };

  return (
    <Section
      title={t('app.meeting.attendance')}
      count={attendance.length}
      actions={
        editable &&
        attendance.length > 0 && (
          <Button variant="subtle" leftSection={<IconListCheck size={15} />} onClick={() => setReading(true)}>
            {t('app.meeting.sign-in-list')}
          </Button>
        )
      }
    >
      <div className={styles['quorum']} data-met={quorum.met} role="status">
        <p>{t(quorum.met ? 'app.meeting.quorum-met' : 'app.meeting.quorum-not-met', quorum.numbers)}</p>
        {!quorum.met && status === 'planned' && quorum.missing.length > 0 && (
          <p>
            {t('app.meeting.quorum-lacking', {
              count: quorum.lacking,
              names: quorum.missing
                .slice(0, NAMED)
                .map(({ name }) => name)
                .join(t('app.list.and')),
              more: quorum.missing.length > NAMED ? t('app.meeting.quorum-more', { count: quorum.missing.length }) : '',
            })}
          </p>
        )}
        <p className="z-dim">
          {t('app.meeting.counts', {
            present: count('present', 'remote', 'substitute'),
            excused: count('excused'),
            absent: count('absent'),
            unknown: count('unknown'),
          })}
          {(['remote', 'proxy', 'substitute'] as const)
            .filter((state) => elsewhere[state] > 0)
            .map((state) => ` · ${t(`app.meeting.attendance-${state}`)} ${elsewhere[state]}`)}
        </p>
      </div>
      {attendance.length === 0 ? (
        <EmptyState small title={t('app.meeting.attendance-none')} />
      ) : (
        <>
          {editable && (
            <div className={styles['listActions']}>
              <Button variant="default" onClick={() => all('present', ({ state }) => state === 'unknown')}>
                {t('app.meeting.all-present')}
              </Button>
              <Button
                variant="subtle"
                color="gray"
                disabled={count('unknown') === 0}
                onClick={() => all('absent', (a) => a.state === 'unknown')}
              >
                {t('app.meeting.attendance-rest-absent')}
              </Button>
            </div>
          )}
          {editable && <p className={styles['hint']}>{t('app.meeting.attendance-hint')}</p>}
          <ul ref={list} className={styles['people']}>
            {attendance.map((person, index) => (
              <SeatRow
                key={person.personId}
                view={view}
                edits={edits}
                seat={person}
                index={index}
                active={index === Math.min(active, attendance.length - 1)}
                editable={editable}
                onKeys={(event) => keys(event, index)}
                onActive={() => setActive(index)}
              />
            ))}
          </ul>
        </>
      )}
      <SignInDialog view={view} edits={edits} opened={reading} onClose={() => setReading(false)} />
    </Section>
  );
}
