import { Button } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Attendance } from '#shared/domain/meeting.ts';
import { EmptyState, Section, useT } from '../../ui/index.ts';
import styles from './meeting.module.css';
import type { MeetingView } from './meeting-view.ts';
import { quorumNow } from './quorum-now.ts';
import type { MeetingEdits } from './use-meeting-edits.ts';

type State = Attendance['state'];
const STATES: readonly State[] = ['present', 'excused', 'absent'];
const BY_KEY: Record<string, State> = { '0': 'unknown', '1': 'present', '2': 'excused', '3': 'absent' };

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
  const { t, any } = useT();
  const [active, setActive] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const { attendance } = edits.meeting;
  const quorum = quorumNow(attendance, view.quorum);
  const count = (state: State) => attendance.filter((a) => a.state === state).length;

  const set = (index: number, state: State) =>
    edits.put(
      'attendance',
      attendance.map((a, i) => (i === index ? { ...a, state } : a)),
    );
  const all = (state: State, only: (a: Attendance) => boolean) =>
    edits.put(
      'attendance',
      attendance.map((a) => (only(a) ? { ...a, state } : a)),
    );
  const focus = (index: number) => {
    const to = Math.max(0, Math.min(attendance.length - 1, index));
    setActive(to);
    // At once and not in the next frame: the next key may come first.
    list.current?.querySelector<HTMLElement>(`[data-index="${to}"]`)?.focus();
  };
  const keys = (event: KeyboardEvent, index: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const state = BY_KEY[event.key];
    if (state && editable) {
      set(index, state);
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
          <>
            <Button variant="default" onClick={() => all('present', () => true)}>
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
          </>
        )
      }
    >
      <div className={styles['quorum']} data-met={quorum.met} role="status">
        <p>{t(quorum.met ? 'app.meeting.quorum-met' : 'app.meeting.quorum-not-met', quorum.numbers)}</p>
        <p className="z-dim">
          {t('app.meeting.counts', {
            present: count('present'),
            excused: count('excused'),
            absent: count('absent'),
            unknown: count('unknown'),
          })}
        </p>
      </div>
      {attendance.length === 0 ? (
        <EmptyState small title={t('app.meeting.attendance-none')} />
      ) : (
        <>
          {editable && <p className={styles['hint']}>{t('app.meeting.attendance-hint')}</p>}
          <ul ref={list} className={styles['people']}>
            {attendance.map((person, index) => (
              <li key={person.personId}>
                {/* biome-ignore lint/a11y/useSemanticElements: a row of buttons with keys of its own */}
                <div
                  role="group"
                  data-index={index}
                  className={styles['person']}
                  aria-label={t('app.meeting.attendance-of', { name: person.name })}
                  tabIndex={index === Math.min(active, attendance.length - 1) ? 0 : -1}
                  onKeyDown={(e) => keys(e, index)}
                  onFocus={() => setActive(index)}
                >
                  <div className={styles['personName']}>
                    <span>
                      {person.name}
                      <span className="z-dim">
                        {' '}
                        {any(`app.role.${person.role}`)}
                        {!person.voting && ` · ${t('app.meeting.non-voting')}`}
                      </span>
                    </span>
                    <span className={styles['organisation']} title={person.organisation}>
                      {person.organisation}
                    </span>
                  </div>
                  <div className={styles['states']}>
                    {STATES.map((state) => (
                      <button
                        key={state}
                        type="button"
                        tabIndex={-1}
                        className={styles['state']}
                        data-state={state}
                        aria-pressed={person.state === state}
                        disabled={!editable}
                        onClick={() => set(index, person.state === state ? 'unknown' : state)}
                      >
                        {t(`app.meeting.attendance-${state}`)}
                      </button>
                    ))}
                  </div>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
