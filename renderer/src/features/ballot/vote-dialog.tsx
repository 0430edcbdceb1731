import { VOTE_SOURCES } from '#shared/domain/ballot.ts';
import { useApi } from '../../rpc/index.ts';
import { FormDialog, useCommand, useT } from '../../ui/index.ts';
import type { BallotView, VoterRow } from './ballot-view.ts';
import type { Cast } from './cast.ts';

const INVALID = 'invalid';
/** How a vote comes in; a confirmation has its own dialog. */
export const ARRIVALS = VOTE_SOURCES.filter((source) => source !== 'confirmed');

/** How votes arrive just now: taken over from one vote to the next. */
export type Arrival = { readonly source: (typeof VOTE_SOURCES)[number]; readonly receivedOn: string };

type Values = {
  readonly choice: string;
  readonly comment: string;
  readonly expert: string;
  readonly note: string;
  readonly source: string;
  readonly receivedOn: string;
  readonly file: string;
};

/** Records one vote with everything that belongs to it. A member who has voted gets a further record; after the closing it is kept as late. */
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
  const closed = view.ballot.status === 'closed';
  const record = useCommand(closed ? api.ballot.lateVote : api.ballot.vote, {
    done: 'app.ballot.recorded',
    quiet: true,
  });
  const { positions, reasonsForNegatives, experts } = view.rule;
  const earlier = voter?.vote ?? null;
  const intro = closed
    ? t('app.ballot.record-late')
    : earlier
      ? t('app.ballot.record-replace', {
          records: voter?.records ?? 0,
          choice: t(`app.ballot.choice-${earlier.choice ?? INVALID}`),
        })
      : t('app.ballot.record-intro');
  return (
    <FormDialog<Values>
      opened={voter !== null}
      title={t('app.ballot.record-of', { name: voter?.name ?? '' })}
      intro={intro}
      fields={({ choice }) => [
        {
          name: 'choice',
          label: t('app.ballot.choice'),
          kind: 'choice',
          required: true,
          wide: true,
          options: [...positions, INVALID as typeof INVALID].map((value) => ({
            value,
            label: t(`app.ballot.choice-${value}`),
          })),
        },
        ...(choice === INVALID
          ? [{ name: 'note', label: t('app.ballot.invalid-why'), wide: true } as const]
          : experts
            ? [{ name: 'expert', label: t('app.ballot.expert'), wide: true } as const]
            : []),
        {
          name: 'comment',
          label: t('app.ballot.comment'),
          kind: 'long',
          ...(reasonsForNegatives ? { help: t('app.ballot.reasons-wanted') } : {}),
        },
        {
          name: 'source',
          label: t('app.ballot.source'),
          kind: 'choice',
          options: ARRIVALS.map((value) => ({ value, label: t(`app.ballot.source-${value}`) })),
        },
        {
          name: 'receivedOn',
          label: t('app.ballot.received'),
          kind: 'date',
          required: true,
          ...(closed ? {} : { help: t('app.ballot.received-help', { day: view.ballot.closesOn }) }),
        },
        { name: 'file', label: t('app.ballot.file'), wide: true },
      ]}
      initial={{
        choice: cast === undefined ? '' : (cast ?? INVALID),
        comment: '',
        expert: '',
        note: '',
        source: arrival.source,
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
            choice: positions.find((c) => c === values.choice) ?? null,
            comment: values.comment,
            expert: values.expert,
            note: values.choice === INVALID ? values.note : '',
            source: ARRIVALS.find((s) => s === values.source) ?? 'form',
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
