import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CommentView } from '#shared/contract/index.ts';
import { isUnplaced } from '#shared/domain/round.ts';
import { Status, useT } from '../../../ui/index.ts';
import styles from './detail.module.css';
import { ClausePicker, PlaceChoices } from './place-comment.tsx';

/** Where a comment belongs and how sure that is; while it is doubtful, the places it may mean. */
export function CommentPlace({
  comment,
  draftId,
  editable,
  onPlace,
}: {
  readonly comment: CommentView;
  readonly draftId: string;
  readonly editable: boolean;
  readonly onPlace: (blockId: string) => void;
}) {
  const { t } = useT();
  const [placing, setPlacing] = useState(false);
  const placed = comment.blockId !== '';
  const waiting = isUnplaced(comment);
  return (
    <>
      <div className={styles['place']}>
        {placing ? (
          <ClausePicker
            draftId={draftId}
            blockId={comment.blockId}
            disabled={!editable}
            autoFocus
            onPick={(blockId) => {
              setPlacing(false);
              onPlace(blockId);
            }}
            onLeave={() => setPlacing(false)}
          />
        ) : (
          <>
            <PlaceText comment={comment} draftId={draftId} />
            <Button
              variant={waiting ? 'light' : 'subtle'}
              color={waiting ? undefined : 'gray'}
              size="compact-sm"
              disabled={!editable}
              onClick={() => setPlacing(true)}
            >
              {placed ? t('app.comment.place-change') : t('app.comment.place-choose')}
            </Button>
          </>
        )}
      </div>
      {comment.choices.length > 0 && !placing && (
        <PlaceChoices choices={comment.choices} disabled={!editable} onPick={onPlace} />
      )}
    </>
  );
}

function PlaceText({ comment, draftId }: { readonly comment: CommentView; readonly draftId: string }) {
  const { t } = useT();
  const { how, confidence } = comment.anchor;
  const { clause, clauseRaw, clauseNumber, clauseTitle } = comment;
  const raw = clauseRaw !== '' && clauseRaw !== clauseNumber && clauseRaw !== clause;
  return (
    <div className={styles['placeText']}>
      {comment.blockId !== '' ? (
        <>
          <Link
            to={`/drafts/${draftId}?block=${encodeURIComponent(comment.blockId)}`}
            title={t('app.comment.go-clause')}
          >
            <b className="z-number">{clauseNumber}</b> {clauseTitle !== clauseNumber && clauseTitle}
            <IconExternalLink size={13} aria-label={t('app.comment.go-clause')} />
          </Link>
          <div className="z-dim">
            {t(`app.comment.placed-by-${how}`)}
            {confidence < 100 && ` · ${t('app.comment.place-sure', { confidence })}`}
          </div>
        </>
      ) : (
        <Status tone={isUnplaced(comment) ? 'warn' : 'neutral'}>
          {isUnplaced(comment)
            ? t('app.comment.unplaced')
            : how === 'hand' || clause === ''
              ? t('app.comment.place-none')
              : clause}
        </Status>
      )}
      {raw && <div className="z-dim">{t('app.comment.raw-clause', { clause: clauseRaw })}</div>}
    </div>
  );
}
