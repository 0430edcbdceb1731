import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { Section, useT } from '../../ui/index.ts';
import styles from './home.module.css';
import type { Home } from './home-view.ts';

const SHOWN = 12;

/** How many projects stand in each stage, as bars that lead to the list. */
export function StageOverview({ stages }: { readonly stages: Home['stages'] }) {
  const { t, local } = useT();
  const most = Math.max(1, ...stages.map((s) => s.projects));
  // Of many life cycles those stages where most projects are; all of them stand in the portfolio.
  const least = [...stages].sort((a, b) => b.projects - a.projects)[SHOWN - 1]?.projects ?? 0;
  const shown = stages.length > SHOWN ? stages.filter((s) => s.projects >= least).slice(0, SHOWN) : stages;
  if (stages.length === 0) return null;
  return (
    <Section
      title={t('app.home.stages')}
      actions={
        <Button component={Link} to="/portfolio" variant="subtle" size="compact-sm">
          {t('app.nav.portfolio')}
        </Button>
      }
    >
      <ul className={styles['stages']}>
        {shown.map((stage) => (
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
