import type { CommentView } from '#shared/contract/index.ts';
import { type DecisionRule, isSettled } from '#shared/domain/disposition.ts';
import { isUnplaced } from '#shared/domain/round.ts';
import { type GridColumn, Status, type useT } from '../../../ui/index.ts';
import { DecisionStatus } from '../detail/index.ts';
import type { ColumnChoice } from './arrangement.ts';
import type { ColumnId } from './column-choice.ts';
import styles from './register.module.css';

type Words = Pick<ReturnType<typeof useT>, 't'>;

export type ColumnFacts = Words & {
  readonly rules: readonly DecisionRule[];
  /** Little room: clause and organisation are narrower. */
  readonly narrow: boolean;
  /** Comments with a reason that was typed and not saved. */
  readonly unsaved: ReadonlySet<string>;
};

/** The columns that were chosen, in their order; what this version does not know is left out. */
export function registerColumns(
  chosen: readonly ColumnChoice[],
  facts: ColumnFacts,
): readonly GridColumn<CommentView>[] {
  const all = allColumns(facts);
  const shown = chosen.flatMap(({ id, width }) => {
    const column = all[id as ColumnId];
    return column
      ? [{ ...column, id, header: columnName(id as ColumnId, facts), ...(width > 0 ? { width } : {}) }]
      : [];
  });
  // The list fills its place: one column takes what is left.
  const growing = ['comment', 'proposal', 'original', 'reason', 'decision-reason'].find((id) =>
    shown.some((column) => column.id === id),
  );
  return shown.map((column, at) => {
    const grow = growing === undefined ? at === shown.length - 1 : column.id === growing;
    return grow ? { ...column, grow } : column;
  });
}

export function columnName(id: ColumnId, { t }: Words): string {
  return t(`app.register.column-${id}`);
}

type Column = Omit<GridColumn<CommentView>, 'id' | 'header'>;

function allColumns({ t, rules, narrow, unsaved }: ColumnFacts): Record<ColumnId, Column> {
  return {
    no: { width: 62, value: (c) => c.no },
    clause: {
      width: narrow ? 96 : 130,
      value: (c) => c.clauseNumber,
      cell: (c) => <Clause comment={c} t={t} />,
    },
    organisation: {
      width: narrow ? 128 : 150,
      value: (c) => c.organisation,
      cell: (c) => words(c.organisation || '—'),
    },
    person: { width: 96, sortable: false, value: (c) => c.person },
    type: { width: 88, value: (c) => c.type, cell: (c) => words(c.type) },
    original: text(200, (c) => c.original),
    comment: text(200, (c) => c.comment || c.proposal),
    proposal: text(190, (c) => c.proposal),
    reason: text(180, (c) => c.reason),
    suggestion: {
      width: 130,
      sortable: false,
      value: (c) => c.suggested?.decision ?? '',
      cell: (c) =>
        c.suggested && (
          <span className={styles['lines']}>
            <DecisionStatus decision={c.suggested.decision} rules={rules} />
            {c.suggested.reason !== '' && <span className="z-dim">{c.suggested.reason}</span>}
          </span>
        ),
    },
    decision: {
      width: 140,
      value: (c) => c.disposition?.decision ?? '',
      cell: (c) => <Decided comment={c} rules={rules} unsaved={unsaved.has(c.id)} t={t} />,
    },
    'decision-reason': text(180, (c) => c.disposition?.reason ?? ''),
    received: { width: 106, value: (c) => c.receivedOn, cell: (c) => <span className="z-number">{c.receivedOn}</span> },
    source: {
      width: 170,
      sortable: false,
      value: (c) => c.source.file,
      cell: (c) => (
        <span className={styles['lines']}>
          <span>{c.source.file === '' ? t('app.comment.source-hand') : c.source.file}</span>
          {c.source.place !== '' && <span className="z-dim">{c.source.place}</span>}
        </span>
      ),
    },
    applied: {
      width: 96,
      sortable: false,
      value: (c) => (c.applied.length > 0 ? t('app.register.applied') : ''),
      cell: (c) => c.applied.length > 0 && <Status tone="good">{t('app.register.applied')}</Status>,
    },
  };
}

const words = (value: string) => <span className={styles['clamp']}>{value}</span>;

function text(width: number, value: (comment: CommentView) => string): Column {
  return { width, sortable: false, value, cell: (comment) => words(value(comment)) };
}

function Clause({ comment, t }: Words & { readonly comment: CommentView }) {
  if (isUnplaced(comment) || (comment.blockId === '' && comment.anchor.how === 'hand'))
    return (
      <span className={styles['lines']}>
        <Status tone={isUnplaced(comment) ? 'warn' : 'neutral'}>
          {t(comment.choices.length > 0 ? 'app.round.unplaced-choose' : 'app.round.unplaced-short')}
        </Status>
        <span className="z-dim">{comment.clauseRaw}</span>
      </span>
    );
  return (
    <span className={styles['lines']}>
      <span className="z-number">{comment.clauseNumber}</span>
      {comment.clauseTitle !== comment.clauseNumber && <span className="z-dim">{comment.clauseTitle}</span>}
    </span>
  );
}

function Decided({
  comment: { disposition, suggested },
  rules,
  unsaved,
  t,
}: Words & {
  readonly comment: CommentView;
  readonly rules: readonly DecisionRule[];
  readonly unsaved: boolean;
}) {
  const waiting = suggested !== null && !isSettled(disposition);
  return (
    <span className={styles['lines']}>
      <DecisionStatus decision={disposition?.decision ?? null} rules={rules} />
      {unsaved ? (
        <span className={styles['unsaved']}>{t('app.round.decision-unsaved')}</span>
      ) : waiting ? (
        <span className={styles['suggested']}>
          {t('app.register.suggested')} <DecisionStatus decision={suggested.decision} rules={rules} />
        </span>
      ) : (
        disposition?.reason && <span className="z-dim">{disposition.reason}</span>
      )}
    </span>
  );
}
