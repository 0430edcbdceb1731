import type { ReactNode } from 'react';
import { entitledOf } from '#shared/domain/electorate.ts';
import { dayOf, Section, useT } from '../../ui/index.ts';
import styles from './ballot.module.css';
import type { BallotView } from './ballot-view.ts';

type Happened = { readonly at: string; readonly key: string; readonly text: ReactNode; readonly reason?: string };

/** What happened to a ballot, in order: opened, extended, corrected, reminded, accepted, closed or withdrawn. */
export function BallotCourse({ view }: { readonly view: BallotView }) {
  const { t, local } = useT();
  const { ballot, draftNames } = view;
  const nameOf = (personId: string | undefined) =>
    view.rows.find((row) => row.personId === personId)?.name ?? personId ?? '';
  const shown = (field: 'title' | 'draftId', text: string) => (field === 'draftId' ? (draftNames[text] ?? text) : text);
  const events: readonly Happened[] = [
    {
      at: ballot.opensOn,
      key: 'opened',
      text: t('app.ballot.course-opened', { count: entitledOf(ballot.electorate).length }),
    },
    ...ballot.extensions.map(({ from, to, reason, at }) => ({
      at,
      key: `extended ${at}`,
      text: t('app.ballot.course-extended', { from, to }),
      reason,
    })),
    ...ballot.corrections.map(({ field, from, to, reason, at }) => ({
      at,
      key: `corrected ${at}`,
      text: t(`app.ballot.course-corrected-${field === 'title' ? 'title' : 'draft'}`, {
        from: shown(field, from),
        to: shown(field, to),
      }),
      reason,
    })),
    ...ballot.reminders.map(({ on, personIds }, index) => ({
      at: on,
      key: `reminded ${index}`,
      text: t('app.ballot.course-reminded', { count: personIds.length }),
    })),
    ...ballot.acceptances.map(({ voteId, note, on }) => ({
      at: on,
      key: `accepted ${voteId}`,
      text: t('app.ballot.course-accepted', { name: nameOf(ballot.votes.find(({ id }) => id === voteId)?.personId) }),
      reason: note,
    })),
    ...(ballot.answers ?? []).map(({ question, met, note, at }) => {
      const asked = view.tally.questions.find(({ id }) => id === question);
      return {
        at,
        key: `answered ${question}`,
        text: `${asked ? local(asked.text) : question} ${t(met ? 'app.ballot.answer-yes' : 'app.ballot.answer-no')}`,
        reason: note,
      };
    }),
  ];
  const sorted = events.toSorted((a, b) => a.at.slice(0, 10).localeCompare(b.at.slice(0, 10)));
  const end: readonly Happened[] =
    ballot.status === 'closed'
      ? [{ at: ballot.closedOn, key: 'closed', text: t('app.ballot.course-closed') }]
      : ballot.withdrawal
        ? [
            {
              at: ballot.closedOn,
              key: 'withdrawn',
              text: t('app.ballot.course-withdrawn'),
              reason: ballot.withdrawal.reason,
            },
          ]
        : [];
  return (
    <Section title={t('app.ballot.course')}>
      <ol className={styles['course']}>
        {[...sorted, ...end].map(({ at, key, text, reason }) => (
          <li key={key}>
            <span className="z-number">{dayOf(at)}</span>
            <span>
              {text}
              {reason && <span className="z-dim"> {t('app.ballot.course-reason', { reason })}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
