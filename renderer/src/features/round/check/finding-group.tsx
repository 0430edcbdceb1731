import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CommentView, RoundFinding } from '#shared/contract/index.ts';
import { profileOf } from '#shared/profiles/index.ts';
import { useReads } from '../../../rpc/index.ts';
import { Section, Status, type Tone, useT } from '../../../ui/index.ts';
import { DecisionStatus } from '../detail/index.ts';
import type { RoundView } from '../round-view.ts';
import styles from './check.module.css';
import type { FindingGroup } from './group-findings.ts';

const SHOWN = 40;
/** Comments of one finding that are shown in full; the numbers of all are given. */
const MOST_COMMENTS = 4;
export const TONES: Record<RoundFinding['severity'], Tone> = { error: 'bad', warning: 'warn', info: 'neutral' };

export function sectionId(code: FindingGroup['code']): string {
  return `check-${code}`;
}

/** Findings of one kind: what they mean, then each with its clause and its comments, side by side where there are several. */
export function FindingGroupSection({
  view,
  draftId,
  group,
}: {
  readonly view: RoundView;
  /** The draft in which the blocks of the findings stand. */
  readonly draftId: string;
  readonly group: FindingGroup;
}) {
  const { t } = useT();
  const [all, setAll] = useState(false);
  const shown = all ? group.findings : group.findings.slice(0, SHOWN);
  const ids = shown.flatMap(({ commentIds }) => commentIds.slice(0, MOST_COMMENTS));
  const { data } = useQuery({ ...useReads().commentsOf(view.id, ids.slice(0, 2000)), enabled: ids.length > 0 });
  const comments = new Map((data ?? []).map((comment) => [comment.id, comment]));
  return (
    <div id={sectionId(group.code)} className={styles['group']}>
      <Section title={t(`app.comment.check-${group.code}`)} count={group.findings.length}>
        <p className={styles['meaning']}>
          <Status tone={TONES[group.severity]}>{t(`app.comment.check-${group.code}-text`)}</Status>
        </p>
        <ul className={styles['findings']}>
          {shown.map((finding, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: findings have no identity of their own
            <li key={index} className={styles['finding']}>
              <FindingPlace draftId={draftId} finding={finding} />
              <FindingComments view={view} finding={finding} comments={comments} />
            </li>
          ))}
        </ul>
        {shown.length < group.findings.length && (
          <Button variant="subtle" size="compact-sm" className={styles['more']} onClick={() => setAll(true)}>
            {t('app.comment.check-more', { count: group.findings.length - shown.length })}
          </Button>
        )}
      </Section>
    </div>
  );
}

function FindingPlace({ draftId, finding }: { readonly draftId: string; readonly finding: RoundFinding }) {
  const { t } = useT();
  const { blockId, clause, title } = finding;
  if (blockId === '') return <span className="z-dim">{clause || t('app.comment.check-clause-none')}</span>;
  return (
    <Link to={`/drafts/${draftId}?block=${encodeURIComponent(blockId)}`} title={t('app.comment.check-go')}>
      <b className="z-number">{clause}</b> {title !== clause && title}
    </Link>
  );
}

function FindingComments({
  view,
  finding,
  comments,
}: {
  readonly view: RoundView;
  readonly finding: RoundFinding;
  readonly comments: ReadonlyMap<string, CommentView>;
}) {
  const { t } = useT();
  const rules = profileOf(view.kind).decisions;
  const { commentIds, numbers } = finding;
  if (commentIds.length === 0) return <span />;
  return (
    <div className={styles['comments']}>
      {commentIds.slice(0, MOST_COMMENTS).map((id, index) => {
        const comment = comments.get(id);
        return (
          <div key={id} className={styles['comment']}>
            <div className={styles['commentHead']}>
              <Link to={`/rounds/${view.id}?comment=${encodeURIComponent(id)}`}>
                {t('app.comment.number-of', { no: numbers[index] ?? comment?.no ?? 0 })}
              </Link>
              <span className="z-dim">{comment?.organisation}</span>
              {comment && <DecisionStatus decision={comment.disposition?.decision ?? null} rules={rules} />}
            </div>
            {comment && <p className={styles['said']}>{comment.proposal || comment.comment}</p>}
            {comment?.disposition && comment.disposition.reason !== '' && (
              <p className={styles['said']} data-reason>
                {comment.disposition.reason}
              </p>
            )}
          </div>
        );
      })}
      {commentIds.length > MOST_COMMENTS && (
        <p className="z-dim">
          {t('app.comment.check-comments', { numbers: numbers.slice(MOST_COMMENTS).join(t('app.list.and')) })}
        </p>
      )}
    </div>
  );
}
