import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { CommentView } from '#shared/contract/index.ts';
import { useApi } from '../../../rpc/index.ts';
import { ChangedText, FailureNotice, useCommand, useT } from '../../../ui/index.ts';
import styles from './clause.module.css';
import type { ClauseTexts, TypedTexts } from './clause-texts.ts';
import { proposedText, whyUnchanged } from './proposed-text.ts';

/** The clause with the proposal: its differences, a box to word it, and the way into the draft (改入草案). */
export function ProposedClause({
  roundId,
  comment,
  now,
  proposed,
  editable,
  typed,
}: {
  readonly roundId: string;
  readonly comment: CommentView;
  readonly now: NonNullable<ClauseTexts['now']>;
  readonly proposed: ClauseTexts['proposed'];
  readonly editable: boolean;
  readonly typed: TypedTexts;
}) {
  const { t } = useT();
  const api = useApi();
  const client = useQueryClient();
  const apply = useCommand(api.round.apply, { quiet: true });
  const offered = proposedText(comment, now, proposed.text);
  const mine = typed.of(comment.id);
  const text = mine?.text ?? offered;
  const changed = text !== now.text;

  const put = async () => {
    const receipt = await apply.run({
      roundId,
      commentId: comment.id,
      draftId: now.draftId,
      blockId: now.blockId,
      expected: mine?.seen ?? now.text,
      text,
    });
    // What somebody else has written meanwhile is shown after the refusal; the next press is about that.
    typed.set(comment.id, receipt || !mine ? null : { text, seen: null });
    await client.invalidateQueries({ queryKey: ['round', roundId] });
  };
  return (
    <>
      {changed ? (
        <p className={styles['words']}>
          <ChangedText before={now.text} after={text} />
        </p>
      ) : (
        <p className={styles['hint']} role="status">
          {t(`app.comment.proposed-${whyUnchanged(comment, now, proposed.how)}`)}
        </p>
      )}
      {now.open && (
        <>
          <Textarea
            aria-label={t('app.comment.proposed-text')}
            classNames={{ input: styles['box'] }}
            value={text}
            disabled={!editable}
            minRows={2}
            maxRows={14}
            onChange={(event) => {
              apply.clear();
              typed.set(comment.id, { text: event.currentTarget.value, seen: mine ? mine.seen : now.text });
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
              event.preventDefault();
              if (changed && editable && !apply.pending) void put();
            }}
          />
          <FailureNotice failure={apply.failure} />
          <div className={styles['foot']}>
            {text === offered ? (
              <span />
            ) : (
              <Button variant="subtle" color="gray" size="compact-sm" onClick={() => typed.set(comment.id, null)}>
                {t('app.comment.proposed-restore')}
              </Button>
            )}
            <Button
              variant="light"
              size="compact-sm"
              disabled={!editable || !changed}
              loading={apply.pending}
              onClick={() => void put()}
              rightSection={<span className={styles['keys']}>Ctrl ↵</span>}
            >
              {t('app.comment.apply')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
