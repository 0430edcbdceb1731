import { Button } from '@mantine/core';
import { FailureNotice, Status, useT } from '../../ui/index.ts';
import styles from './save-state.module.css';
import type { MeetingEdits } from './use-meeting-edits.tsx';

/** Whether what was typed is saved; after a failure why not, and a way to try again. */
export function SaveStateLine({ edits }: { readonly edits: MeetingEdits }) {
  const { t } = useT();
  const words = {
    idle: null,
    unsaved: <Status tone="warn">{t('app.meeting.unsaved')}</Status>,
    saving: <Status tone="accent">{t('app.meeting.saving')}</Status>,
    saved: <Status tone="good">{t('app.meeting.saved')}</Status>,
    failed: (
      <span className={styles['failed']}>
        <Status tone="bad">{t('app.meeting.not-saved')}</Status>
        <Button variant="subtle" size="compact-xs" onClick={() => void edits.save()}>
          {t('app.meeting.retry')}
        </Button>
      </span>
    ),
  };
  return (
    <span role="status" className={styles['saveState']}>
      {words[edits.state]}
    </span>
  );
}

/** The reason why the last save was refused, above the page's content. */
export function SaveFailure({ edits }: { readonly edits: MeetingEdits }) {
  return edits.state === 'failed' ? <FailureNotice failure={edits.failure} /> : null;
}
