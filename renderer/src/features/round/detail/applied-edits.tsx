import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { Link } from 'react-router';
import type { AppliedEdit } from '#shared/domain/round.ts';
import { useApi } from '../../../rpc/index.ts';
import { ChangedText, dayOf, FailureNotice, momentText, useCommand, useT } from '../../../ui/index.ts';
import styles from './clause.module.css';

/** 已改入草案: what a comment led to, the latest first, each with the way to the text; the latest can be taken back. */
export function AppliedEdits({
  roundId,
  commentId,
  edits,
  editable,
}: {
  readonly roundId: string;
  readonly commentId: string;
  readonly edits: readonly AppliedEdit[];
  readonly editable: boolean;
}) {
  const { t } = useT();
  const api = useApi();
  const client = useQueryClient();
  const title = useId();
  const apply = useCommand(api.round.apply, { quiet: true });
  const takeBack = async ({ draftId, blockId, before, after }: AppliedEdit) => {
    await apply.run({ roundId, commentId, draftId, blockId, expected: after, text: before });
    await client.invalidateQueries({ queryKey: ['round', roundId] });
  };
  if (edits.length === 0) return null;
  return (
    <section aria-labelledby={title} className={styles['applied']}>
      <h3 id={title}>{t('app.comment.applied')}</h3>
      <ol>
        {[...edits].reverse().map((edit, index) => (
          <li key={`${edit.at}${edit.blockId}`}>
            <div className={styles['appliedHead']}>
              <Link to={`/drafts/${edit.draftId}?block=${encodeURIComponent(edit.blockId)}`}>
                {t('app.comment.applied-go')}
              </Link>
              <span className={styles['by']} title={t('app.comment.by-at', { by: edit.by, at: momentText(edit.at) })}>
                {t('app.comment.by-at', { by: edit.by, at: dayOf(edit.at) })}
              </span>
              {index === 0 && (
                <Button
                  variant="subtle"
                  color="gray"
                  size="compact-xs"
                  disabled={!editable}
                  loading={apply.pending}
                  onClick={() => void takeBack(edit)}
                >
                  {t('app.comment.applied-take-back')}
                </Button>
              )}
            </div>
            <p className={styles['words']}>
              <ChangedText before={edit.before} after={edit.after} />
            </p>
          </li>
        ))}
      </ol>
      <FailureNotice failure={apply.failure} />
    </section>
  );
}
