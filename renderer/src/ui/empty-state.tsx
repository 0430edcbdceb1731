import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** Says what will stand here, why it is useful and how to begin. */
export function EmptyState({
  icon,
  title,
  text,
  action,
  small,
}: {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly text?: ReactNode;
  readonly action?: ReactNode;
  readonly small?: boolean;
}) {
  return (
    <div className={styles['empty']} data-small={small || undefined}>
      {icon && (
        <div className={styles['emptyIcon']} aria-hidden="true">
          {icon}
        </div>
      )}
      <p className={styles['emptyTitle']}>{title}</p>
      {text && <p className={styles['emptyText']}>{text}</p>}
      {action && <div className={styles['emptyAction']}>{action}</div>}
    </div>
  );
}
