import { momentText, Section, Status, useT } from '../../ui/index.ts';
import styles from './backups.module.css';
import { ageOf, freshnessOf } from './words-of-backup.ts';

/** Age of the newest backup, with its tone. */
export function NewestCard({ newest }: { readonly newest: { readonly at: string } | null }) {
  const { t } = useT();
  const now = Date.now();
  if (!newest)
    return (
      <Section title={t('app.backup.newest')}>
        <div className={styles['card']}>
          <p className={styles['big']}>{t('app.backup.newest-none')}</p>
          <p className="z-dim">{t('app.backup.newest-none-text')}</p>
        </div>
      </Section>
    );
  const age = ageOf(newest.at, now);
  const { tone, word } = freshnessOf(newest.at, now);
  return (
    <Section title={t('app.backup.newest')}>
      <div className={styles['card']}>
        <p className={styles['big']}>{t(age.key, { count: age.count })}</p>
        <p className="z-dim">
          <time dateTime={newest.at}>{momentText(newest.at)}</time>
        </p>
        <Status tone={tone}>{t(`app.backup.age-${word}`)}</Status>
      </div>
    </Section>
  );
}
