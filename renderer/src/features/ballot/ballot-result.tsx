import { Alert, Button } from '@mantine/core';
import { IconBan, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useState } from 'react';
import { Section, Status, useEditable, useT } from '../../ui/index.ts';
import styles from './ballot.module.css';
import type { BallotView } from './ballot-view.ts';
import { AnswerDialog } from './change-dialogs.tsx';
import { ConditionBars } from './condition-bars.tsx';

/** The outcome, the votes by position, and every condition of the rule with its numbers (domain 4.1). */
export function BallotResult({ view }: { readonly view: BallotView }) {
  const { t, local, gap } = useT();
  const { tally, ballot, rule } = view;
  const open = ballot.status === 'open';
  const withdrawn = ballot.status === 'withdrawn';
  // The sentences come in the order of the conditions; what is left over speaks of the whole.
  // While votes are still coming in there is no conclusion to draw.
  const rest = open || withdrawn ? [] : tally.sentences.slice(tally.conditions.length);
  return (
    <Section title={t('app.ballot.result')}>
      <div className={styles['result']}>
        <div className={styles['outcome']} data-outcome={open ? 'open' : withdrawn ? 'withdrawn' : tally.outcome}>
          <Outcome view={view} />
          <Counts view={view} />
        </div>
        {withdrawn ? (
          <p className={styles['conclusion']}>
            {t('app.ballot.withdrawn-why', { reason: ballot.withdrawal?.reason ?? '' })}
          </p>
        ) : (
          <>
            <ConditionBars view={view} />
            <Questions view={view} />
            {rest.length > 0 && (
              <p className={styles['conclusion']}>{rest.map((sentence) => local(sentence)).join(gap)}</p>
            )}
            {tally.changes.length > 0 && (
              <p className={styles['changes']}>{tally.changes.map((sentence) => local(sentence)).join(gap)}</p>
            )}
            <Conditional view={view} />
          </>
        )}
        <p className={styles['rule']}>
          {local(rule.name)} · {t('app.ballot.rule-source', { source: rule.source })}
          {rule.unconfirmed && <span className={styles['unconfirmed']}>{t('app.ballot.rule-unconfirmed')}</span>}
        </p>
      </div>
    </Section>
  );
}

function Outcome({ view: { tally, ballot } }: { readonly view: BallotView }) {
  const { t } = useT();
  const open = ballot.status === 'open';
  if (ballot.status === 'withdrawn')
    return (
      <strong>
        <IconBan size={18} aria-hidden="true" />
        {t('app.ballot.outcome-withdrawn')}
      </strong>
    );
  const decided = tally.decided === null ? null : t(`app.ballot.choice-${tally.decided}`);
  return (
    <div>
      {open && <span className="z-dim">{t('app.ballot.outcome-now')}　</span>}
      <strong>
        {tally.outcome === 'passed' ? (
          <IconCircleCheck size={18} aria-hidden="true" />
        ) : (
          <IconCircleX size={18} aria-hidden="true" />
        )}
        {decided ??
          (open && tally.outcome === 'no-quorum'
            ? t('app.ballot.outcome-not-yet')
            : t(`app.ballot.outcome-${tally.outcome}`))}
      </strong>
    </div>
  );
}

/** Votes by position of the rule; what was not counted only where there is some. */
function Counts({ view: { tally, rule, ballot } }: { readonly view: BallotView }) {
  const { t } = useT();
  const { counts } = tally;
  const all: readonly (readonly [string, number])[] = [
    ...rule.positions.map((position) => [t(`app.ballot.choice-short-${position}`), counts[position]] as const),
    ...(rule.experts ? [[t('app.ballot.count-experts'), counts.experts] as const] : []),
    ...(counts.invalid > 0 ? [[t('app.ballot.choice-short-invalid'), counts.invalid] as const] : []),
    ...(counts.unreasoned > 0 ? [[t('app.ballot.count-unreasoned'), counts.unreasoned] as const] : []),
    ...(counts.late > 0 ? [[t('app.ballot.count-late'), counts.late] as const] : []),
    [
      t(ballot.secret ? 'app.ballot.count-no-paper' : 'app.ballot.count-missing'),
      ballot.secret ? counts.members - ballot.box.length : tally.missing,
    ],
  ];
  return (
    <dl className={styles['counts']}>
      {all.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What votes cannot decide, with its answer. */
function Questions({ view }: { readonly view: BallotView }) {
  const { t, local } = useT();
  const editable = useEditable() && view.ballot.status === 'open';
  const [asked, setAsked] = useState<string | null>(null);
  const { questions } = view.tally;
  if (questions.length === 0) return null;
  return (
    <ul className={styles['questions']} aria-label={t('app.ballot.questions')}>
      {questions.map(({ id, text, answer }) => (
        <li key={id}>
          <span>{local(text)}</span>
          <Status tone={answer === null ? 'warn' : answer ? 'good' : 'bad'}>
            {t(answer === null ? 'app.ballot.answer-none' : answer ? 'app.ballot.answer-yes' : 'app.ballot.answer-no')}
          </Status>
          {editable && (
            <Button variant="default" size="compact-xs" onClick={() => setAsked(id)}>
              {t('app.ballot.answer')}
            </Button>
          )}
        </li>
      ))}
      <AnswerDialog view={view} question={questions.find(({ id }) => id === asked)} onClose={() => setAsked(null)} />
    </ul>
  );
}

/** What conditional disapprovals did to the result, and what they would do. */
function Conditional({ view: { withoutConfirmed, ifConfirmed, ballot } }: { readonly view: BallotView }) {
  const { t } = useT();
  if (!withoutConfirmed && !ifConfirmed) return null;
  const closed = ballot.status === 'closed';
  return (
    <Alert variant="light" p="sm" mt="sm" color={ifConfirmed ? 'yellow' : 'gray'}>
      {withoutConfirmed && (
        <div>
          {t('app.ballot.without-confirmed', {
            count: withoutConfirmed.votes,
            outcome: t(`app.ballot.outcome-${withoutConfirmed.outcome}`),
          })}
        </div>
      )}
      {ifConfirmed && (
        <div>
          {t(closed ? 'app.ballot.if-confirmed-closed' : 'app.ballot.if-confirmed', {
            count: ifConfirmed.votes,
            outcome: t(`app.ballot.outcome-${ifConfirmed.outcome}`),
          })}
        </div>
      )}
    </Alert>
  );
}
