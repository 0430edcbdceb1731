import { Button } from '@mantine/core';
import type { CommentView } from '#shared/contract/index.ts';
import { useT } from '../../../ui/index.ts';
import styles from '../round.module.css';
import { DecisionStatus } from './decision-status.tsx';

/** 相同和相近意见: others that say the same as the one shown, with what was decided on them. */
export function AlikeComments({
  comments,
  editable,
  onTogether,
}: {
  readonly comments: readonly CommentView[];
  readonly editable: boolean;
  readonly onTogether: () => void;
}) {
  const { t } = useT();
  return (
    <section className={styles['text']}>
      <h3>{t('app.round.alike', { count: comments.length })}</h3>
      <ul className={styles['alike']}>
        {comments.map((it) => (
          <li key={it.id}>
            <b className="z-number">{it.no}</b> <span className="z-dim">{it.organisation}</span>{' '}
            {it.disposition && <DecisionStatus decision={it.disposition.decision} />}
            <div className={styles['alikeText']}>{it.comment || it.proposal}</div>
          </li>
        ))}
      </ul>
      <Button variant="light" size="compact-sm" disabled={!editable} onClick={onTogether}>
        {t('app.round.alike-together', { count: comments.length + 1 })}
      </Button>
    </section>
  );
}
