import type { RefObject } from 'react';
import type { CommentView } from '#shared/contract/index.ts';
import { type DecisionRule, isSettled } from '#shared/domain/disposition.ts';
import { decisionRule } from '#shared/profiles/decisions.ts';
import { useT } from '../../ui/index.ts';
import styles from './comment.module.css';
import { Key } from './key-cap.tsx';

/** The comment that is discussed: who says what, what is proposed, what the editor suggests and who says the same. */
export function CommentColumn({
  comment,
  alike,
  together,
  rules,
  quotedBeside,
  scroller,
}: {
  readonly comment: CommentView;
  readonly alike: readonly CommentView[];
  readonly together: boolean;
  readonly rules: readonly DecisionRule[];
  /** The column of the clause shows the text that the comment quotes, for want of a clause. */
  readonly quotedBeside: boolean;
  readonly scroller: RefObject<HTMLElement | null>;
}) {
  const { t, locale } = useT();
  const { disposition, suggested } = comment;
  const texts = [
    ['original', quotedBeside ? '' : comment.original],
    ['proposal', comment.proposal],
    ['reason', comment.reason],
    ['remark', comment.remark],
  ] as const;
  const open = alike.filter((it) => !isSettled(it.disposition)).length;
  const name = (code: DecisionRule['code']) => decisionRule(rules, code).name[locale];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section ref={scroller} className={styles['comment']} aria-label={t('app.resolution.comment')} tabIndex={0}>
      <header className={styles['head']}>
        <h2 className={styles['number']}>{t('app.round.number-of', { no: comment.no })}</h2>
        <p className={styles['who']}>
          <b>{comment.organisation || t('app.resolution.nobody')}</b>
          {comment.person !== '' && <span>{comment.person}</span>}
          {comment.type !== '' && <span className={styles['type']}>{comment.type}</span>}
        </p>
      </header>
      {disposition && (
        <div className={styles['decided']} data-decision={disposition.decision}>
          <b>{name(disposition.decision)}</b>
          {disposition.reason !== '' && <p>{disposition.reason}</p>}
        </div>
      )}
      {comment.applied.length > 0 && <p className={styles['applied']}>✓ {t('app.resolution.applied')}</p>}
      <p className={styles['words']}>{comment.comment || (comment.proposal === '' ? '—' : '')}</p>
      <dl className={styles['parts']}>
        {texts
          .filter(([, text]) => text !== '')
          .map(([part, text]) => (
            <div key={part} data-part={part}>
              <dt>{t(`app.resolution.part-${part}`)}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        {comment.replies
          .filter(({ text }) => text !== '')
          .map(({ person, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: answers of a file have no identity and never change places
            <div key={index} data-part="reply">
              <dt>{person || t('app.resolution.part-reply')}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      {suggested && (
        <aside className={styles['suggested']} aria-label={t('app.resolution.suggested')}>
          <h3>
            {t('app.resolution.suggested')} <b data-decision={suggested.decision}>{name(suggested.decision)}</b>
            <Key>Y</Key>
          </h3>
          {suggested.reason !== '' && <p>{suggested.reason}</p>}
        </aside>
      )}
      {alike.length > 0 && (
        <aside className={styles['alike']} data-together={together || undefined} aria-label={t('app.resolution.alike')}>
          <h3>
            {open === 0
              ? t('app.resolution.alike')
              : t(together ? 'app.resolution.alike-together' : 'app.resolution.alike-count', { count: open })}
            {open > 0 && <Key>T</Key>}
          </h3>
          <ul>
            {alike.map((it) => (
              <li key={it.id}>
                <span className="z-number">{it.no}</span>
                <span>
                  <b>{it.organisation || t('app.resolution.nobody')}</b> {it.comment || it.proposal}
                </span>
                {it.disposition && <em data-decision={it.disposition.decision}>{name(it.disposition.decision)}</em>}
              </li>
            ))}
          </ul>
        </aside>
      )}
    </section>
  );
}
