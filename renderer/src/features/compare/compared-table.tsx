import type { ComparedTable } from '#shared/doc-model/compare/index.ts';
import { ComparedText, type ShownSide } from '../../ui/index.ts';
import styles from './compare.module.css';

/** A table with its cells marked. */
export function ComparedTableView({ table, side }: { readonly table: ComparedTable; readonly side: ShownSide }) {
  const hidden = side === 'after' ? 'removed' : side === 'before' ? 'added' : '';
  return (
    <table className={styles['table']}>
      <tbody>
        {table.rows.map((row, r) =>
          row.change === hidden ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a finished comparison
            <tr key={r} data-change={row.change}>
              {row.cells.map((cell, c) => {
                if (cell.change === hidden) return null;
                const Cell = cell.header ? 'th' : 'td';
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells of a finished comparison
                  <Cell key={c} colSpan={cell.colspan} rowSpan={cell.rowspan} data-change={cell.change}>
                    <ComparedText runs={cell.runs} side={side} />
                  </Cell>
                );
              })}
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
