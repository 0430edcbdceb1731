// biome-ignore-all lint/a11y/useSemanticElements: virtual rows in a CSS grid cannot be table elements; roles say what they are
// biome-ignore-all lint/a11y/useFocusableInteractive: one tab stop for the whole grid; rows take the focus, cells do not
import { type KeyboardEvent, type MouseEvent, memo } from 'react';
import { useT } from '../i18n.ts';
import styles from './data-grid.module.css';
import { GridCheck } from './grid-check.tsx';
import type { GridColumn } from './grid-types.ts';

/** What happens to a line; the same object for the life of a grid, so that rows are drawn only when they change. */
export type LineActs = {
  readonly key: (event: KeyboardEvent, line: number) => void;
  readonly focus: (line: number) => void;
  readonly click: (event: MouseEvent, line: number) => void;
  readonly open: (line: number) => void;
  readonly toggle: (line: number) => void;
};

export type GridRowProps<T> = {
  /** Undefined = not read yet. */
  readonly row: T | undefined;
  readonly line: number;
  /** Pixels from the top of the list. */
  readonly start: number;
  readonly height: number;
  readonly columns: readonly GridColumn<T>[];
  /** Below the head of a group. */
  readonly grouped: boolean;
  /** Undefined = nothing can be selected. */
  readonly chosen: boolean | undefined;
  readonly current: boolean;
  readonly active: boolean;
  readonly openable: boolean;
  /** Measures rows that are as high as their content. */
  readonly measure: ((element: HTMLElement | null) => void) | undefined;
  readonly acts: LineActs;
};

function Row<T>({
  row,
  line,
  start,
  height,
  columns,
  grouped,
  chosen,
  current,
  active,
  openable,
  measure,
  acts,
}: GridRowProps<T>) {
  const { t } = useT();
  const selectable = chosen !== undefined;
  return (
    <div
      ref={measure}
      data-index={line}
      data-row={line}
      data-current={current || undefined}
      data-openable={openable || undefined}
      role="row"
      aria-rowindex={line + 2}
      aria-level={grouped ? 2 : undefined}
      aria-selected={chosen}
      aria-current={current ? 'true' : undefined}
      aria-busy={row === undefined || undefined}
      aria-label={row === undefined ? t('app.grid.row-loading') : undefined}
      tabIndex={active ? 0 : -1}
      className={styles['row']}
      style={{ transform: `translateY(${start}px)`, ...(measure ? { minHeight: height } : { height }) }}
      onFocus={() => acts.focus(line)}
      onKeyDown={(e) => acts.key(e, line)}
      onClick={(e) => {
        if (!(e.target as HTMLElement).closest('a, button, input, label')) acts.click(e, line);
      }}
      onDoubleClick={() => acts.open(line)}
    >
      {selectable && (
        <div role="gridcell" aria-colindex={1} className={styles['check']}>
          {row !== undefined && (
            <GridCheck
              tabIndex={-1}
              label={t('app.grid.select-row')}
              checked={chosen}
              onChange={() => acts.toggle(line)}
            />
          )}
        </div>
      )}
      {columns.map((column, i) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={i + 1 + (selectable ? 1 : 0)}
          className={styles['cell']}
          data-align={column.align}
          data-wrap={measure ? true : undefined}
          onMouseEnter={tellWhatIsCut}
        >
          {row === undefined ? <span className={styles['bone']} /> : column.cell ? column.cell(row) : column.value(row)}
        </div>
      ))}
    </div>
  );
}

/** What does not fit its column is read in full under the pointer. */
function tellWhatIsCut({ currentTarget: cell }: MouseEvent<HTMLElement>): void {
  const cut = [cell, ...cell.querySelectorAll('*')].some((each) => each.scrollWidth > each.clientWidth + 1);
  if (cut) cell.title = cell.textContent ?? '';
  else cell.removeAttribute('title');
}

/** One row at its place in the list; grey bars as long as it is not read. */
export const GridRow = memo(Row) as typeof Row;
