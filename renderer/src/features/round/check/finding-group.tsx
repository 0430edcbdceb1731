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
import { FindingFacts } from './finding-facts.tsx';
import type { FindingGroup } from './group-findings.ts';

const SHOWN = 40;
/** Comments of one finding that are shown in full; of the others the numbers. */
const MOST_COMMENTS = 4;
const MOST_NUMBERS = 200;
/** Findings whose block surely stands in the later draft; the others name blocks of the draft that was sent out. */
const IN_LATER: ReadonlySet<RoundFinding['code']> = new Set(['PR01', 'changed-unasked']);
export const TONES: Record<RoundFinding['severity'], Tone> = { error: 'bad', warning: 'warn', info: 'neutral' };

export function sectionId(code: FindingGroup['code']): string {
  return `check-${code}`;
}

/** Findings of one kind: what they mean, then each with its clause and its comments, side by side where there are several. */
export function FindingGroupSection({
  view,
  laterId,
  group,
}: {
  readonly view: RoundView;
  /** The draft that was compared; the one sent out where there is no later one. */
  readonly laterId: string;
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
              <FindingPlace draftId={IN_LATER.has(finding.code) ? laterId : view.round.draftId} finding={finding} />
              <div className={styles['comments']}>
                <FindingFacts finding={finding} sentId={view.round.draftId} laterId={laterId} />
                <FindingComments view={view} finding={finding} comments={comments} />
              </div>
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
  const { code, blockId, clause, title } = finding;
  if (code === 'PR04') return <span className="z-dim">{t('app.comment.check-round')}</span>;
  const name = (
    <>
      <b className="z-number">{clause}</b> {title !== clause && title}
    </>
  );
  if (blockId === '')
    return clause === '' ? <span className="z-dim">{t('app.comment.unplaced')}</span> : <span>{name}</span>;
  return (
    <Link to={`/drafts/${draftId}?block=${encodeURIComponent(blockId)}`} title={t('app.comment.go-clause')}>
      {name}
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
  const { commentIds, numbers } = finding;
  const rest = commentIds.slice(MOST_COMMENTS, MOST_COMMENTS + MOST_NUMBERS);
  return (
    <>
      {commentIds.slice(0, MOST_COMMENTS).map((id, index) => (
        <FoundComment key={id} view={view} id={id} no={numbers[index] ?? 0} comment={comments.get(id)} />
      ))}
      {rest.length > 0 && (
        <p className={styles['rest']}>
          {rest.map((id, index) => {
            const no = numbers[MOST_COMMENTS + index] ?? 0;
            return (
              <Link
                key={id}
                to={`/rounds/${view.id}?comment=${encodeURIComponent(id)}`}
                aria-label={t('app.comment.number-of', { no })}
                className="z-number"
              >
                {no}
              </Link>
            );
          })}
          {commentIds.length > MOST_COMMENTS + MOST_NUMBERS && (
            <span className="z-dim">
              {t('app.comment.alike-more', { count: commentIds.length - MOST_COMMENTS - MOST_NUMBERS })}
            </span>
          )}
        </p>
      )}
    </>
  );
}

function FoundComment({
  view,
  id,
  no,
  comment,
}: {
  readonly view: RoundView;
  readonly id: string;
  readonly no: number;
  /** Undefined while it is being read. */
  readonly comment: CommentView | undefined;
}) {
  const { t } = useT();
  const rules = profileOf(view.kind).decisions;
  return (
    <div className={styles['comment']}>
      <div className={styles['commentHead']}>
        <Link to={`/rounds/${view.id}?comment=${encodeURIComponent(id)}`}>{t('app.comment.number-of', { no })}</Link>
        {comment && (
          <>
            <span className="z-dim">{comment.organisation}</span>
            <DecisionStatus decision={comment.disposition?.decision ?? null} rules={rules} />
          </>
        )}
      </div>
      {comment && <p className={styles['said']}>{comment.proposal || comment.comment}</p>}
      {comment?.disposition && comment.disposition.reason !== '' && (
        <p className={styles['said']} data-reason>
          {comment.disposition.reason}
        </p>
      )}
    </div>
  );
}
