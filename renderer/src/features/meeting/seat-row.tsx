import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { Attendance, Meeting } from '#shared/domain/meeting.ts';
import { recusedFrom, votesAt } from '#shared/domain/meeting-quorum.ts';
import { useT } from '../../ui/index.ts';
import shared from './meeting.module.css';
import type { MeetingView } from './meeting-view.ts';
import styles from './seat-row.module.css';
import type { MeetingEdits } from './use-meeting-edits.tsx';

const STATES = ['present', 'excused', 'absent'] as const;
const OTHER: ReadonlySet<Attendance['state']> = new Set(['remote', 'proxy', 'substitute']);

/** One member on the list: who, whether there, and how, when not in the room. */
export function SeatRow({
  view,
  edits,
  seat,
  index,
  active,
  editable,
  onKeys,
  onActive,
}: {
  readonly view: MeetingView;
  readonly edits: MeetingEdits;
  readonly seat: Attendance;
  readonly index: number;
  readonly active: boolean;
  readonly editable: boolean;
  readonly onKeys: (event: KeyboardEvent) => void;
  readonly onActive: () => void;
}) {
  const { t, any } = useT();
  const notes = seatNotes(edits.meeting, seat, t);
  return (
    <li>
      {/* biome-ignore lint/a11y/useSemanticElements: a row of buttons with keys of its own */}
      <div
        role="group"
        data-index={index}
        className={styles['person']}
        aria-label={t('app.meeting.attendance-of', { name: seat.name })}
        tabIndex={active ? 0 : -1}
        onKeyDown={onKeys}
        onFocus={onActive}
      >
        <div className={styles['personName']}>
          <span>
            {seat.name}
            <span className="z-dim">
              {' '}
              {any(`app.role.${seat.role}`)}
              {!seat.voting && ` · ${t('app.meeting.non-voting')}`}
            </span>
          </span>
          <span className={styles['organisation']} title={seat.organisation}>
            {seat.organisation}
          </span>
          {notes.map(({ text, warn }) => (
            <span key={text} className={styles['seatNote']} data-warn={warn || undefined}>
              {text}
            </span>
          ))}
        </div>
        <div className={styles['states']}>
          {STATES.map((state) => (
            <button
              key={state}
              type="button"
              tabIndex={-1}
              className={styles['state']}
              data-state={state}
              aria-pressed={seat.state === state}
              disabled={!editable}
              onClick={() => edits.seat({ [seat.personId]: { state: seat.state === state ? 'unknown' : state } })}
            >
              {t(`app.meeting.attendance-${state}`)}
            </button>
          ))}
          <OtherWays view={view} edits={edits} seat={seat} editable={editable} />
        </div>
      </div>
    </li>
  );
}

/** From elsewhere, by proxy, through a substitute: what the charter does not allow is offered as such, with why not. */
function OtherWays({
  view,
  edits,
  seat,
  editable,
}: {
  readonly view: MeetingView;
  readonly edits: MeetingEdits;
  readonly seat: Attendance;
  readonly editable: boolean;
}) {
  const { t } = useT();
  const { charter } = view;
  const substitute = view.substitutes.find(({ personId }) => personId === seat.personId)?.name ?? '';
  const holders = edits.meeting.attendance.filter(
    (one) => one.personId !== seat.personId && one.voting && (one.state === 'present' || one.state === 'remote'),
  );
  const other = OTHER.has(seat.state);
  const forbidden = (allowed: boolean) =>
    allowed ? null : <div className={styles['why']}>{t('app.meeting.not-in-charter')}</div>;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          className={styles['state']}
          data-state="other"
          aria-pressed={other}
          aria-label={t('app.meeting.other-ways', { name: seat.name })}
          disabled={!editable}
        >
          {other ? t(`app.meeting.attendance-${seat.state}`) : <IconDots size={14} aria-hidden="true" />}
        </button>
      </Menu.Target>
      <Menu.Dropdown className={shared['menu']}>
        <Menu.Item
          disabled={!charter.remoteMeetings}
          onClick={() => edits.seat({ [seat.personId]: { state: 'remote' } })}
        >
          {t('app.meeting.attendance-remote')}
          {forbidden(charter.remoteMeetings)}
        </Menu.Item>
        <Menu.Item
          disabled={!charter.substitutes || substitute === ''}
          onClick={() => edits.seat({ [seat.personId]: { state: 'substitute', standIn: substitute } })}
        >
          {substitute === '' ? t('app.meeting.no-substitute') : t('app.meeting.substitute-of', { name: substitute })}
          {forbidden(charter.substitutes)}
        </Menu.Item>
        {seat.voting && !charter.proxies && (
          <Menu.Item disabled>
            {t('app.meeting.proxy-to')}
            {forbidden(false)}
          </Menu.Item>
        )}
        {seat.voting && charter.proxies && <Menu.Label>{t('app.meeting.proxy-to')}</Menu.Label>}
        {seat.voting && charter.proxies && holders.length === 0 && (
          <Menu.Item disabled>{t('app.meeting.proxy-nobody')}</Menu.Item>
        )}
        {seat.voting &&
          charter.proxies &&
          holders.map((holder) => (
            <Menu.Item
              key={holder.personId}
              onClick={() => edits.seat({ [seat.personId]: { state: 'proxy', proxyId: holder.personId } })}
            >
              {holder.name}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** When signed in, who votes instead, why a vote does not count. */
function seatNotes(meeting: Meeting, seat: Attendance, t: ReturnType<typeof useT>['t']) {
  const notes: { readonly text: string; readonly warn: boolean }[] = [];
  if (seat.state === 'proxy') {
    const holder = meeting.attendance.find(({ personId }) => personId === seat.proxyId)?.name ?? '';
    const counts = votesAt(meeting).includes(seat);
    notes.push({
      text: t(counts ? 'app.meeting.proxy-held' : 'app.meeting.proxy-lost', { holder }),
      warn: !counts,
    });
  }
  if (seat.state === 'substitute')
    notes.push({ text: t('app.meeting.substitute-of', { name: seat.standIn }), warn: false });
  if (seat.signedAt !== '' && meeting.status === 'planned') {
    const time = new Date(seat.signedAt).toLocaleTimeString('zh-CN', {
      hour: '2-digit',
      minute: '2-digit',
      hour12: false,
      timeZone: 'Asia/Shanghai',
    });
    notes.push({ text: t('app.meeting.signed-at', { time }), warn: false });
  }
  if (recusedFrom(meeting.declarations).has(seat.personId))
    notes.push({ text: t('app.meeting.recused-all'), warn: true });
  return notes;
}
