import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../../../ui/index.ts';
import styles from './register.module.css';
import type { Chosen } from './use-chosen.ts';

/** Of more than these the numbers are not listed. */
const MOST_NUMBERS = 40;

/** What is decided together, with the form below. */
export function BulkPanel({
  chosen: { ids, comments },
  onClear,
  children,
}: {
  readonly chosen: Chosen;
  readonly onClear: () => void;
  readonly children: ReactNode;
}) {
  const { t, locale } = useT();
  const count = ids.length.toLocaleString(locale);
  const numbers = comments.map(({ no }) => no).sort((a, b) => a - b);
  const listed = comments.length === ids.length && ids.length <= MOST_NUMBERS;
  return (
    <>
      <div className={styles['bulk']}>
        <header className={styles['bulkHead']}>
          <h2>{t('app.round.bulk-title', { count })}</h2>
          <Button variant="subtle" color="gray" size="compact-sm" onClick={onClear}>
            {t('app.round.selection-clear')}
          </Button>
        </header>
        <p>
          {listed
            ? t('app.round.bulk-intro', { count, numbers: numbers.join(t('app.list.and')) })
            : t('app.register.bulk-intro-many', { count })}
        </p>
      </div>
      <div className={styles['bulkForm']}>{children}</div>
    </>
  );
}
