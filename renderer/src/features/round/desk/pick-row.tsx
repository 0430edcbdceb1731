import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './desk.module.css';

/** A line of a list to tick, whose content is the name of the box. */
export function PickRow({
  checked,
  disabled = false,
  onChange,
  children,
}: {
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: () => void;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles['pick']}>
      <Checkbox
        checked={checked}
        disabled={disabled}
        onChange={onChange}
        classNames={{
          body: styles['pickBody'] ?? '',
          labelWrapper: styles['pickWide'] ?? '',
          label: styles['pickLine'] ?? '',
        }}
        label={children}
      />
    </div>
  );
}
