import type { ComparedTable, TextRun } from '#shared/doc-model/compare/index.ts';
import styles from './compare.module.css';

/** Which of the texts is shown: both in one, or one side only. */
export type ShownSide = 'both' | 'before' | 'after';

/** A compared text: removed words struck out, added ones underlined, each with a colour that repeats it. */
export function ComparedText({ runs, side }: { readonly runs: readonly TextRun[]; readonly side: ShownSide }) {
  return runs.map((run, index) => {
    if ((run.kind === 'removed' && side === 'after') || (run.kind === 'added' && side === 'before')) return null;
    // biome-ignore-start lint/suspicious/noArrayIndexKey: runs have no identity and never change places
    if (run.kind === 'removed')
      return (
        <del key={index} className={styles['removed']}>
          {run.text}
        </del>
      );
    if (run.kind === 'added')
      return (
        <ins key={index} className={styles['added']}>
          {run.text}
        </ins>
      );
    return <span key={index}>{run.text}</span>;
    // biome-ignore-end lint/suspicious/noArrayIndexKey: see above
  });
}

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
