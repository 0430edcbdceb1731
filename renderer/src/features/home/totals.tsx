import { Section, useT } from '../../ui/index.ts';
import styles from './home.module.css';
import type { Home } from './home-view.ts';

const SHOWN = ['projects', 'openRounds', 'undecidedComments', 'openBallots', 'plannedMeetings', 'committees'] as const;

/** The figures of the desk. */
export function Totals({ totals }: { readonly totals: Home['totals'] }) {
  const { t } = useT();
  return (
    <Section title={t('app.home.totals')}>
      <dl className={styles['totals']}>
        {SHOWN.map((name) => (
          <div key={name} className={styles['total']}>
            <dt>{t(`app.home.total-${name}`)}</dt>
            <dd>{totals[name]}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
