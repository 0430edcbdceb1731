import { useId } from 'react';
import type { BackupDifference } from '#shared/contract/index.ts';
import { momentText, Status, type Tone, useT } from '../../ui/index.ts';
import styles from './backups.module.css';

const TONES: Readonly<Record<BackupDifference['change'], Tone>> = { new: 'bad', changed: 'warn', deleted: 'neutral' };

/** Objects of one kind that differ from a backup. */
export function DifferenceList({
  title,
  differences,
}: {
  readonly title: string;
  readonly differences: readonly BackupDifference[];
}) {
  const { t, locale } = useT();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles['kind']}>
        {title}
      </h3>
      <ul className={styles['differences']}>
        {differences.map(({ id: object, name, change, times, lastAt, lastBy, words }) => (
          <li key={object}>
            <div className={styles['differenceHead']}>
              <strong>{name || title}</strong>
              <Status tone={TONES[change]}>{t(`app.backup.change-${change}`)}</Status>
            </div>
            <div className="z-dim">
              {times > 0 ? t('app.backup.change-times', { count: times }) : t('app.backup.change-text')} ·{' '}
              {t('app.backup.change-last', { at: momentText(lastAt), by: lastBy })}
            </div>
            {words[locale].length > 0 && (
              <ul className={styles['words']}>
                {words[locale].map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
