import { Button, SegmentedControl } from '@mantine/core';
import type { Disposition } from '#shared/domain/disposition.ts';
import { usePreferences } from '../../../state/index.ts';
import { dayOf, momentText, useT } from '../../../ui/index.ts';
import styles from './decision.module.css';
import type { DecisionMode } from './decision-draft.ts';

/** Above the choices: whether they are suggestions or decisions, and who has given the one on record, which can be taken back. */
export function DecisionModeRow({
  mode,
  fixed,
  onRecord,
  disabled,
  onTakeBack,
}: {
  readonly mode: DecisionMode;
  /** Only this mode is possible. */
  readonly fixed: boolean;
  /** What is on record in this mode, of one comment. */
  readonly onRecord: Disposition | null;
  readonly disabled: boolean;
  readonly onTakeBack: () => void;
}) {
  const { t } = useT();
  const setPreferences = usePreferences((s) => s.set);
  return (
    <div className={styles['modeRow']}>
      <SegmentedControl
        aria-label={t('app.comment.mode')}
        value={mode}
        disabled={disabled || fixed}
        data={[
          { value: 'suggest' as const, label: t('app.comment.mode-suggest') },
          { value: 'decide' as const, label: t('app.comment.mode-decide') },
        ]}
        onChange={(value) => setPreferences({ decisionMode: value })}
      />
      {onRecord && (
        <>
          <span
            className={styles['by']}
            title={t('app.comment.by-at', { by: onRecord.by, at: momentText(onRecord.at) })}
          >
            {t('app.comment.by-at', { by: onRecord.by, at: dayOf(onRecord.at) })}
          </span>
          <Button variant="subtle" color="gray" size="compact-xs" disabled={disabled} onClick={onTakeBack}>
            {t(mode === 'suggest' ? 'app.comment.suggestion-take-back' : 'app.comment.reopen')}
          </Button>
        </>
      )}
    </div>
  );
}
