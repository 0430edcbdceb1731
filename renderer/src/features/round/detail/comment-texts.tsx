import type { ReactNode } from 'react';
import type { CommentView } from '#shared/contract/index.ts';
import { ChangedText, momentText, useT } from '../../../ui/index.ts';
import styles from './detail.module.css';

/** What was written, as it was written: words or a change of the text, answers below it, remark. */
export function CommentTexts({ comment }: { readonly comment: CommentView }) {
  const { t } = useT();
  const { change, original, proposal, replies } = comment;
  return (
    <div className={styles['texts']}>
      {change !== '' && (
        <Piece label={t(`app.comment.change-${change}`)}>
          <p>
            <ChangedText before={original} after={proposal} />
          </p>
        </Piece>
      )}
      {change === '' && <Text label={t('app.comment.original')} text={original} />}
      <Text label={t('app.comment.comment')} text={comment.comment} />
      {change === '' && <Text label={t('app.comment.proposal')} text={proposal} />}
      <Text label={t('app.comment.justification')} text={comment.reason} />
      <Text label={t('app.comment.remark')} text={comment.remark} />
      {replies.length > 0 && (
        <Piece label={t('app.comment.replies')}>
          <ul className={styles['replies']}>
            {replies.map((reply, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: answers in a file have no identity and never change places
              <li key={index}>
                <span className="z-dim">
                  {[reply.person, reply.date === '' ? '' : momentText(reply.date)].filter(Boolean).join(' · ')}
                </span>
                {reply.state !== '' && <span className={styles['replyState']}>{reply.state}</span>}
                {reply.text !== '' && <div>{reply.text}</div>}
              </li>
            ))}
          </ul>
        </Piece>
      )}
    </div>
  );
}

function Text({ label, text }: { readonly label: string; readonly text: string }) {
  if (text === '') return null;
  return (
    <Piece label={label}>
      <p>{text}</p>
    </Piece>
  );
}

function Piece({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3>{label}</h3>
      {children}
    </section>
  );
}
