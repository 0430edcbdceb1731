import { Modal } from '@mantine/core';
import { Row, Rows, useT } from '../../ui/index.ts';
import styles from './ballot.module.css';
import type { BallotView, VoterRow } from './ballot-view.ts';
import { CastStatus } from './cast-status.tsx';

/** Every record of one member, the last one first: that one counts. */
export function VoteHistory({
  view,
  voter,
  onClose,
}: {
  readonly view: BallotView;
  readonly voter: VoterRow | null;
  readonly onClose: () => void;
}) {
  const { t, locale } = useT();
  const votes = view.ballot.votes.filter((vote) => vote.personId === voter?.personId);
  const when = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <Modal
      opened={voter !== null}
      onClose={onClose}
      title={t('app.ballot.history-of', { name: voter?.name ?? '' })}
      size={560}
    >
      <Rows label={t('app.ballot.history')}>
        {votes
          .map((vote, index) => (
            <Row key={vote.id}>
              <span className={styles['recordNumber']}>{t('app.ballot.records', { count: index + 1 })}</span>
              <div className={styles['record']}>
                <div>
                  <CastStatus cast={vote.choice} />
                  {index < votes.length - 1 && <span className="z-dim">　{t('app.ballot.superseded')}</span>}
                </div>
                {vote.comment !== '' && <div>{vote.comment}</div>}
                <div className="z-dim">
                  {t(`app.ballot.source-${vote.source}`)} · {vote.receivedOn}
                  {vote.file !== '' && ` · ${vote.file}`}
                  {' · '}
                  {t('app.ballot.recorded-by', { by: vote.recordedBy, at: when.format(new Date(vote.recordedAt)) })}
                </div>
              </div>
            </Row>
          ))
          .reverse()}
      </Rows>
    </Modal>
  );
}
