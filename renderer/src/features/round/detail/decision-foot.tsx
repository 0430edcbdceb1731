import { Button } from '@mantine/core';
import { useT } from '../../../ui/index.ts';
import styles from './decision.module.css';
import type { DecisionMode } from './decision-draft.ts';

/** The buttons below the form: save; take back what is on record, or leave it after all. */
export function DecisionFoot({
  mode,
  count,
  reopens,
  onRecord,
  ready,
  disabled,
  pending,
  onSave,
  onTakeBack,
  onCancel,
}: {
  readonly mode: DecisionMode;
  readonly count: number;
  /** The decision is about to be taken back. */
  readonly reopens: boolean;
  readonly onRecord: boolean;
  readonly ready: boolean;
  readonly disabled: boolean;
  readonly pending: boolean;
  readonly onSave: () => void;
  readonly onTakeBack: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useT();
  const save = mode === 'suggest' ? 'suggestion-save' : 'decision-save';
  const label = count > 1 ? t(`app.comment.${save}-count`, { count }) : t(`app.comment.${save}`);
  return (
    <div className={styles['foot']}>
      {onRecord ? (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          disabled={disabled || pending}
          onClick={reopens ? onCancel : onTakeBack}
        >
          {reopens
            ? t('app.action.cancel')
            : t(mode === 'suggest' ? 'app.comment.suggestion-take-back' : 'app.comment.reopen')}
        </Button>
      ) : (
        <span />
      )}
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
