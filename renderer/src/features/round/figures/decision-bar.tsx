import type { Counts, Part } from './counted-parts.ts';
import styles from './figures.module.css';

/** A bar with a part for each decision, as long as its comments are many among `most`. The numbers stand beside it. */
export function DecisionBar({
  counts,
  parts,
  most,
}: {
  readonly counts: Counts;
  readonly parts: readonly Part[];
  readonly most: number;
}) {
  return (
    <span className={`${styles['bar']} z-ink`} aria-hidden="true">
      {parts
        .filter((part) => counts[part] > 0)
        .map((part) => (
          <span key={part} data-part={part} style={{ width: `${(100 * counts[part]) / Math.max(1, most)}%` }} />
        ))}
    </span>
  );
}
