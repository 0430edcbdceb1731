import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { Link } from 'react-router';
import type { DecisionRule, PastDisposition } from '#shared/domain/disposition.ts';
import { useReads } from '../../../rpc/index.ts';
import { momentText, useT } from '../../../ui/index.ts';
import { DecisionStatus } from './decision-status.tsx';
import styles from './detail.module.css';

/** 处理记录: every suggestion, decision and reopening, the latest first, with who, when, in which meeting and why. */
export function DecisionHistory({
  history,
  rules,
}: {
  readonly history: readonly PastDisposition[];
  readonly rules: readonly DecisionRule[];
}) {
  const { t } = useT();
  const title = useId();
  const read = useReads();
  const { data: meetings } = useQuery({
    ...read.meetings(),
    enabled: history.some(({ meetingId }) => meetingId !== ''),
  });
  if (history.length === 0) return null;
  return (
    <section aria-labelledby={title} className={styles['section']}>
      <h3 id={title}>{t('app.comment.history')}</h3>
      <ol className={styles['history']}>
        {[...history].reverse().map((entry, index) => {
          const meeting = meetings?.find(({ id }) => id === entry.meetingId);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: acts of one moment have nothing else to be told by
            <li key={`${entry.at}-${index}`}>
              <span className={styles['act']}>{t(`app.comment.act-${entry.act}`)}</span>{' '}
              {entry.decision !== null && <DecisionStatus decision={entry.decision} rules={rules} />}
              {entry.reason !== '' && <span> {entry.reason}</span>}
              {entry.because !== '' && (
                <div>
                  {t(`app.comment.history-because-${entry.act === 'reopened' ? 'reopened' : 'changed'}`, {
                    because: entry.because,
                  })}
                </div>
              )}
              <div className="z-dim">
                {t('app.comment.by-at', { by: entry.by, at: momentText(entry.at) })}
                {entry.meetingId !== '' && (
                  <>
                    {' · '}
                    <Link to={`/meetings/${entry.meetingId}`}>{meeting?.title ?? t('app.comment.in-meeting')}</Link>
                  </>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
