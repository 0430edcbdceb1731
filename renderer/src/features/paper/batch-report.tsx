import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { BatchResult } from '#shared/contract/index.ts';
import { ProblemList, useT } from '../../ui/index.ts';
import styles from './batch.module.css';

/** What became of each paper of a batch: those that could not be made first, then those with problems. */
export function BatchReport({
  report,
  labels,
}: {
  readonly report: BatchResult['report'];
  /** Names of the papers as they were chosen, in the same order. */
  readonly labels: readonly string[];
}) {
  const { t, problem } = useT();
  const rows = report
    .map((line, index) => ({ ...line, index, label: labels[index] ?? line.name }))
    .sort((a, b) => rank(a) - rank(b) || a.index - b.index);
  const failed = rows.filter(({ failure }) => failure !== null).length;
  const doubtful = rows.filter(({ failure, problems }) => failure === null && problems.length > 0).length;
  return (
    <div className={styles['report']}>
      <p className="z-dim">{t('app.batch.outcome', { made: rows.length - failed, failed, doubtful })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls with the keys. */}
      <section className={styles['lines']} tabIndex={0} aria-label={t('app.batch.report')}>
        <ul>
          {rows.map((line) => (
            <li key={line.index} data-failed={line.failure !== null || undefined}>
              {line.failure ? (
                <IconCircleX size={16} aria-label={t('app.batch.failed')} />
              ) : (
                <IconCircleCheck size={16} aria-label={t('app.batch.done')} />
              )}
              <div>
                <span>{line.failure ? line.label : line.name}</span>
                {line.folder !== '' && <span className={styles['place']}>{line.folder}</span>}
                {line.pages > 0 && (
                  <span className={styles['place']}>{t('app.paper-dialog.pages', { pages: line.pages })}</span>
                )}
                {line.failure && <div>{problem(line.failure)}</div>}
                {line.problems.length > 0 && (
                  <details>
                    <summary>{t('app.batch.problems', { count: line.problems.length })}</summary>
                    <ProblemList problems={line.problems} label={line.name} />
                  </details>
                )}
              </div>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function rank({ failure, problems }: BatchResult['report'][number]): number {
  return failure ? 0 : problems.length > 0 ? 1 : 2;
}
