import { Button } from '@mantine/core';
import { useId } from 'react';
import { Link } from 'react-router';
import type { CommentView } from '#shared/contract/index.ts';
import type { DecisionRule } from '#shared/domain/disposition.ts';
import { useT } from '../../../ui/index.ts';
import { DecisionStatus } from './decision-status.tsx';
import styles from './detail.module.css';

const SHOWN = 8;

/** 相同和相近意见: others that say the same as the one shown, with what was decided on them. */
export function AlikeComments({
  roundId,
  comments,
  rules,
  editable,
  onTogether,
}: {
  readonly roundId: string;
  readonly comments: readonly CommentView[];
  readonly rules: readonly DecisionRule[];
  readonly editable: boolean;
  readonly onTogether: () => void;
}) {
  const { t } = useT();
  const title = useId();
  if (comments.length === 0) return null;
  return (
    <section aria-labelledby={title} className={styles['section']}>
      <h3 id={title}>{t('app.comment.alike', { count: comments.length })}</h3>
      <ul className={styles['alike']}>
        {comments.slice(0, SHOWN).map((it) => (
          <li key={it.id}>
            <Link
              to={`/rounds/${roundId}?comment=${encodeURIComponent(it.id)}`}
              aria-label={t('app.comment.number-of', { no: it.no })}
              className="z-number"
            >
              {it.no}
            </Link>{' '}
            <span className="z-dim">{it.organisation || it.person}</span>{' '}
            {it.disposition && <DecisionStatus decision={it.disposition.decision} rules={rules} />}
            <div className={styles['alikeText']}>{it.comment || it.proposal}</div>
          </li>
        ))}
      </ul>
      {comments.length > SHOWN && (
        <p className="z-dim">{t('app.comment.alike-more', { count: comments.length - SHOWN })}</p>
      )}
      <Button variant="light" size="compact-sm" disabled={!editable} onClick={onTogether}>
        {t('app.comment.alike-together', { count: comments.length + 1 })}
      </Button>
    </section>
  );
}
