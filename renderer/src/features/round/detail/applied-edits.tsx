import { useId } from 'react';
import { Link } from 'react-router';
import type { AppliedEdit } from '#shared/domain/round.ts';
import { ChangedText, useT } from '../../../ui/index.ts';
import styles from './clause.module.css';
import { moment } from './moment.ts';

/** 已改入草案: what this comment led to, the latest first, each with the way to the text. */
export function AppliedEdits({ edits }: { readonly edits: readonly AppliedEdit[] }) {
  const { t, locale } = useT();
  const title = useId();
  if (edits.length === 0) return null;
  return (
    <section aria-labelledby={title} className={styles['applied']}>
      <h3 id={title}>{t('app.comment.applied')}</h3>
      <ol>
        {[...edits].reverse().map((edit) => (
          <li key={`${edit.at}${edit.blockId}`}>
            <div className={styles['appliedHead']}>
              <span className="z-dim">{t('app.comment.by-at', { by: edit.by, at: moment(edit.at, locale) })}</span>
              <Link to={`/drafts/${edit.draftId}?block=${encodeURIComponent(edit.blockId)}`}>
                {t('app.comment.applied-go')}
              </Link>
            </div>
            <p className={styles['words']}>
              <ChangedText before={edit.before} after={edit.after} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
