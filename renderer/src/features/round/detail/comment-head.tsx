import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { CommentView } from '#shared/contract/index.ts';
import { Status, useT } from '../../../ui/index.ts';
import styles from './detail.module.css';

/** Number, sender, type and days of a comment. */
export function CommentHead({ comment, onClose }: { readonly comment: CommentView; readonly onClose: () => void }) {
  const { t } = useT();
  const { organisation, person, type, receivedOn, writtenOn } = comment;
  return (
    <header className={styles['head']}>
      <div>
        <div className={styles['titleRow']}>
          <h2 className={styles['title']}>{t('app.comment.number-of', { no: comment.no })}</h2>
          {type !== '' && <span>{type}</span>}
          {comment.resolved && <Status>{t('app.comment.resolved')}</Status>}
        </div>
        <div className={styles['sender']}>
          <span>{organisation || <span className="z-dim">{t('app.comment.no-organisation')}</span>}</span>
          {person !== '' && person !== organisation && <span>{person}</span>}
          {writtenOn !== '' && writtenOn !== receivedOn && (
            <span className={styles['day']}>{t('app.comment.written', { day: writtenOn })}</span>
          )}
          {receivedOn !== '' && <span className={styles['day']}>{t('app.comment.received', { day: receivedOn })}</span>}
        </div>
      </div>
      <ActionIcon aria-label={t('app.comment.close')} onClick={onClose}>
        <IconX size={16} />
      </ActionIcon>
    </header>
  );
}
