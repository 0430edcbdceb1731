import { Link } from 'react-router';
import type { CommentFilter } from '#shared/contract/index.ts';
import { useT } from '../../../ui/index.ts';
import { type Counts, type Part, percent } from './counted-parts.ts';
import { DecisionBar } from './decision-bar.tsx';
import styles from './figures.module.css';

/** All comments in one bar, and each decision with its number and share; it leads to its comments. */
export function DecisionFigures({
  total,
  parts,
  nameOf,
  onShow,
}: {
  readonly total: Counts;
  readonly parts: readonly Part[];
  readonly nameOf: (part: Part) => string;
  readonly onShow: (filter: Partial<CommentFilter>) => void;
}) {
  const { t } = useT();
  return (
    <div className={styles['decisions']}>
      <DecisionBar counts={total} parts={parts} most={total.comments} />
      <ul className={styles['legend']}>
        {parts.map((part) => (
          <li key={part}>
            <Link to="?" onClick={() => onShow({ decision: part })} className={styles['legendEntry']}>
              <span className={styles['key']} data-part={part} aria-hidden="true" />
              <span>{nameOf(part)}</span>
              <strong className="z-number">{total[part]}</strong>
              <span className="z-dim z-number">{percent(total[part], total.comments)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="z-dim">{t('app.figures.press')}</p>
    </div>
  );
}
