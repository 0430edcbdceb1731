import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import type { CommentView } from '#shared/contract/index.ts';
import { useReads } from '../../../rpc/index.ts';
import { ChangedText, QueryGate, QuotedText, Status, type Tone, useT } from '../../../ui/index.ts';
import styles from './clause.module.css';
import type { ClauseTexts, TypedTexts } from './clause-texts.ts';
import { NextDraft } from './next-draft.tsx';
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
  const offers = standing !== null && (standing.open || texts.proposed.how !== 'none');
  const options = [
    ...(before ? [{ value: 'before' as const, label: t('app.comment.clause-before') }] : []),
    ...(now ? [{ value: 'now' as const, label: t('app.comment.clause-now') }] : []),
    ...(offers ? [{ value: 'proposed' as const, label: t('app.comment.clause-proposed') }] : []),
  ];
  const [wanted, setWanted] = useState<Shown | null>(null);
  const shown = options.find(({ value }) => value === wanted)?.value ?? options.at(-1)?.value;
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
      {shown === 'before' && before && (
        <>
          <Place text={before} />
          <p className={styles['words']}>
            <QuotedText text={before.text} quoted={comment.original} />
          </p>
        </>
      )}
      {shown !== 'before' && now && <Place text={now} state={now.state} />}
      {shown === 'now' && now && (
        <p className={styles['words']}>
          <ChangedText before={before?.text ?? now.text} after={now.state === 'gone' ? '' : now.text} />
        </p>
      )}
      {shown === 'proposed' && standing && (
        <ProposedClause
          roundId={roundId}
          comment={comment}
          now={standing}
          proposed={texts.proposed}
          editable={editable}
          typed={typed}
        />
      )}
      {shown !== 'before' && standing && !standing.open && (
        <NextDraft projectId={projectId} draft={standing} editable={editable} />
      )}
    </section>
  );
}

/** Which draft a text is from, with the way to it, and what became of it there. */
function Place({
  text,
  state = 'same',
}: {
  readonly text: Pick<Now, 'draftId' | 'draftName' | 'blockId' | 'number'>;
  readonly state?: Now['state'];
}) {
  const { t } = useT();
  const block = text.blockId === '' ? '' : `?block=${encodeURIComponent(text.blockId)}`;
  return (
    <p className={styles['from']}>
      <Link to={`/drafts/${text.draftId}${block}`}>
        {text.draftName} <span className="z-number">{text.number}</span>
      </Link>
      {state !== 'same' && <Status tone={TONES[state]}>{t(`app.comment.clause-${state}`)}</Status>}
    </p>
  );
}
