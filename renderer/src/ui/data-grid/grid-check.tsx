import { useEffect, useRef } from 'react';
import styles from './grid-check.module.css';

/** A box to tick, light enough for every row of a list that is scrolled fast. */
export function GridCheck({
  label,
  checked,
  indeterminate = false,
  tabIndex,
  onChange,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly indeterminate?: boolean;
  readonly tabIndex?: number;
  readonly onChange: () => void;
}) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = indeterminate;
  }, [indeterminate]);
  return (
    <input
      ref={box}
      type="checkbox"
      className={styles['box']}
      aria-label={label}
      tabIndex={tabIndex}
      checked={checked}
      onChange={onChange}
    />
  );
}
