import { useMemo } from 'react';
import type { CommentView } from '#shared/contract/index.ts';
import type { DecisionRule } from '#shared/domain/disposition.ts';
import { isUnplaced } from '#shared/domain/round.ts';
import { DataGrid, EmptyState, type GridColumn, type GridSort, Status, useT } from '../../../ui/index.ts';
import { DecisionStatus } from '../detail/index.ts';
import styles from '../round.module.css';

export type CommentSort = 'clause' | 'no' | 'organisation' | 'decision';

/** The comments as 意见汇总处理表 lists them. `narrow` leaves out the proposal, which the detail beside the list shows. */
export function CommentGrid({
  rules,
  rows,
  total,
  current,
  selected,
  sort,
  narrow,
  unsaved,
  empty,
  onCurrent,
  onSelect,
  onSort,
}: {
  readonly rules: readonly DecisionRule[];
  readonly rows: readonly CommentView[];
  readonly total: number;
  readonly current: string;
  readonly selected: ReadonlySet<string>;
  readonly sort: GridSort;
  readonly narrow: boolean;
  /** Comments with a reason that was typed and not saved. */
  readonly unsaved: ReadonlySet<string>;
  readonly empty: React.ReactNode;
  readonly onCurrent: (id: string) => void;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  readonly onSort: (sort: GridSort | null) => void;
}) {
  const { t } = useT();
  const columns = useMemo((): readonly GridColumn<CommentView>[] => {
    const all: (GridColumn<CommentView> | null)[] = [
      { id: 'no', header: t('app.round.column-no'), width: 62, value: (c) => c.no },
      {
        id: 'clause',
        header: t('app.round.clause'),
        width: narrow ? 92 : 150,
        value: (c) => c.clauseNumber,
        cell: (c) =>
          isUnplaced(c) || (c.blockId === '' && c.anchor.how === 'hand') ? (
            <span className={styles['lines']}>
              <Status tone={isUnplaced(c) ? 'warn' : 'neutral'}>
                {t(c.choices.length > 0 ? 'app.round.unplaced-choose' : 'app.round.unplaced-short')}
              </Status>
              <span className="z-dim">{c.clauseRaw}</span>
            </span>
          ) : (
            <span className={styles['lines']}>
              <span className="z-number">{c.clauseNumber}</span>
              {c.clauseTitle !== c.clauseNumber && <span className="z-dim">{c.clauseTitle}</span>}
            </span>
          ),
      },
      {
        id: 'organisation',
        header: t('app.round.column-organisation'),
        width: narrow ? 128 : 160,
        value: (c) => c.organisation,
        cell: (c) => <span className={styles['clamp']}>{c.organisation || '—'}</span>,
      },
      {
        id: 'comment',
        header: t('app.round.column-comment'),
        width: 200,
        grow: true,
        sortable: false,
        value: (c) => c.comment || c.proposal,
        cell: (c) => <span className={styles['clamp']}>{c.comment || c.proposal}</span>,
      },
      narrow
        ? null
        : {
            id: 'proposal',
            header: t('app.round.column-proposal'),
            width: 240,
            sortable: false,
            value: (c) => c.proposal,
            cell: (c) => <span className={styles['clamp']}>{c.proposal}</span>,
          },
      {
        id: 'decision',
        header: t('app.round.column-decision'),
        width: 140,
        value: (c) => c.disposition?.decision ?? '',
        cell: (c) => (
          <span className={styles['lines']}>
            <DecisionStatus decision={c.disposition?.decision ?? null} rules={rules} />
            {unsaved.has(c.id) ? (
              <span className={styles['unsaved']}>{t('app.round.decision-unsaved')}</span>
            ) : (
              c.disposition?.reason && <span className="z-dim">{c.disposition.reason}</span>
            )}
          </span>
        ),
      },
    ];
    return all.filter((column) => column !== null);
  }, [t, narrow, unsaved, rules]);
  return (
    <DataGrid
      label={t('app.round.comments-tab')}
      fill
      rows={rows}
      columns={columns}
      rowId={(c) => c.id}
      rowHeight={54}
      total={total}
      current={current}
      onCurrent={(c) => onCurrent(c.id)}
      selected={selected}
      onSelect={onSelect}
      sort={sort}
      onSort={onSort}
      empty={empty ?? <EmptyState small title={t('app.filter.nothing')} />}
    />
  );
}
