import type { BatchProgress } from '#shared/contract/index.ts';
import { useT } from '../../ui/index.ts';
import styles from './plan.module.css';

const PARTS = ['done', 'running', 'overdue', 'ended'] as const;

/** How far the projects of a batch are, as a bar; its words say the same. */
export function ProgressBar({ progress }: { readonly progress: BatchProgress }) {
  const { t } = useT();
  if (progress.total === 0) return <span className="z-dim">{t('app.plans.no-projects')}</span>;
  const text = t('app.plans.sum', { ...progress });
  return (
    <span className={`${styles['bar']} z-ink`} role="img" aria-label={text} title={text}>
      {PARTS.map(
        (part) => progress[part] > 0 && <i key={part} data-part={part} style={{ flexGrow: progress[part] }} />,
      )}
    </span>
  );
}
