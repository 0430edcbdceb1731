import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Decision, DecisionRule } from '#shared/domain/disposition.ts';
import { useT } from '../../ui/index.ts';
import { FormMenu } from '../forms/index.ts';
import { Key } from './key-cap.tsx';
import type { RoundView } from './round-view.ts';
import styles from './screens.module.css';
import { useElapsed } from './use-elapsed.ts';

/** At the end, and whenever it is asked for: what was decided, what is left, how long it took, and the way to the minutes. */
export function SummaryScreen({
  view,
  rules,
  decided,
  from,
  meeting,
  onBack,
  onUndecided,
}: {
  readonly view: RoundView;
  readonly rules: readonly DecisionRule[];
  /** What was decided in this sitting. */
  readonly decided: Readonly<Record<string, Decision>>;
  readonly from: number;
  readonly meeting: { readonly id: string; readonly title: string } | null;
  readonly onBack: () => void;
  /** To the next one that is left. */
  readonly onUndecided: () => void;
}) {
  const { t, locale } = useT();
  const elapsed = useElapsed(from);
  const all = Object.values(decided);
  const { undecided, comments } = view.statistics;
  return (
    <section className={styles['summary']} aria-label={t('app.resolution.summary')}>
      <h2>{undecided === 0 ? t('app.resolution.all-decided') : t('app.resolution.summary')}</h2>
      <p className={styles['lead']}>
        {t('app.resolution.summary-lead', { count: all.length, time: elapsed })}
        {undecided > 0 && ` ${t('app.resolution.summary-left', { count: undecided, total: comments })}`}
      </p>
      <dl className={styles['tally']}>
        {rules.map(({ code, name }) => (
          <div key={code} data-decision={code}>
            <dt>{name[locale]}</dt>
            <dd className="z-number">{all.filter((decision) => decision === code).length}</dd>
          </div>
        ))}
        <div>
          <dt>{t('app.resolution.left')}</dt>
          <dd className="z-number">{undecided}</dd>
        </div>
      </dl>
      <div className={styles['buttons']}>
        {meeting && <FormMenu filled subjects={[{ about: 'meeting', id: meeting.id, name: meeting.title }]} />}
        {meeting && (
          <Button variant="default" component={Link} to={`/meetings/${meeting.id}`}>
            {t('app.resolution.to-meeting')}
          </Button>
        )}
        {undecided > 0 && (
          <Button variant="default" onClick={onUndecided}>
            {t('app.resolution.to-undecided')} <Key>U</Key>
          </Button>
        )}
        <Button variant="default" onClick={onBack}>
          {t('app.resolution.to-comments')} <Key>←</Key>
        </Button>
        <Button variant="default" component={Link} to={`/rounds/${view.id}`}>
          {t('app.resolution.leave')} <Key>Q</Key>
        </Button>
      </div>
    </section>
  );
}
