import { Button, Group, Select, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { Position } from '#shared/domain/ballot.ts';
import { useApi, useToday } from '../../rpc/index.ts';
import {
  DataGrid,
  EmptyState,
  FailureNotice,
  type GridColumn,
  Section,
  Status,
  useCommand,
  useEditable,
  useT,
} from '../../ui/index.ts';
import styles from './ballot.module.css';
import type { BallotView, VoterRow } from './ballot-view.ts';
import { CastStatus } from './cast-status.tsx';

type Paper = BallotView['ballot']['box'][number];
const INVALID = 'invalid';

/** A secret ballot (无记名投票): who handed in an envelope, and, apart from it, what was in the box. */
export function SecretBallot({ view }: { readonly view: BallotView }) {
  return (
    <>
      <Envelopes view={view} />
      <Box view={view} />
    </>
  );
}

/** Names only. Noted one by one until the first paper is counted. */
function Envelopes({ view }: { readonly view: BallotView }) {
  const { t, any } = useT();
  const today = useToday();
  const editable = useEditable();
  const handIn = useCommand(useApi().ballot.handIn);
  const takes = editable && view.ballot.status === 'open' && view.ballot.box.length === 0;
  const note = (row: VoterRow) => {
    if (takes && row.standing === 'voting' && row.handedInOn === '')
      void handIn.run({ id: view.id, personIds: [row.personId], on: today });
  };
  const columns: readonly GridColumn<VoterRow>[] = [
    { id: 'name', header: t('app.ballot.voter'), width: 110, value: (r) => r.name },
    { id: 'role', header: t('app.committee.role'), width: 120, value: (r) => any(`app.role.${r.role}`) },
    { id: 'organisation', header: t('app.people.organisation'), width: 150, grow: true, value: (r) => r.organisation },
    {
      id: 'envelope',
      header: t('app.ballot.envelope'),
      width: 190,
      value: (r) => r.handedInOn,
      cell: (r) =>
        r.standing !== 'voting' ? (
          <Status>{t(`app.ballot.standing-${r.standing}`)}</Status>
        ) : r.handedInOn !== '' ? (
          <Status tone="good">{t('app.ballot.handed-in', { day: r.handedInOn })}</Status>
        ) : takes ? (
          <Button
            variant="default"
            size="compact-xs"
            aria-label={t('app.ballot.hand-in-of', { name: r.name })}
            onClick={() => note(r)}
          >
            {t('app.ballot.hand-in')}
          </Button>
        ) : (
          <span className="z-dim">{t('app.ballot.not-handed-in')}</span>
        ),
    },
  ];
  return (
    <Section
      plain
      title={t('app.ballot.envelopes')}
      actions={
        <span className="z-number" role="status">
          {t('app.ballot.envelopes-count', {
            count: view.ballot.handedIn.length,
            voters: view.ballot.numbers.length,
          })}
        </span>
      }
    >
      {takes && <p className={styles['hint']}>{t('app.ballot.envelopes-hint')}</p>}
      <DataGrid
        label={t('app.ballot.envelopes')}
        rows={[...view.rows]}
        columns={columns}
        rowId={(r) => r.personId}
        onOpen={note}
        empty={<EmptyState small title={t('app.filter.nothing')} />}
      />
    </Section>
  );
}

/** Papers only: read from the box into a list, then recorded together. */
function Box({ view }: { readonly view: BallotView }) {
  const { t } = useT();
  const editable = useEditable();
  const { ballot, rule } = view;
  const [read, setRead] = useState<readonly Paper[]>([]);
  const [number, setNumber] = useState('');
  const [choice, setChoice] = useState<Position | typeof INVALID | null>(null);
  const [comment, setComment] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const count = useCommand(useApi().ballot.countPapers, { done: 'app.ballot.papers-counted', quiet: true });
  const takes = editable && ballot.status === 'open' && ballot.handedIn.length > 0;
  const known = [...ballot.box, ...read].some((paper) => paper.number === number.trim());
  // Said when the number is whole, not while it is typed.
  const whole = number.trim().length >= (ballot.numbers[0]?.length ?? 0);
  const strange = whole && !ballot.numbers.includes(number.trim());
  const wrong = known ? t('app.ballot.paper-known') : strange ? t('app.ballot.paper-strange') : '';
  const options = [...rule.positions, INVALID as typeof INVALID];
  const addable = choice !== null && whole && wrong === '';
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!addable) return;
    setRead([...read, { number: number.trim(), choice: choice === INVALID ? null : choice, comment: comment.trim() }]);
    setNumber('');
    setChoice(null);
    setComment('');
    field.current?.focus();
  };
  const commit = async () => {
    if (await count.run({ id: view.id, papers: read.map((paper) => ({ ...paper })) })) setRead([]);
  };
  const columns: readonly GridColumn<Paper>[] = [
    { id: 'number', header: t('app.ballot.paper-number'), width: 120, value: (p) => p.number },
    {
      id: 'choice',
      header: t('app.ballot.choice'),
      width: 190,
      value: (p) => t(`app.ballot.choice-short-${p.choice ?? INVALID}`),
      cell: (p) => <CastStatus cast={p.choice} />,
    },
    { id: 'comment', header: t('app.ballot.comment'), width: 150, grow: true, value: (p) => p.comment },
  ];
  return (
    <Section
      plain
      title={t('app.ballot.box')}
      actions={
        <span className="z-number" role="status">
          {t('app.ballot.box-count', { papers: ballot.box.length, envelopes: ballot.handedIn.length })}
        </span>
      }
    >
      {takes && ballot.box.length + read.length < ballot.handedIn.length && (
        <form onSubmit={add} className={styles['paperForm']}>
          <TextInput
            ref={field}
            label={t('app.ballot.paper-number')}
            value={number}
            error={wrong || undefined}
            inputMode="numeric"
            w={130}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <Select
            label={t('app.ballot.choice')}
            data={options.map((value) => ({ value, label: t(`app.ballot.choice-${value}`) }))}
            value={choice}
            w={230}
            onChange={(value) => setChoice(options.find((each) => each === value) ?? null)}
          />
          <TextInput
            label={t('app.ballot.comment')}
            value={comment}
            className={styles['paperComment'] ?? ''}
            onChange={(event) => setComment(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={!addable}>
            {t('app.ballot.paper-add')}
          </Button>
        </form>
      )}
      {read.length > 0 && (
        <Group gap="sm" mb="xs">
          <span>
            {t('app.ballot.papers-read', { numbers: read.map((paper) => paper.number).join(t('app.list.and')) })}
          </span>
          <Button loading={count.pending} onClick={() => void commit()}>
            {t('app.ballot.papers-count', { count: read.length })}
          </Button>
          <Button variant="default" onClick={() => setRead(read.slice(0, -1))}>
            {t('app.ballot.paper-back')}
          </Button>
        </Group>
      )}
      <FailureNotice failure={count.failure} />
      {takes && ballot.box.length === 0 && <p className={styles['hint']}>{t('app.ballot.box-hint')}</p>}
      {ballot.box.length > 0 ? (
        <DataGrid
          label={t('app.ballot.box')}
          rows={[...ballot.box]}
          columns={columns}
          rowId={(p) => p.number}
          empty={<EmptyState small title={t('app.filter.nothing')} />}
        />
      ) : (
        !takes && <EmptyState small title={t('app.ballot.box-empty')} />
      )}
    </Section>
  );
}
