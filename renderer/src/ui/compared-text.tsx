import type { TextRun } from '#shared/doc-model/compare/index.ts';
import styles from './compared-text.module.css';

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
