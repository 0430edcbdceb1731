import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './dialog-foot.module.css';

/** The buttons that end a dialog; they stay in sight where what is above them is higher than the window. */
export function DialogFoot({ children }: { readonly children: ReactNode }) {
  return (
    <Group justify="flex-end" gap="xs" className={styles['foot'] ?? ''}>
      {children}
    </Group>
  );
}
