import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Vote } from '#shared/domain/ballot.ts';
import { useApi, useReads, useToday } from '../../rpc/index.ts';
import { Dialog, FormDialog, momentText, Row, Rows, useCommand, useEditable, useT } from '../../ui/index.ts';
import styles from './ballot.module.css';
import type { BallotView, VoterRow } from './ballot-view.ts';
import { CastStatus } from './cast-status.tsx';

/** Every record of one member, the last one first, each with why it counts or not; conditional votes are accepted and confirmed here. */
export function VoteHistory({
  view,
  voter,
  onClose,
}: {
  readonly view: BallotView;
  readonly voter: VoterRow | null;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const editable = useEditable() && view.ballot.status === 'open';
  const recount = useQuery({ ...useReads().ballotRecount(view.id), enabled: voter !== null });
  const [accepting, setAccepting] = useState<Vote | null>(null);
  const [confirming, setConfirming] = useState<Vote | null>(null);
  const votes = view.ballot.votes.filter((vote) => vote.personId === voter?.personId);
  const verdicts = new Map((recount.data?.votes ?? []).map(({ id, verdict }) => [id, verdict]));
  const acceptanceOf = (vote: Vote) => view.ballot.acceptances.find(({ voteId }) => voteId === vote.id);
  return (
    <Dialog
      opened={voter !== null}
      onClose={onClose}
      title={t('app.ballot.history-of', { name: voter?.name ?? '' })}
      size={600}
    >
      <Rows label={t('app.ballot.history')}>
        {votes
          .map((vote, index) => {
            const verdict = verdicts.get(vote.id);
            const acceptance = acceptanceOf(vote);
            const last = index === votes.length - 1;
            const conditional = editable && last && vote.choice === 'disapprove-conditional';
            return (
              <Row key={vote.id}>
                <span className={styles['recordNumber']}>{t('app.ballot.records', { count: index + 1 })}</span>
                <div className={styles['record']}>
                  <div>
                    <CastStatus cast={vote.choice} />
                    {verdict && verdict !== 'counted' && (
                      <span className="z-dim">　{t(`app.ballot.verdict-${verdict}`)}</span>
                    )}
                  </div>
                  {vote.comment !== '' && <div>{vote.comment}</div>}
                  {vote.note !== '' && <div className="z-dim">{vote.note}</div>}
                  {vote.expert !== '' && <div>{t('app.ballot.expert-named', { name: vote.expert })}</div>}
                  {acceptance && (
                    <div>
                      {t('app.ballot.accepted-as', { day: acceptance.on, note: acceptance.note, by: acceptance.by })}
                    </div>
                  )}
                  <div className="z-dim">
                    {t(`app.ballot.source-${vote.source}`)} · {vote.receivedOn}
                    {vote.file !== '' && ` · ${vote.file}`}
                    {' · '}
                    {t('app.ballot.recorded-by', { by: vote.recordedBy, at: momentText(vote.recordedAt) })}
                  </div>
                  {conditional && (
                    <Group gap="xs" mt={6}>
                      {acceptance ? (
                        <Button size="compact-xs" onClick={() => setConfirming(vote)}>
                          {t('app.ballot.confirm-vote')}
                        </Button>
                      ) : (
                        <Button size="compact-xs" variant="default" onClick={() => setAccepting(vote)}>
                          {t('app.ballot.accept')}
                        </Button>
                      )}
                    </Group>
                  )}
                </div>
              </Row>
            );
          })
          .reverse()}
      </Rows>
      <AcceptDialog view={view} vote={accepting} onClose={() => setAccepting(null)} />
      <ConfirmVoteDialog view={view} vote={confirming} onClose={() => setConfirming(null)} />
    </Dialog>
  );
}

type OfVote = { readonly view: BallotView; readonly vote: Vote | null; readonly onClose: () => void };

function AcceptDialog({ view, vote, onClose }: OfVote) {
  const { t } = useT();
  const today = useToday();
  const accept = useCommand(useApi().ballot.acceptCondition, { done: 'app.ballot.accepted', quiet: true });
  return (
    <FormDialog
      opened={vote !== null}
      title={t('app.ballot.accept')}
      size="480"
      intro={t('app.ballot.accept-intro')}
      fields={[
        { name: 'note', label: t('app.ballot.accept-note'), kind: 'long', required: true },
        { name: 'on', label: t('app.ballot.accept-on'), kind: 'date', required: true },
      ]}
      initial={{ note: '', on: today }}
      submit={t('app.ballot.accept')}
      pending={accept.pending}
      failure={accept.failure}
      onClose={onClose}
      onSubmit={async ({ note, on }) =>
        vote !== null && (await accept.run({ id: view.id, voteId: vote.id, note, on })) !== null
      }
    />
  );
}

function ConfirmVoteDialog({ view, vote, onClose }: OfVote) {
  const { t } = useT();
  const today = useToday();
  const confirm = useCommand(useApi().ballot.confirmVote, { done: 'app.ballot.confirmed', quiet: true });
  return (
    <FormDialog
      opened={vote !== null}
      title={t('app.ballot.confirm-vote')}
      size="480"
      intro={t('app.ballot.confirm-intro')}
      fields={[
        { name: 'receivedOn', label: t('app.ballot.confirm-on'), kind: 'date', required: true },
        { name: 'file', label: t('app.ballot.file') },
        { name: 'note', label: t('app.ballot.confirm-note'), kind: 'long' },
      ]}
      initial={{ receivedOn: today, file: '', note: '' }}
      submit={t('app.ballot.confirm-vote')}
      pending={confirm.pending}
      failure={confirm.failure}
      onClose={onClose}
      onSubmit={async (values) =>
        vote !== null && (await confirm.run({ id: view.id, voteId: vote.id, ...values })) !== null
      }
    />
  );
}
