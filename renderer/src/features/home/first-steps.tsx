import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Section, useEditable, useT } from '../../ui/index.ts';
import styles from './home.module.css';
import type { Home } from './home-view.ts';

const STEPS = ['committee', 'project', 'draft'] as const;
const ACTIONS = {
  committee: 'app.action.new-committee',
  project: 'app.action.new-project',
  draft: 'app.home.step-draft',
} as const;
const PATHS = { committee: '/committees?new=1', project: '/projects?new=1', draft: '/projects' } as const;

/** 开始的三步: what a newcomer does first, with the button of the step that is next. */
export function FirstSteps({ steps }: { readonly steps: Home['steps'] }) {
  const { t } = useT();
  const editable = useEditable();
  const next = STEPS.find((step) => !steps[step]);
  return (
    <Section title={t('app.home.welcome')} plain>
      <ol className={styles['steps']}>
        {STEPS.map((step, index) => (
          <li key={step} className={styles['step']} data-next={step === next || undefined}>
            <span className={styles['stepMark']} aria-hidden="true">
              {steps[step] ? <IconCheck size={16} stroke={2.4} /> : index + 1}
            </span>
            <h3>
              {t(`app.home.step-${step}`)}
              {steps[step] && <span className="z-hidden"> {t('app.home.step-done')}</span>}
            </h3>
            <p>{t(`app.home.step-${step}-text`)}</p>
            {step === next && (
              <Button component={Link} to={PATHS[step]} disabled={!editable}>
                {t(ACTIONS[step])}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
