import { ActionIcon, Button } from '@mantine/core';
import { IconExternalLink, IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { CommentView } from '#shared/contract/index.ts';
import { isUnplaced } from '#shared/domain/round.ts';
import { Status, useT } from '../../../ui/index.ts';
import styles from '../round.module.css';
import { AlikeComments } from './alike-comments.tsx';
import { DecisionStatus } from './decision-status.tsx';
import { ClausePicker, PlaceChoices } from './place-comment.tsx';

/** One comment in full: clause, texts as written, source, decision (as `children`) and earlier decisions. */
export function CommentDetail({
  comment,
  draftId,
  editable,
  alike,
  onPlace,
  onTogether,
  onClose,
  children,
}: {
  readonly comment: CommentView;
  readonly draftId: string;
  readonly editable: boolean;
  /** Others that say the same. */
  readonly alike: readonly CommentView[];
  readonly onPlace: (blockId: string) => void;
  /** Selects it with those alike, to decide them together. */
  readonly onTogether: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t, locale } = useT();
  const [placing, setPlacing] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another comment is shown
  useEffect(() => setPlacing(false), [comment.id]);
  const placed = comment.blockId !== '';
  const waiting = isUnplaced(comment);
  const { how, confidence } = comment.anchor;
  const byHand = how === 'hand';
  // The one in force first, then the earlier ones.
  const decisions = [...comment.history, ...(comment.disposition ? [comment.disposition] : [])].reverse();
  const texts = [
    [t('app.round.detail-original'), comment.original],
    [t('app.round.detail-comment'), comment.comment],
    [t('app.round.detail-proposal'), comment.proposal],
    [t('app.round.detail-reason'), comment.reason],
  ] as const;
  return (
    <>
      <section
        className={styles['detailScroll']}
        aria-label={t('app.round.number-of', { no: comment.no })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <header className={styles['detailHead']}>
          <div>
            <h2 className={styles['detailTitle']}>{t('app.round.number-of', { no: comment.no })}</h2>
            <div>
              {comment.organisation || <span className="z-dim">—</span>}
              {comment.person !== '' && <span className="z-dim">　{comment.person}</span>}
              {comment.type !== '' && <span className="z-dim">　{comment.type}</span>}
            </div>
          </div>
          <ActionIcon aria-label={t('app.round.detail-close')} onClick={onClose}>
            <IconX size={16} />
          </ActionIcon>
        </header>

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
              <div className={styles['placeText']}>
                {placed ? (
                  <Link
                    to={`/drafts/${draftId}?block=${encodeURIComponent(comment.blockId)}`}
                    title={t('app.round.go-clause')}
                  >
                    <b className="z-number">{comment.clauseNumber}</b>{' '}
                    {comment.clauseTitle !== comment.clauseNumber && comment.clauseTitle}
                    <IconExternalLink size={13} aria-label={t('app.round.go-clause')} />
                  </Link>
                ) : (
                  <Status tone={waiting ? 'warn' : 'neutral'}>
                    {waiting ? t('app.round.unplaced') : byHand ? t('app.round.place-none') : comment.clause}
                  </Status>
                )}
                {placed && (
                  <div className="z-dim">
                    {t(`app.round.placed-by-${how}`)}
                    {confidence < 100 && ` · ${t('app.round.place-sure', { confidence })}`}
                  </div>
                )}
                {comment.clauseRaw !== '' &&
                  comment.clauseRaw !== comment.clauseNumber &&
                  comment.clauseRaw !== comment.clause && (
                    <div className="z-dim">{t('app.round.raw-clause', { clause: comment.clauseRaw })}</div>
                  )}
              </div>
              <Button
                variant={waiting ? 'light' : 'subtle'}
                color={waiting ? undefined : 'gray'}
                size="compact-sm"
                disabled={!editable}
                onClick={() => setPlacing(true)}
              >
                {placed ? t('app.round.place-change') : t('app.round.place-choose')}
              </Button>
            </>
          )}
        </div>

        {comment.choices.length > 0 && !placing && (
          <PlaceChoices choices={comment.choices} disabled={!editable} onPick={onPlace} />
        )}

        {texts
          .filter(([, text]) => text !== '')
          .map(([label, text]) => (
            <section key={label} className={styles['text']}>
              <h3>{label}</h3>
              <p>{text}</p>
            </section>
          ))}

        {alike.length > 0 && <AlikeComments comments={alike} editable={editable} onTogether={onTogether} />}

        {decisions.length > 0 && (
          <section className={styles['text']}>
            <h3>{t('app.round.history')}</h3>
            <ol className={styles['history']}>
              {decisions.map((entry) => (
                <li key={entry.at}>
                  <DecisionStatus decision={entry.decision} />
                  {entry.reason !== '' && <span> {entry.reason}</span>}
                  <div className="z-dim">
                    {t('app.round.decided-by', { by: entry.by, at: moment(entry.at, locale) })}
                  </div>
                </li>
              ))}
            </ol>
          </section>
        )}

        <section className={styles['text']}>
          <h3>{t('app.round.source')}</h3>
          <p className={styles['source']}>
            {comment.source.file === '' ? t('app.round.source-hand') : comment.source.file}
            {comment.source.place !== '' && <span className="z-dim"> · {comment.source.place}</span>}
            <span className="z-dim"> · {comment.receivedOn}</span>
          </p>
        </section>
      </section>
      <div className={styles['detailFoot']}>{children}</div>
    </>
  );
}

/** An instant as a day and minute on this machine's clock. */
function moment(at: string, locale: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(date);
}
