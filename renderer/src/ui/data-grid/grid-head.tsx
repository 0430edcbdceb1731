// biome-ignore-all lint/a11y/useSemanticElements: virtual rows in a CSS grid cannot be table elements; roles say what they are
// biome-ignore-all lint/a11y/useFocusableInteractive: one tab stop for the whole grid; rows take the focus, cells do not
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { RowData } from '@tanstack/react-table';
import { useT } from '../i18n.ts';
import styles from './data-grid.module.css';
import { GridCheck } from './grid-check.tsx';
import type { GridColumn } from './grid-types.ts';
import { type GridTable, MINIMUM_WIDTH } from './use-grid-table.ts';

/** Names of the columns: sorted by a click, widened by dragging their edge or by arrow keys on it. */
export function GridHead<T extends RowData>({
  columns,
  table,
  selected,
  onSelectAll,
  children,
}: {
  readonly columns: readonly GridColumn<T>[];
  readonly table: GridTable<T>;
  /** How much is selected; undefined = nothing can be. */
  readonly selected: 'none' | 'some' | 'all' | undefined;
  readonly onSelectAll: () => void;
  /** Shown below the names, at the top of the rows. */
  readonly children?: React.ReactNode;
}) {
  const { t } = useT();
  const { sorting } = table;
  const first = selected === undefined ? 1 : 2;
  return (
    <div role="rowgroup" className={styles['head']}>
      <div role="row" aria-rowindex={1} className={styles['row']}>
        {selected !== undefined && (
          <div role="columnheader" aria-colindex={1} className={styles['check']}>
            <GridCheck
              label={t('app.grid.select-all')}
              checked={selected === 'all'}
              indeterminate={selected === 'some'}
              onChange={onSelectAll}
            />
          </div>
        )}
        {table.headers.map((header, i) => {
          const column = columns[i];
          if (!column) return null;
          const order = sorting?.id === column.id ? (sorting.desc ? 'descending' : 'ascending') : 'none';
          const sortable = column.sortable !== false;
          const letGo = () => table.keep(column.id);
          return (
            <div
              key={header.id}
              role="columnheader"
              aria-colindex={i + first}
              aria-sort={sortable ? order : undefined}
              className={styles['headCell']}
              data-align={column.align}
            >
              {sortable ? (
                <button type="button" className={styles['sort']} onClick={() => header.column.toggleSorting()}>
                  <span>{column.header}</span>
                  {order === 'ascending' && <IconArrowUp size={13} aria-hidden="true" />}
                  {order === 'descending' && <IconArrowDown size={13} aria-hidden="true" />}
                </button>
              ) : (
                <span className={styles['label']}>{column.header}</span>
              )}
              <div
                role="separator"
                aria-orientation="vertical"
                aria-label={t('app.grid.resize', { column: column.header })}
                aria-valuenow={header.column.getSize()}
                aria-valuemin={MINIMUM_WIDTH}
                aria-valuemax={1200}
                tabIndex={-1}
                className={styles['resizer']}
                onMouseDown={(e) => {
                  header.getResizeHandler()(e);
                  window.addEventListener('mouseup', letGo, { once: true });
                }}
                onTouchStart={header.getResizeHandler()}
                onTouchEnd={letGo}
                onDoubleClick={() => table.resetWidth(column.id)}
                onKeyDown={(e) => {
                  const by = e.key === 'ArrowRight' ? 16 : e.key === 'ArrowLeft' ? -16 : 0;
                  if (by !== 0) table.resize(column.id, header.column.getSize() + by);
                }}
              />
            </div>
          );
        })}
      </div>
      {children}
    </div>
  );
}
