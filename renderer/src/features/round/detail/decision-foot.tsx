import { Button } from '@mantine/core';
import { useT } from '../../../ui/index.ts';
import styles from './decision.module.css';
import type { DecisionMode } from './decision-draft.ts';

/** The buttons below what was chosen or typed: save it, or leave it as it was. */
export function DecisionFoot({
  mode,
  count,
  reopens,
  ready,
  disabled,
  pending,
  onSave,
  onCancel,
}: {
  readonly mode: DecisionMode;
  readonly count: number;
  /** The decision is about to be taken back. */
  readonly reopens: boolean;
  readonly ready: boolean;
  readonly disabled: boolean;
  readonly pending: boolean;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useT();
  const save = mode === 'suggest' ? 'suggestion-save' : 'decision-save';
  const label = count > 1 ? t(`app.comment.${save}-count`, { count }) : t(`app.comment.${save}`);
  return (
    <div className={styles['foot']}>
      <Button variant="subtle" color="gray" size="compact-sm" disabled={disabled || pending} onClick={onCancel}>
        {t('app.action.cancel')}
      </Button>
      <Button
        size="compact-md"
        disabled={disabled || !ready}
        loading={pending}
        onClick={onSave}
        rightSection={<span className={styles['keys']}>Ctrl ↵</span>}
      >
        {reopens ? t('app.comment.reopen') : label}
      </Button>
    </div>
  );
}
