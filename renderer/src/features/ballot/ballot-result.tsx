import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { Section, useT } from '../../ui/index.ts';
import styles from './ballot.module.css';
import type { BallotView } from './ballot-view.ts';

/** The outcome, the votes by choice, and every condition of the rule with its numbers (domain 4.1). */
export function BallotResult({ view }: { readonly view: BallotView }) {
  const { t, local } = useT();
  const { tally, ballot, rule } = view;
  const counts = [
    [t('app.ballot.choice-short-approve'), tally.counts.approve],
    [t('app.ballot.choice-short-approve-with-comments'), tally.counts.approveWithComments],
    [t('app.ballot.choice-short-disapprove-conditional'), tally.counts.disapproveConditional],
    [t('app.ballot.choice-short-abstain'), tally.counts.abstain],
    [t('app.ballot.choice-short-disapprove'), tally.counts.disapprove],
    [t('app.ballot.choice-short-invalid'), tally.counts.invalid],
    [t('app.ballot.count-missing'), tally.missing],
  ] as const;
  const passed = tally.outcome === 'passed';
  // The sentences come in the order of the conditions; what is left over speaks of the whole.
  // While votes are still coming in there is no conclusion to draw.
  const open = ballot.status === 'open';
  const rest = open ? [] : tally.sentences.slice(tally.conditions.length);
  return (
    <Section title={t('app.ballot.result')}>
      <div className={styles['result']}>
        <div className={styles['outcome']} data-outcome={open ? 'open' : tally.outcome}>
          <div>
            {open && <span className="z-dim">{t('app.ballot.outcome-now')}　</span>}
            <strong>
              {passed ? <IconCircleCheck size={18} aria-hidden="true" /> : <IconCircleX size={18} aria-hidden="true" />}
              {open && tally.outcome === 'no-quorum'
                ? t('app.ballot.outcome-not-yet')
                : t(`app.ballot.outcome-${tally.outcome}`)}
            </strong>
          </div>
          <dl className={styles['counts']}>
            {counts.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
        <ul className={styles['conditions']} aria-label={t('app.ballot.conditions')}>
          {tally.conditions.map((condition, index) => {
            const sentence = tally.sentences[index];
            const share = condition.base === 0 ? 0 : (100 * condition.count) / condition.base;
            const limit = (100 * condition.numerator) / condition.denominator;
            return (
              <li key={`${condition.role}-${condition.measure}`} className={styles['condition']}>
                <div className={styles['conditionHead']}>
                  <span>
                    <b>{t(`app.ballot.condition-${condition.role}`)}</b>{' '}
                    <span className="z-dim">
                      {t(`app.ballot.limit-${condition.bound}`, {
                        numerator: condition.numerator,
                        denominator: condition.denominator,
                      })}
                    </span>
                  </span>
                  <span className={styles['verdict']} data-met={condition.met} data-open={open || undefined}>
                    {condition.met ? (
                      <IconCircleCheck size={15} aria-hidden="true" />
                    ) : (
                      <IconCircleX size={15} aria-hidden="true" />
                    )}
                    {condition.met
                      ? t('app.ballot.met')
                      : t(open && condition.role === 'quorum' ? 'app.ballot.not-met-yet' : 'app.ballot.not-met')}
                  </span>
                </div>
                <div
                  className={styles['bar']}
                  role="img"
                  aria-label={t('app.ballot.bar', {
                    count: condition.count,
                    base: condition.base,
                    numerator: condition.numerator,
                    denominator: condition.denominator,
                  })}
                >
                  <div
                    className={styles['barFill']}
                    data-met={condition.met}
                    data-open={open || undefined}
                    style={{ width: `${share}%` }}
                  />
                  <div className={styles['barLimit']} style={{ insetInlineStart: `${limit}%` }} />
                </div>
                {sentence && <p className={styles['sentence']}>{local(sentence)}</p>}
              </li>
            );
          })}
        </ul>
        {rest.length > 0 && <p className={styles['conclusion']}>{rest.map((sentence) => local(sentence)).join('')}</p>}
        {tally.changes.length > 0 && (
          <p className={styles['changes']}>{tally.changes.map((sentence) => local(sentence)).join(' ')}</p>
        )}
        <p className={styles['rule']}>
          {local(rule.name)} · {t('app.ballot.rule-source', { source: rule.source })}
          {rule.unconfirmed && <span className={styles['unconfirmed']}>{t('app.ballot.rule-unconfirmed')}</span>}
        </p>
      </div>
    </Section>
  );
}
