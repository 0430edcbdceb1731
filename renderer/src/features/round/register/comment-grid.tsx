import { useMemo } from 'react';
import type { CommentView } from '#shared/contract/index.ts';
import type { DecisionRule } from '#shared/domain/disposition.ts';
import { DataGrid, EmptyState, type GridSort, type GridSource, useT } from '../../../ui/index.ts';
import type { ColumnChoice } from './arrangement.ts';
import { registerColumns } from './register-columns.tsx';

/** The comments as 意见汇总处理表 lists them, in the columns that were chosen. */
export function CommentGrid({
  rules,
  source,
  columns: chosen,
  current,
  selected,
  sort,
  narrow,
  unsaved,
  onCurrent,
  onOpen,
  onSelect,
  onSort,
  onWidth,
}: {
  readonly rules: readonly DecisionRule[];
  readonly source: GridSource<CommentView>;
  readonly columns: readonly ColumnChoice[];
  readonly current: string;
  readonly selected: ReadonlySet<string>;
  readonly sort: GridSort;
  readonly narrow: boolean;
  /** Comments with a reason that was typed and not saved. */
  readonly unsaved: ReadonlySet<string>;
  readonly onCurrent: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  readonly onSort: (sort: GridSort | null) => void;
  readonly onWidth: (column: string, width: number) => void;
}) {
  const { t } = useT();
  const columns = useMemo(
    () => registerColumns(chosen, { t, rules, narrow, unsaved }),
    [chosen, t, rules, narrow, unsaved],
  );
  return (
    <DataGrid
      label={t('app.round.comments-tab')}
      fill
      source={source}
      columns={columns}
      rowId={(c) => c.id}
      rowHeight={54}
      current={current}
      onCurrent={(c) => onCurrent(c.id)}
      onOpen={(c) => onOpen(c.id)}
      selected={selected}
      onSelect={onSelect}
      sort={sort}
      onSort={onSort}
      onWidth={onWidth}
      empty={<EmptyState small title={t('app.filter.nothing')} />}
    />
  );
}
