import { useT } from '../../ui/index.ts';
import styles from './round.module.css';
import type { RoundView } from './round-view.ts';

/** The four statistics under 意见汇总处理表 (domain F4), and how many comments were decided in which way. */
export function RoundStrip({ statistics: s }: { readonly statistics: RoundView['statistics'] }) {
  const { t } = useT();
  const answers = [
    [t('app.round.stat-sent'), s.sent],
    [t('app.round.stat-replied'), s.replied],
    [t('app.round.stat-with-comments'), s.repliedWithComments],
    [t('app.round.stat-no-reply'), s.noReply],
  ] as const;
  const decisions = [
    [t('app.round.stat-comments'), s.comments, ''],
    [t('app.round.stat-accepted'), s.accepted, ''],
    [t('app.round.stat-partly'), s.partly, ''],
    [t('app.round.stat-rejected'), s.rejected, ''],
    [t('app.round.stat-undecided'), s.undecided, s.undecided > 0 ? 'warn' : ''],
  ] as const;
  return (
    <section className={styles['strip']} aria-label={t('app.round.statistics')}>
      <dl className={styles['stats']}>
        {answers.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <dl className={styles['stats']}>
        {decisions.map(([label, value, tone]) => (
          <div key={label} data-tone={tone || undefined}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
