import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { Problem } from '#shared/base/index.ts';
import { useT } from './i18n.ts';
import styles from './problem-list.module.css';

const ICONS = { error: IconCircleX, warning: IconAlertTriangle, info: IconInfoCircle } as const;
const ORDER = { error: 0, warning: 1, info: 2 } as const;

/** Problems as sentences, the gravest first, with the place each was found. `onGo` makes those with a block into links. */
export function ProblemList({
  problems,
  onGo,
  label,
}: {
  readonly problems: readonly Problem[];
  readonly onGo?: (blockId: string) => void;
  readonly label?: string;
}) {
  const { t, problem: text } = useT();
  if (problems.length === 0) return null;
  const sorted = [...problems].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  return (
    <ul className={styles['problems']} aria-label={label ?? t('app.problems.title')}>
      {sorted.map((problem, index) => {
        const Icon = ICONS[problem.severity];
        const blockId = problem.blockId;
        const words = text(problem);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: problems have no identity of their own and never move
          <li key={index} className={styles['problem']} data-severity={problem.severity}>
            <Icon size={16} aria-label={t(`app.problems.${problem.severity}`)} className={styles['problemIcon']} />
            <div>
              {words}
              {problem.where && !words.includes(problem.where) && (
                <span className={styles['problemWhere']}>{problem.where}</span>
              )}
              {blockId && onGo && (
                <button type="button" className={styles['link']} onClick={() => onGo(blockId)}>
                  {t('app.problems.go')}
                </button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
