import type { ReactNode } from 'react';
import { useT } from '../../ui/index.ts';
import styles from './letters.module.css';

/** A label over something that has no field of its own. */
export function LetterLabel({ children }: { readonly children: ReactNode }) {
  return <div className={styles['label']}>{children}</div>;
}

/** How many letters, and how many of them without an address; `nobody` says why there are none. */
export function LetterCount({
  count,
  without,
  nobody,
}: {
  readonly count: number;
  readonly without: number;
  readonly nobody?: string;
}) {
  const { t, gap } = useT();
  if (count === 0 && nobody) return <span className={styles['warn']}>{nobody}</span>;
  return (
    <>
      {t('app.send.mail-count', { count })}
      {without > 0 && (
        <>
          {gap}
          <span className={styles['warn']}>{t('app.send.mail-without', { count: without })}</span>
        </>
      )}
    </>
  );
}
