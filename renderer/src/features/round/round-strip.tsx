import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { daysBetween, isPlainDate } from '#shared/base/index.ts';
import type { Decision } from '#shared/domain/disposition.ts';
import { profileOf } from '#shared/profiles/index.ts';
import { useToday } from '../../rpc/index.ts';
import { Status, useT } from '../../ui/index.ts';
import { showComments } from './register/index.ts';
import styles from './round-strip.module.css';
import type { RoundView } from './round-view.ts';

/** Statistics of decisions; 待定 counts as undecided. */
const NUMBERS = {
  accepted: 'accepted',
  partly: 'partly',
  rejected: 'rejected',
  noted: 'noted',
  withdrawn: 'withdrawn',
} as const satisfies Partial<Record<Decision, keyof RoundView['statistics']>>;

/**
 * The four statistics under 意见汇总处理表 (domain F4), how many comments were decided in which way of the profile, and the time for comments. Each
 * number leads to what it counts.
 */
export function RoundStrip({ view }: { readonly view: RoundView }) {
  const { t, local } = useT();
  const { statistics: s } = view;
  const decisions = profileOf(view.kind).decisions.flatMap(({ code, name }) =>
    code === 'pending' ? [] : [{ code, name: local(name), count: s[NUMBERS[code]] }],
  );
  return (
    <section className={styles['strip']} aria-label={t('app.round.statistics')}>
      <dl className={styles['stats']}>
        <Figure label={t('app.round.stat-sent')} count={s.sent} to="?tab=recipients" />
        <Figure label={t('app.round.stat-replied')} count={s.replied} to="?tab=answers" />
        <Figure
          label={t('app.round.stat-with-comments')}
          count={s.repliedWithComments}
          to="?tab=recipients&state=commented"
        />
        <Figure label={t('app.round.stat-no-reply')} count={s.noReply} to="?tab=recipients&state=no-reply" />
      </dl>
      <dl className={styles['stats']}>
        <Figure label={t('app.round.stat-comments')} count={s.comments} to="?" onGo={() => showComments(view.id, {})} />
        {decisions.map(({ code, name, count }) => (
          <Figure key={code} label={name} count={count} to="?" onGo={() => showComments(view.id, { decision: code })} />
        ))}
        <Figure
          label={t('app.round.stat-undecided')}
          count={s.undecided}
          to="?"
          warn={s.undecided > 0}
          onGo={() => showComments(view.id, { decision: 'undecided' })}
        />
      </dl>
      <Period view={view} />
    </section>
  );
}

function Figure({
  label,
  count,
  to,
  warn = false,
  onGo,
}: {
  readonly label: string;
  readonly count: number;
  readonly to: string;
  readonly warn?: boolean;
  readonly onGo?: () => void;
}) {
  return (
    <div data-warn={warn || undefined}>
      <dt>{label}</dt>
      <dd>
        {count === 0 ? (
          count
        ) : (
          <Link to={to} replace onClick={onGo} aria-label={`${label} ${count}`}>
            {count}
          </Link>
        )}
      </dd>
    </div>
  );
}

/** How long the round lasts, whether that is enough, and how much of it is left. */
function Period({ view }: { readonly view: RoundView }) {
  const { t } = useT();
  const today = useToday();
  const { round, period } = view;
  const { opensOn, closesOn } = round;
  if (!isPlainDate(opensOn) || !isPlainDate(closesOn)) return null;
  const source =
    period &&
    [
      !period.enough && t('app.send.period-short', { day: period.until }),
      t('app.send.period-source', { source: period.source }) + (period.unconfirmed ? t('app.stage.unconfirmed') : ''),
    ]
      .filter(Boolean)
      .join('\n');
  const { unit = 'days', amount = 0 } = period ?? {};
  return (
    <div className={styles['period']}>
      <span title={source ?? undefined}>
        {t('app.send.period-days', { days: daysBetween(opensOn, closesOn) })}
        {period?.enough && (
          <span className="z-dim">
            {t('app.send.in-brackets', { text: t(`app.send.period-least-${unit}`, { amount }) })}
          </span>
        )}
      </span>
      {period?.enough === false && (
        <span title={source ?? undefined}>
          <Status tone="warn">{t(`app.send.period-under-${unit}`, { amount })}</Status>
        </span>
      )}
      {round.extensions.length > 0 && (
        <Extended title={round.extensions.map(({ from, to, reason }) => `${from} → ${to} ${reason}`).join('\n')}>
          {t('app.send.period-extended', { count: round.extensions.length })}
        </Extended>
      )}
      {round.status === 'open' && isPlainDate(today) && <Left days={daysBetween(today, closesOn)} />}
    </div>
  );
}

function Extended({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Link to="?tab=recipients" replace title={title}>
      {children}
    </Link>
  );
}

function Left({ days }: { readonly days: number }) {
  const { t } = useT();
  if (days < 0) return <Status tone="bad">{t('app.send.period-over', { days: -days })}</Status>;
  if (days === 0) return <Status tone="warn">{t('app.send.period-today')}</Status>;
  return <Status tone={days <= 7 ? 'warn' : 'accent'}>{t('app.send.period-left', { days })}</Status>;
}
