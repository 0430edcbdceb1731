import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { DecisionRule } from '#shared/domain/disposition.ts';
import { decisionRule } from '#shared/profiles/index.ts';
import type { PanelDesk } from '../../editor/index.ts';
import { useReads } from '../../rpc/index.ts';
import { QueryGate, Status, useT } from '../../ui/index.ts';
import styles from './comments-panel.module.css';

/** The comments of the draft's rounds beside the text, in its order; a press goes to the block. */
export function CommentsPanel({
  draftId,
  rules,
  desk,
}: {
  readonly draftId: string;
  /** Decisions of this kind of standard. */
  readonly rules: readonly DecisionRule[];
  readonly desk: PanelDesk;
}) {
  const { t, local } = useT();
  const read = useReads();
  const comments = useQuery(read.draftComments(draftId));
  const [hereOnly, setHereOnly] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const { placeBlocks } = desk;

  const first = comments.data?.find((comment) => comment.blockId !== '' && placeBlocks.includes(comment.blockId))?.id;
  useEffect(() => {
    if (first) list.current?.querySelector(`[data-comment="${first}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [first]);

  return (
    <QueryGate query={comments} part>
      {(all) => {
        const shown = hereOnly ? all.filter((comment) => placeBlocks.includes(comment.blockId)) : all;
        return (
          <div className={styles['panel']}>
            {all.length > 0 && (
              <Checkbox
                size="xs"
                className={styles['filter']}
                label={t('app.desk.comments-here')}
                checked={hereOnly}
                onChange={(event) => setHereOnly(event.currentTarget.checked)}
              />
            )}
            {shown.length === 0 && (
              <p className="z-dim">{t(all.length === 0 ? 'app.desk.comments-none' : 'app.desk.comments-none-here')}</p>
            )}
            <ul ref={list} className={styles['list']}>
              {shown.map((comment) => (
                <li key={comment.id} data-comment={comment.id} className={styles['item']}>
                  <button
                    type="button"
                    className={styles['go']}
                    disabled={comment.blockId === ''}
                    aria-current={placeBlocks.includes(comment.blockId) ? 'location' : undefined}
                    onClick={() => desk.goTo(comment.blockId)}
                  >
                    <span className={styles['head']}>
                      <strong>{comment.clause || t('app.desk.comments-unplaced')}</strong>
                      <span className="z-dim">{comment.organisation}</span>
                    </span>
                    <span className={styles['text']}>{comment.comment}</span>
                    {comment.proposal !== '' && <span className={styles['proposal']}>{comment.proposal}</span>}
                  </button>
                  <span className={styles['foot']}>
                    <Status tone={comment.decision === '' ? 'warn' : 'good'}>
                      {comment.decision === ''
                        ? t('app.round.decision-undecided')
                        : local(decisionRule(rules, comment.decision).name)}
                    </Status>
                    {comment.carried !== '' && (
                      <Status tone={comment.carried === 'deleted' ? 'warn' : 'neutral'}>
                        {t(`app.desk.comments-${comment.carried}`)}
                      </Status>
                    )}
                    {comment.applied && <Status tone="good">{t('app.desk.comments-applied')}</Status>}
                    <Link to={`/rounds/${comment.roundId}?comment=${encodeURIComponent(comment.id)}`}>
                      {t('app.desk.comments-round', { name: comment.roundName })}
                    </Link>
                  </span>
                </li>
              ))}
            </ul>
          </div>
        );
      }}
    </QueryGate>
  );
}
