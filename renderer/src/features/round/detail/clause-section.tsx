import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import type { CommentView } from '#shared/contract/index.ts';
import { useReads } from '../../../rpc/index.ts';
import { ChangedText, QueryGate, QuotedText, Status, type Tone, useT } from '../../../ui/index.ts';
import styles from './clause.module.css';
import type { ClauseTexts, TypedTexts } from './clause-texts.ts';
import { ProposedClause } from './proposed-clause.tsx';

type Now = NonNullable<ClauseTexts['now']>;

const TONES: Record<Now['state'], Tone> = { same: 'neutral', edited: 'warn', moved: 'accent', gone: 'bad' };

/** The clause of a comment as it stood (当时), as it stands (现在), and as it would be with the proposal (采用后). */
export function ClauseSection(props: {
  readonly roundId: string;
  readonly projectId: string;
  readonly comment: CommentView;
  readonly editable: boolean;
  readonly typed: TypedTexts;
}) {
  const { roundId, comment } = props;
  const texts = useQuery(useReads().clauseTexts(roundId, comment.id));
  return (
    <QueryGate query={texts} part loading={<div className={styles['waiting']} />}>
      {(found) => (found.before || found.now ? <ClauseStates key={comment.id} {...props} texts={found} /> : null)}
    </QueryGate>
  );
}

type Shown = 'before' | 'now' | 'proposed';

function ClauseStates({
  roundId,
  projectId,
  comment,
  editable,
  typed,
  texts,
}: Parameters<typeof ClauseSection>[0] & { readonly texts: ClauseTexts }) {
  const { t } = useT();
  const title = useId();
  const { before, now } = texts;
  const standing = now && now.state !== 'gone' ? now : null;
  const [wanted, setWanted] = useState<Shown | null>(null);
  const first = standing ? 'proposed' : 'before';
  const shown = wanted !== null && (wanted !== 'proposed' || standing) ? wanted : first;
  const options = [
    ...(before ? [{ value: 'before' as const, label: t('app.comment.clause-before') }] : []),
    ...(now ? [{ value: 'now' as const, label: t('app.comment.clause-now') }] : []),
    ...(standing ? [{ value: 'proposed' as const, label: t('app.comment.clause-proposed') }] : []),
  ];
  return (
    <section aria-labelledby={title} className={styles['clause']}>
      <div className={styles['head']}>
        <h3 id={title}>{t('app.comment.clause')}</h3>
        <SegmentedControl
          aria-label={t('app.comment.clause')}
          value={shown}
          data={options}
          onChange={(value) => setWanted(value)}
        />
      </div>
      {now && now.state !== 'same' && shown !== 'before' && (
        <p className={styles['state']}>
          <Status tone={TONES[now.state]}>{t(`app.comment.clause-${now.state}`, { draft: now.draftName })}</Status>
        </p>
      )}
      {shown === 'before' && before && (
        <>
          <Place text={before} />
          <p className={styles['words']}>
            <QuotedText text={before.text} quoted={comment.original} />
          </p>
        </>
      )}
      {shown === 'now' && now && (
        <>
          <Place text={now} />
          <p className={styles['words']}>
            <ChangedText before={before?.text ?? now.text} after={now.state === 'gone' ? '' : now.text} />
          </p>
        </>
      )}
      {shown === 'proposed' && standing && (
        <ProposedClause
          roundId={roundId}
          projectId={projectId}
          comment={comment}
          now={standing}
          proposed={texts.proposed}
          editable={editable}
          typed={typed}
        />
      )}
    </section>
  );
}

/** Which draft a text is from, with the way to it. */
function Place({ text }: { readonly text: Pick<Now, 'draftId' | 'draftName' | 'blockId' | 'number' | 'title'> }) {
  return (
    <p className={styles['from']}>
      <Link to={`/drafts/${text.draftId}?block=${encodeURIComponent(text.blockId)}`}>
        {text.draftName} <span className="z-number">{text.number}</span>
      </Link>
    </p>
  );
}
