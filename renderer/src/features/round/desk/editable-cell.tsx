import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useT } from '../../../ui/index.ts';
import styles from './desk.module.css';

/**
 * A text of a list that is changed where it stands: pressed, it becomes an input; Enter or leaving keeps, Escape gives up. Rows have one tab
 * stop, so from the keyboard the row's own dialog does the same.
 */
export function EditableCell({
  value,
  label,
  wrong,
  onSave,
}: {
  readonly value: string;
  readonly label: string;
  /** What is not right about it. */
  readonly wrong?: string | undefined;
  readonly onSave: (value: string) => void;
}) {
  const { t } = useT();
  const [typed, setTyped] = useState<string | null>(null);
  const keep = () => {
    if (typed !== null && typed.trim() !== value) onSave(typed.trim());
    setTyped(null);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') keep();
    if (event.key === 'Escape') setTyped(null);
    event.stopPropagation();
  };
  if (typed === null)
    return (
      <button
        type="button"
        tabIndex={-1}
        className={styles['cell']}
        data-wrong={wrong !== undefined || undefined}
        title={wrong ?? (value || undefined)}
        aria-label={`${t('app.field.edit', { field: label })} ${value}`.trim()}
        onClick={() => setTyped(value)}
      >
        {value || <span className={styles['blank']}>—</span>}
      </button>
    );
  return (
    <TextInput
      size="xs"
      className={styles['cellInput'] ?? ''}
      aria-label={label}
      value={typed}
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={keys}
      onBlur={keep}
    />
  );
}
