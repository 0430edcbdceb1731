import type { Api } from '../../rpc/index.ts';
import { ProblemList, useT } from '../../ui/index.ts';
import styles from './ballot.module.css';

type Prepared = Awaited<ReturnType<Api['ballot']['prepare']>>;

/** What cannot be put right once the ballot is open: who votes, the rule with its source, the time, the draft, and every doubt. */
export function OpenSummary({
  plan,
  closesOn,
  mode,
}: {
  readonly plan: Prepared | undefined;
  readonly closesOn: string;
  readonly mode: 'letter' | 'meeting';
}) {
  const { t, local } = useT();
  if (!plan) return <aside className={styles['summary']}>{t('app.ballot.summary-none')}</aside>;
  const { voters, rule, draft, days, least, share, problems } = plan;
  const voting = voters.filter(({ standing }) => standing === 'voting');
  const others = voters.filter(({ standing }) => standing !== 'voting');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <aside className={styles['summary']} aria-label={t('app.ballot.summary')} tabIndex={0}>
      <h3>{t('app.ballot.summary')}</h3>
      <dl>
        <dt>{t('app.ballot.summary-voters')}</dt>
        <dd>
          <b className="z-number">{t('app.ballot.summary-count', { count: voting.length })}</b>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls with the keys. */}
          <section className={styles['summaryNames']} tabIndex={0} aria-label={t('app.ballot.summary-voters')}>
            {voting.map(({ name }) => name).join(t('app.list.and'))}
          </section>
          {others.map(({ personId, name, standing, note }) => (
            <div key={personId} className="z-dim">
              {name}　{t(`app.ballot.standing-${standing === 'recused' ? 'recused' : 'drafter'}`)}
              {standing === 'recused' && note !== '—' && `（${note}）`}
            </div>
          ))}
        </dd>
        {share && (
          <>
            <dt>{t('app.ballot.summary-share')}</dt>
            <dd data-bad={!share.met || undefined}>
              {t('app.ballot.summary-share-is', {
                count: share.count,
                voters: share.voters,
                numerator: share.numerator,
                denominator: share.denominator,
              })}
            </dd>
          </>
        )}
        <dt>{t('app.ballot.rule')}</dt>
        <dd>
          {local(rule.name)}
          <div className="z-dim">{t('app.ballot.rule-source', { source: rule.source })}</div>
        </dd>
        <dt>{t('app.ballot.summary-time')}</dt>
        <dd>
          {days === null ? (
            <span className="z-dim">{t('app.ballot.summary-no-day')}</span>
          ) : (
            <>
              {t('app.ballot.summary-days', { count: days })}
              <div className="z-dim">{t('app.ballot.until-midnight', { day: closesOn })}</div>
            </>
          )}
          {mode === 'letter' && (
            <div className="z-dim">
              {least
                ? t(`app.ballot.least-${least.unit}`, { amount: least.amount, source: least.source })
                : t('app.ballot.least-none')}
            </div>
          )}
        </dd>
        <dt>{t('app.round.draft')}</dt>
        <dd>
          {draft
            ? draft.frozenOn === ''
              ? draft.name
              : t('app.ballot.summary-frozen', { name: draft.name, day: draft.frozenOn })
            : t('app.ballot.summary-no-draft')}
        </dd>
      </dl>
      {problems.length > 0 && <ProblemList problems={problems} label={t('app.ballot.summary-doubts')} />}
    </aside>
  );
}
