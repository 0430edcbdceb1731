import { type ReactNode, useMemo, useState } from 'react';
import type { CommentView } from '#shared/contract/index.ts';
import { profileOf } from '#shared/profiles/index.ts';
import { useT } from '../../../ui/index.ts';
import type { RoundView } from '../round-view.ts';
import { AlikeComments } from './alike-comments.tsx';
import { AppliedEdits } from './applied-edits.tsx';
import { ClauseSection } from './clause-section.tsx';
import type { TypedText, TypedTexts } from './clause-texts.ts';
import { CommentHead } from './comment-head.tsx';
import { CommentPlace } from './comment-place.tsx';
import { CommentSource } from './comment-source.tsx';
import { CommentTexts } from './comment-texts.tsx';
import { DecisionHistory } from './decision-history.tsx';
import styles from './detail.module.css';

/** One comment in full: place, texts as written, its clause in three states, what was decided; the form below (`children`) stays in sight. */
export function CommentDetail({
  view,
  comment,
  editable,
  alike,
  onPlace,
  onTogether,
  onClose,
  children,
}: {
  readonly view: RoundView;
  readonly comment: CommentView;
  readonly editable: boolean;
  /** Others that say the same. */
  readonly alike: readonly CommentView[];
  readonly onPlace: (blockId: string) => void;
  /** Selects it with those alike, to decide them together. */
  readonly onTogether: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useT();
  const typed = useTypedTexts();
  const rules = profileOf(view.kind).decisions;
  return (
    <>
      <section
        className={styles['scroll']}
        aria-label={t('app.comment.number-of', { no: comment.no })}
        // Another comment begins at its top.
        key={comment.id}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <CommentHead comment={comment} onClose={onClose} />
        <CommentPlace comment={comment} draftId={view.round.draftId} editable={editable} onPlace={onPlace} />
        <CommentTexts comment={comment} />
        {comment.blockId !== '' && (
          <ClauseSection
            roundId={view.id}
            projectId={view.round.projectId}
            comment={comment}
            editable={editable}
            typed={typed}
          />
        )}
        <AppliedEdits roundId={view.id} commentId={comment.id} edits={comment.applied} editable={editable} />
        <AlikeComments roundId={view.id} comments={alike} rules={rules} editable={editable} onTogether={onTogether} />
        <DecisionHistory history={comment.history} rules={rules} />
        <CommentSource source={comment.source} />
      </section>
      <div className={styles['form']}>{children}</div>
    </>
  );
}

/** Texts typed but not put into a draft stay while one looks at other comments. */
function useTypedTexts(): TypedTexts {
  const [texts, setTexts] = useState<ReadonlyMap<string, TypedText>>(new Map());
  return useMemo(
    () => ({
      of: (id) => texts.get(id),
      set: (id, typed) =>
        setTexts((old) => {
          const next = new Map(old);
          if (typed === null) next.delete(id);
          else next.set(id, typed);
          return next;
        }),
    }),
    [texts],
  );
}
