import { useQuery } from '@tanstack/react-query';
import { useReads } from '../../rpc/index.ts';
import { Dialog, QueryGate, Status, useT } from '../../ui/index.ts';
import styles from './ballot.module.css';
import type { BallotView } from './ballot-view.ts';
import { CastStatus } from './cast-status.tsx';

const COUNTS: ReadonlySet<string> = new Set(['counted', 'confirmed']);

/** The count from the records, vote by vote, with why each counts or not. */
export function RecountDialog({
  view,
  opened,
  onClose,
}: {
  readonly view: BallotView;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t, local, gap } = useT();
  const recount = useQuery({ ...useReads().ballotRecount(view.id), enabled: opened });
  return (
    <Dialog opened={opened} onClose={onClose} title={t('app.ballot.recount')} size={860}>
      <QueryGate query={recount} part>
        {({ votes, missing, tally }) => (
          <>
            <p className={styles['hint']}>{t('app.ballot.recount-intro')}</p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
            <section className={styles['recount']} tabIndex={0} aria-label={t('app.ballot.recount')}>
              <table>
                <thead>
                  <tr>
                    <th>{t('app.ballot.recount-no')}</th>
                    <th>{t(view.ballot.secret ? 'app.ballot.paper-number' : 'app.ballot.voter')}</th>
                    <th>{t('app.ballot.choice')}</th>
                    <th>{t('app.ballot.received')}</th>
                    <th>{t('app.ballot.recount-verdict')}</th>
                  </tr>
                </thead>
                <tbody>
                  {votes.map(({ id, voter, choice, receivedOn, verdict }, index) => (
                    <tr key={id}>
                      <td className="z-number">{index + 1}</td>
                      <td>{voter ? voter.name : view.ballot.secret ? id : t('app.ballot.recount-stranger')}</td>
                      <td>
                        <CastStatus cast={choice} />
                      </td>
                      <td className="z-number">{receivedOn}</td>
                      <td>
                        <Status tone={COUNTS.has(verdict) ? 'good' : 'warn'}>
                          {t(`app.ballot.verdict-${verdict}`)}
                        </Status>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
            {missing.length > 0 && (
              <p className={styles['changes']}>
                {t('app.ballot.recount-missing', {
                  count: missing.length,
                  names: missing.map(({ name }) => name).join(t('app.list.and')),
                })}
              </p>
            )}
            <p className={styles['conclusion']}>{tally.sentences.map((sentence) => local(sentence)).join(gap)}</p>
          </>
        )}
      </QueryGate>
    </Dialog>
  );
}
