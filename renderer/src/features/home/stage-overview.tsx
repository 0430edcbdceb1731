import { Link } from 'react-router';
import { Section, useT } from '../../ui/index.ts';
import styles from './home.module.css';
import type { Home } from './home-view.ts';

/** How many projects stand in each stage, as bars that lead to the list. */
export function StageOverview({ stages }: { readonly stages: Home['stages'] }) {
  const { t, local } = useT();
  const most = Math.max(1, ...stages.map((s) => s.projects));
  if (stages.length === 0) return null;
  return (
    <Section title={t('app.home.stages')}>
      <ul className={styles['stages']}>
        {stages.map((stage) => (
          <li key={`${stage.lifeCycleId} ${stage.code}`}>
            <Link
              to={`/projects?stage=${encodeURIComponent(stage.code)}`}
              className={styles['stage']}
              data-empty={stage.projects === 0 || undefined}
            >
              <span className={styles['stageName']}>{local(stage.name)}</span>
              <span className={styles['track']} aria-hidden="true">
                <span style={{ width: `${(100 * stage.projects) / most}%` }} />
              </span>
              <span className={styles['stageCount']}>{stage.projects}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
