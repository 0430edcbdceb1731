import { NativeSelect, NumberInput, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Position } from '#shared/domain/ballot.ts';
import { noVotes, outcomeTable } from '#shared/domain/outcome-table.ts';
import { type GroupCounts, tally } from '#shared/domain/tally.ts';
import { AGAINST, IN_FAVOUR, positionsOf, type VotingRule } from '#shared/domain/voting-rule.ts';
import { explainChanges, explainTally } from '#shared/i18n/explain-tally.ts';
import { Section, useT } from '../../ui/index.ts';
import { CasesTester } from './cases-tester.tsx';
import { OutcomeGrid } from './outcome-grid.tsx';
import { OutcomeName } from './outcome-name.tsx';
import styles from './rule-tester.module.css';
import shared from './rules.module.css';

/** Largest body whose outcomes are drawn as a table. */
const MOST_MEMBERS = 60;
const FURTHER = ['experts', 'fromDrafters', 'unreasoned', 'late', 'invalid'] as const;
type Votes = Partial<Record<Position | (typeof FURTHER)[number], number>>;

/** Tries a rule: numbers typed in and what comes out, the table of all outcomes, a file of cases. */
export function RuleTester({ rule, sound }: { readonly rule: VotingRule; readonly sound: boolean }) {
  const { t, local, locale } = useT();
  const offered = positionsOf(rule);
  const [members, setMembers] = useState(Math.max(rule.minimumVoters, 17 + (rule.minimumVoters % 2)));
  const [answers, setAnswers] = useState<Readonly<Record<string, boolean>>>({});
  const [column, setColumn] = useState<Position>(rule.outcomes?.[0] ?? first(offered, IN_FAVOUR, 0));
  const [votes, setVotes] = useState<Votes>(
    offered.includes('yes') && column !== 'yes' ? { yes: 1, [column]: members - 1 } : { [column]: members },
  );
  const [row, setRow] = useState<Position>(rule.outcomes?.[1] ?? first(offered, AGAINST, 1));
  const counts = useMemo(() => {
    const typed = Object.fromEntries(
      [...offered, ...FURTHER].map((name) => [name, votes[name] ?? 0]),
    ) as Partial<GroupCounts>;
    return { ...noVotes(members), ...typed, answers };
  }, [members, votes, answers, offered]);
  const result = useMemo(() => tally(counts, rule), [counts, rule]);
  const axes = useMemo(
    () => ({
      row: offered.includes(row) ? row : (offered[1] as Position),
      column: offered.includes(column) ? column : (offered[0] as Position),
    }),
    [row, column, offered],
  );
  const table = useMemo(
    () => (sound && members <= MOST_MEMBERS && axes.row !== axes.column ? outcomeTable(rule, counts, axes) : null),
    [rule, counts, axes, sound, members],
  );
  const positionName = (position: Position) => t(`app.ballot.choice-short-${position}`);
  const number = (label: string, value: number, set: (value: number) => void) => (
    <NumberInput
      key={label}
      label={label}
      value={value}
      min={0}
      max={9999}
      allowDecimal={false}
      allowNegative={false}
      onChange={(next) => set(next === '' ? 0 : Number(next))}
    />
  );
  const axis = (label: string, value: Position, set: (value: Position) => void) => (
    <NativeSelect
      label={label}
      value={value}
      data={offered.map((position) => ({ value: position, label: positionName(position) }))}
      onChange={(event) => set(event.currentTarget.value as Position)}
    />
  );
  const further = FURTHER.filter(
    (name) =>
      (name === 'experts' && rule.conditions.some(({ measure }) => measure === 'experts')) ||
      (name === 'fromDrafters' && rule.drafters?.share) ||
      (name === 'unreasoned' && rule.reasonsForNegatives) ||
      name === 'invalid',
  );
  return (
    <>
      <Section title={t('app.rules.try')}>
        <div className={styles['numbers']}>
          {number(t('app.rules.members'), members, setMembers)}
          {offered.map((position) =>
            number(positionName(position), votes[position] ?? 0, (value) => setVotes({ ...votes, [position]: value })),
          )}
          {further.map((name) =>
            number(t(`app.rules.count-${name}`), votes[name] ?? 0, (value) => setVotes({ ...votes, [name]: value })),
          )}
        </div>
        {(rule.questions ?? []).map(({ id, text }) => (
          <div key={id} className={styles['question']}>
            <span>{local(text)}</span>
            <SegmentedControl
              size="xs"
              aria-label={local(text)}
              value={answers[id] === undefined ? 'open' : answers[id] ? 'yes' : 'no'}
              data={(['open', 'yes', 'no'] as const).map((value) => ({ value, label: t(`app.rules.answer-${value}`) }))}
              onChange={(value) => {
                const { [id]: _, ...rest } = answers;
                setAnswers(value === 'open' ? rest : { ...rest, [id]: value === 'yes' });
              }}
            />
          </div>
        ))}
        {result.missing < 0 ? (
          <p className={styles['tooMany']} role="alert">
            {t('app.rules.too-many-votes', { votes: members - result.missing, members })}
          </p>
        ) : (
          <div className={styles['verdict']} role="status">
            <OutcomeName outcome={result.decided ?? result.outcome} />
            <ul>
              {[...explainTally(result, rule, locale), ...explainChanges(result, rule, locale)].map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        )}
      </Section>
      <Section title={t('app.rules.table')}>
        <div className={styles['axes']}>
          {axis(t('app.rules.axis-column'), axes.column, setColumn)}
          {axis(t('app.rules.axis-row'), axes.row, setRow)}
          <p className={shared['hint']}>{t('app.rules.table-hint', { members })}</p>
        </div>
        {table ? (
          <OutcomeGrid
            table={table}
            row={positionName(axes.row)}
            column={positionName(axes.column)}
            marked={{ row: counts[axes.row], column: counts[axes.column] }}
          />
        ) : (
          <p className={shared['hint']}>
            {t(members > MOST_MEMBERS ? 'app.rules.table-too-large' : 'app.rules.table-none', { most: MOST_MEMBERS })}
          </p>
        )}
      </Section>
      <CasesTester rule={rule} sound={sound} />
    </>
  );
}

const first = (offered: readonly Position[], wanted: readonly Position[], otherwise: number): Position =>
  offered.findLast(
    (position) => wanted.includes(position) && (wanted !== IN_FAVOUR || position !== 'approve-with-comments'),
  ) ?? (offered[otherwise] as Position);
