import { Button } from '@mantine/core';
import { IconMail, IconPackage } from '@tabler/icons-react';
import { useState } from 'react';
import { Section, Status, useT } from '../../ui/index.ts';
import { CalendarButton } from './calendar-button.tsx';
import type { MeetingView } from './meeting-view.ts';
import { NoticeDialog } from './notice-dialog.tsx';
import styles from './notices.module.css';
import { PackDialog } from './pack-dialog.tsx';
import type { MeetingEdits } from './use-meeting-edits.tsx';

/** Notice and papers: by when, who got them, and the ways to make them. */
export function Notices({
  view,
  edits,
  writable,
}: {
  readonly view: MeetingView;
  readonly edits: MeetingEdits;
  readonly writable: boolean;
}) {
  const { t, local, gap } = useT();
  const [dialog, setDialog] = useState<'letters' | 'pack' | null>(null);
  const { meeting, notice, rule } = view;
  const last = meeting.notices.at(-1);
  const moved =
    last !== undefined &&
    meeting.status === 'planned' &&
    (last.date !== meeting.date || last.startTime !== meeting.startTime || last.place !== meeting.place);
  const untold = last !== undefined && meeting.status === 'cancelled' && last.kind !== 'cancel';
  const told = new Set(meeting.notices.flatMap(({ personIds }) => personIds));
  const missing = meeting.attendance.filter(({ personId }) => !told.has(personId)).length;
  return (
    <Section title={t('app.meeting.notice')}>
      <div className={styles['notice']}>
        {meeting.status === 'planned' && (
          <p title={local(rule.source)}>
            {t('app.meeting.notice-by', { day: notice.by })}
            {rule.unconfirmed && (
              <span className="z-dim">
                {gap}
                {t('app.meeting.unconfirmed')}
              </span>
            )}
          </p>
        )}
        {notice.late && <Status tone="bad">{t('app.meeting.notice-late', { day: notice.by })}</Status>}
        {moved && <Status tone="warn">{t('app.meeting.notice-moved')}</Status>}
        {untold && <Status tone="warn">{t('app.meeting.notice-untold')}</Status>}
        {meeting.notices.length === 0 ? (
          <p className="z-dim">{t('app.meeting.notice-none')}</p>
        ) : (
          <ul className={styles['sent']}>
            {meeting.notices.map((sent, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: only ever added to
              <li key={index}>
                <span className="z-number">{sent.on}</span> {t(`app.meeting.notice-${sent.kind}`)}
                {sent.personIds.length > 0 && (
                  <span className="z-dim"> {t('app.meeting.notice-people', { count: sent.personIds.length })}</span>
                )}
              </li>
            ))}
          </ul>
        )}
        {told.size > 0 && missing > 0 && meeting.status === 'planned' && (
          <p className="z-dim">{t('app.meeting.notice-missing', { count: missing })}</p>
        )}
        <div className={styles['noticeButtons']}>
          {(meeting.status === 'planned' || meeting.status === 'cancelled') && (
            <Button
              variant="default"
              leftSection={<IconMail size={15} />}
              disabled={meeting.attendance.length === 0}
              onClick={() => void edits.save().then((saved) => saved && setDialog('letters'))}
            >
              {t('app.meeting.letters')}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconPackage size={15} />}
            onClick={() => void edits.save().then((saved) => saved && setDialog('pack'))}
          >
            {t('app.meeting.pack')}
          </Button>
          <CalendarButton id={view.id} ready={edits.save} />
        </div>
      </div>
      {dialog === 'letters' && <NoticeDialog view={view} writable={writable} onClose={() => setDialog(null)} />}
      {dialog === 'pack' && <PackDialog view={view} onClose={() => setDialog(null)} />}
    </Section>
  );
}
