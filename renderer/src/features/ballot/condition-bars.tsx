import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useT } from '../../ui/index.ts';
import styles from './ballot.module.css';
import type { BallotView } from './ballot-view.ts';

type Condition = BallotView['tally']['conditions'][number];

/** Each condition of the rule as a bar with its limit, and the sentence with the numbers compared. */
export function ConditionBars({ view: { tally, ballot } }: { readonly view: BallotView }) {
  const { t, local } = useT();
  const open = ballot.status === 'open';
  const nameOf = ({ role, measure }: Condition): string =>
    typeof measure === 'string'
      ? measure === 'experts'
        ? t('app.ballot.count-experts')
        : t(`app.ballot.condition-${role}`)
      : measure.map((position) => t(`app.ballot.choice-short-${position}`)).join(t('app.ballot.or'));
  return (
    <ul className={styles['conditions']} aria-label={t('app.ballot.conditions')}>
      {tally.conditions.map((condition, index) => {
        const { count, base, numerator, denominator, role, bound, of, met } = condition;
        const sentence = tally.sentences[index];
        // A plain number of votes has no share: the bar is full when it is reached.
        const whole = of === 'one';
        const most = whole ? Math.max(1, numerator, count) : base;
        const share = most === 0 ? 0 : Math.min(100, (100 * count) / most);
        const limit = whole ? (100 * numerator) / most : (100 * numerator) / denominator;
        const waits = open && (role === 'quorum' || role === 'approval');
        return (
          <li key={`${role}-${String(condition.measure)}-${of}`} className={styles['condition']}>
            <div className={styles['conditionHead']}>
              <span>
                <b>{nameOf(condition)}</b>{' '}
                <span className="z-dim">
                  {whole
                    ? t(`app.ballot.limit-one-${bound}`, { count: numerator })
                    : t(`app.ballot.limit-${bound}`, { numerator, denominator })}
                </span>
              </span>
              <span className={styles['verdict']} data-met={met} data-open={open || undefined}>
                {met ? <IconCircleCheck size={15} aria-hidden="true" /> : <IconCircleX size={15} aria-hidden="true" />}
                {met ? t('app.ballot.met') : t(waits ? 'app.ballot.not-met-yet' : 'app.ballot.not-met')}
              </span>
            </div>
            <div
              className={`${styles['bar']} z-ink`}
              role="img"
              aria-label={t('app.ballot.bar', { count, base, numerator, denominator })}
            >
              <div
                className={styles['barFill']}
                data-met={met}
                data-open={open || undefined}
                style={{ width: `${share}%` }}
              />
              <div className={styles['barLimit']} style={{ insetInlineStart: `${Math.min(100, limit)}%` }} />
            </div>
            {sentence && <p className={styles['sentence']}>{local(sentence)}</p>}
          </li>
        );
      })}
    </ul>
  );
}
