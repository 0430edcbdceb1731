import type { Problem } from '#shared/base/index.ts';
import { ProblemList } from '../../ui/index.ts';
import styles from './rule-faults.module.css';

/** What is wrong with a rule as it is typed; where it is, the rule's own table shows. */
export function RuleFaults({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <div className={styles['faults']}>
      <ProblemList problems={problems.map(({ where: _, ...problem }) => problem)} />
    </div>
  );
}
