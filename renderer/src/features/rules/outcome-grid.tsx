import type { OutcomeTable, TableOutcome } from '#shared/domain/outcome-table.ts';
import { useT } from '../../ui/index.ts';
import styles from './outcome-grid.module.css';
import { OUTCOME_SIGNS, useOutcomeWords } from './outcome-name.tsx';
import shared from './rules.module.css';

/** The triangle of all outcomes: votes of one position across, of another down; each cell by colour, sign and name. */
export function OutcomeGrid({
  table,
  row,
  column,
  marked,
}: {
  readonly table: OutcomeTable;
  readonly row: string;
  readonly column: string;
  /** The numbers typed in. */
  readonly marked: { readonly row: number; readonly column: number };
}) {
  const { t } = useT();
  const words = useOutcomeWords();
  const found = [...new Set(table.rows.flat())];
  const sign = (outcome: TableOutcome) => OUTCOME_SIGNS[outcome] ?? words(outcome).slice(0, 1);
  const least = (cells: readonly TableOutcome[]) =>
    cells.findIndex((outcome) => outcome !== 'failed' && outcome !== 'no-quorum');
  return (
    <>
      <ul className={styles['legend']}>
        {found.map((outcome) => (
          <li key={outcome}>
            <span className={styles['cell']} data-outcome={outcome} aria-hidden="true">
              {sign(outcome)}
            </span>
            {words(outcome)}
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys, too */}
      <div className={shared['scroll']} tabIndex={0}>
        <table className={styles['grid']}>
          <thead>
            <tr>
              <th scope="col" className={styles['corner']}>
                {row} ↓ {column} →
              </th>
              {table.rows[0]?.map((_, votes) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the index is the number of votes
                <th key={votes} scope="col">
                  {votes}
                </th>
              ))}
              <th scope="col" className={styles['least']}>
                {t('app.rules.least', { position: column })}
              </th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((cells, votes) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the index is the number of votes
              <tr key={votes}>
                <th scope="row">{votes}</th>
                {cells.map((outcome, across) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: the index is the number of votes
                    key={across}
                    className={styles['cell']}
                    data-outcome={outcome}
                    data-marked={(votes === marked.row && across === marked.column) || undefined}
                    title={`${column} ${across}, ${row} ${votes}: ${words(outcome)}`}
                  >
                    {sign(outcome)}
                  </td>
                ))}
                {votes > 0 && <td colSpan={votes} aria-hidden="true" />}
                <td className={styles['least']}>{least(cells) < 0 ? '—' : least(cells)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
