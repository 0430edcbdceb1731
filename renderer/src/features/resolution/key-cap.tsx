import type { ReactNode } from 'react';
import styles from './resolution.module.css';

/** A key as it stands on the keyboard, beside what it does. */
export function Key({ children }: { readonly children: ReactNode }) {
  return (
    <span className={styles['key']} aria-hidden="true">
      {children}
    </span>
  );
}
