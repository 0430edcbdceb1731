import { useQuery } from '@tanstack/react-query';
import { CHOICES, type Choice, VOTE_SOURCES } from '#shared/domain/ballot.ts';
import { useApi, useReads } from '../../rpc/index.ts';
import { FormDialog, useCommand, useT } from '../../ui/index.ts';
import type { BallotView, VoterRow } from './ballot-view.ts';
import type { Cast } from './cast.ts';

const INVALID = 'invalid';

/** How votes arrive just now: taken over from one vote to the next. */
export type Arrival = { readonly source: (typeof VOTE_SOURCES)[number]; readonly receivedOn: string };

/** Records one vote with everything that belongs to it. A member who has voted gets a further record. */
export function VoteDialog({
  view,
  voter,
  arrival,
  cast,
  onClose,
}: {
  readonly view: BallotView;
  readonly voter: VoterRow | null;
  /** What was typed on the row; undefined = nothing yet. */
  readonly cast: Cast | undefined;
  readonly arrival: Arrival;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const api = useApi();
  const record = useCommand(api.ballot.vote, { done: 'app.ballot.recorded', quiet: true });
  const earlier = voter?.vote ?? null;
  return (
    <FormDialog
      opened={voter !== null}
      title={t('app.ballot.record-of', { name: voter?.name ?? '' })}
      intro={
        earlier
          ? t('app.ballot.record-replace', {
              records: voter?.records ?? 0,
              choice: t(`app.ballot.choice-${earlier.choice ?? INVALID}`),
            })
          : t('app.ballot.record-intro')
      }
      fields={[
        {
          name: 'choice',
          label: t('app.ballot.choice'),
          kind: 'choice',
          required: true,
          wide: true,
          options: [...CHOICES, INVALID].map((value) => ({
            value,
            label: t(`app.ballot.choice-${value as Choice | typeof INVALID}`),
          })),
        },
        { name: 'comment', label: t('app.ballot.comment'), kind: 'long' },
        {
          name: 'source',
          label: t('app.ballot.source'),
          kind: 'choice',
          options: VOTE_SOURCES.map((value) => ({ value, label: t(`app.ballot.source-${value}`) })),
        },
        { name: 'receivedOn', label: t('app.ballot.received'), kind: 'date', required: true },
        { name: 'file', label: t('app.ballot.file'), wide: true },
      ]}
      initial={{
        choice: cast === undefined ? '' : (cast ?? INVALID),
        comment: '',
        source: arrival.source as string,
        receivedOn: arrival.receivedOn,
        file: '',
      }}
      submit={t('app.ballot.record')}
      pending={record.pending}
      failure={record.failure}
      onClose={onClose}
      onSubmit={async (values) => {
        if (!voter) return false;
        const receipt = await record.run({
          ballotId: view.id,
          vote: {
            personId: voter.personId,
            choice: CHOICES.find((c) => c === values.choice) ?? null,
            comment: values.comment,
            source: VOTE_SOURCES.find((s) => s === values.source) ?? 'form',
            file: values.file,
            blob: '',
            receivedOn: values.receivedOn,
          },
        });
        return receipt !== null;
      }}
    />
  );
}

/** Ends the voting; says that this is final and what is still missing. */
export function CloseBallotDialog({
  view,
  opened,
  onClose,
}: {
  readonly view: BallotView;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const api = useApi();
  const read = useReads();
  const today = useQuery(read.home()).data?.today;
  const close = useCommand(api.ballot.close, { done: 'app.ballot.closed-done', quiet: true });
  if (opened && today === undefined) return null;
  return (
    <FormDialog
      opened={opened}
      title={t('app.ballot.close')}
      size="480"
      danger
      intro={
        <>
          {t('app.ballot.close-intro')}
          <br />
          <strong>
            {view.tally.missing > 0 && `${t('app.ballot.close-missing', { count: view.tally.missing })} `}
            {t('app.ballot.close-result', { outcome: t(`app.ballot.outcome-${view.tally.outcome}`) })}
          </strong>
        </>
      }
      fields={[{ name: 'on', label: t('app.ballot.close-on'), kind: 'date', required: true }]}
      initial={{ on: today ?? '' }}
      submit={t('app.ballot.close-now')}
      pending={close.pending}
      failure={close.failure}
      onClose={onClose}
      onSubmit={async ({ on }) => (await close.run({ id: view.id, on })) !== null}
    />
  );
}
