import { type RefObject, useEffect, useRef } from 'react';
import type { CommentView } from '#shared/contract/index.ts';
import { isUnplaced } from '#shared/domain/round.ts';
import { ChangedText, QuotedText, useT } from '../../ui/index.ts';
import styles from './clause.module.css';
import type { ClauseTexts } from './use-shown-comment.ts';

/** The clause that is discussed: its text then and now, as it would be with the proposal, and where it is edited live. */
export function ClauseColumn({
  comment,
  texts,
  editing,
  busy,
  scroller,
  onType,
}: {
  readonly comment: CommentView;
  readonly texts: ClauseTexts | undefined;
  /** Text being edited; null = it is only read. */
  readonly editing: string | null;
  readonly busy: boolean;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onType: (text: string) => void;
}) {
  const { t } = useT();
  const field = useRef<HTMLTextAreaElement>(null);
  const open = editing !== null;
  useEffect(() => {
    const { current } = field;
    if (!open || !current) return;
    current.focus();
    current.setSelectionRange(current.value.length, current.value.length);
  }, [open]);
  const now = texts?.now ?? null;
  const before = texts?.before ?? null;
  const place = now ?? before;
  const number = place?.number || comment.clauseNumber;
  const title = place?.title || comment.clauseTitle;
  const proposed = texts?.proposed.how === 'none' ? '' : (texts?.proposed.text ?? '');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section ref={scroller} className={styles['clause']} aria-label={t('app.resolution.clause')} tabIndex={0}>
      <h2 className={styles['title']}>
        {number === '' ? (
          isUnplaced(comment) ? (
            t('app.resolution.no-place')
          ) : (
            comment.clause
          )
        ) : (
          <>
            <span className="z-number">{number}</span> {title !== number && title}
          </>
        )}
      </h2>
      {texts === undefined ? (
        <div className={styles['waiting']} aria-busy="true" role="status" aria-label={t('app.loading')} />
      ) : (
        <>
          {now && <NowText now={now} before={before} quoted={comment.original} />}
          {!now && before && (
            <Part title={t('app.resolution.text-in', { draft: before.draftName })} note={t('app.resolution.text-gone')}>
              <p className={styles['text']} data-gone>
                {before.text}
              </p>
            </Part>
          )}
          {!place && comment.original !== '' && (
            <Part title={t('app.resolution.text-quoted')}>
              <p className={styles['text']}>{comment.original}</p>
            </Part>
          )}
          {!place && comment.original === '' && <p className={styles['none']}>{t('app.resolution.text-none')}</p>}
          {editing !== null && now && (
            <Part title={t('app.resolution.edit')} note={t('app.resolution.edit-keys')} accent>
              <textarea
                ref={field}
                className={styles['edit']}
                aria-label={t('app.resolution.edit')}
                value={editing}
                readOnly={busy}
                spellCheck={false}
                onChange={(event) => onType(event.currentTarget.value)}
              />
              {editing !== now.text && (
                <div className={styles['live']} aria-hidden="true">
                  <p className={styles['text']}>
                    <ChangedText before={now.text} after={editing} />
                  </p>
                </div>
              )}
            </Part>
          )}
          {editing === null && now && proposed !== '' && proposed !== now.text && (
            <Part title={t('app.resolution.text-proposed')} accent>
              <p className={styles['text']}>
                <ChangedText before={now.text} after={proposed} />
              </p>
            </Part>
          )}
          {editing === null && !now && proposed !== '' && (
            <Part title={t('app.resolution.text-proposed')} accent>
              <p className={styles['text']}>{proposed}</p>
            </Part>
          )}
        </>
      )}
    </section>
  );
}

/** The clause in the newest draft, marked against the draft that was sent out where it changed since. */
function NowText({
  now,
  before,
  quoted,
}: {
  readonly now: NonNullable<ClauseTexts['now']>;
  readonly before: ClauseTexts['before'];
  readonly quoted: string;
}) {
  const { t } = useT();
  const name = t('app.resolution.text-in', { draft: now.draftName });
  if (now.state === 'gone')
    return (
      <Part title={name} note={t('app.resolution.text-gone')}>
        <p className={styles['text']} data-gone>
          {before?.text ?? now.text}
        </p>
      </Part>
    );
  const changed = before !== null && before.text !== now.text;
  const note = changed
    ? t('app.resolution.text-changed', { draft: before.draftName })
    : now.state === 'moved' && before
      ? t('app.resolution.text-moved', { number: before.number })
      : '';
  return (
    <Part title={name} note={note}>
      <p className={styles['text']}>
        {changed ? (
          <ChangedText before={before.text} after={now.text} />
        ) : (
          <QuotedText text={now.text} quoted={quoted} />
        )}
      </p>
    </Part>
  );
}

function Part({
  title,
  note = '',
  accent,
  children,
}: {
  readonly title: string;
  readonly note?: string;
  readonly accent?: boolean;
  readonly children: React.ReactNode;
}) {
  return (
    <div className={styles['part']} data-accent={accent || undefined}>
      <h3 className={styles['partTitle']}>
        {title}
        {note !== '' && <span>{note}</span>}
      </h3>
      {children}
    </div>
  );
}
