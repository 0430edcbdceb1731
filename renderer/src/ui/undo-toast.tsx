import { Button } from '@mantine/core';
import { useT } from './i18n.ts';
import styles from './notice.module.css';
import { useUndo } from './use-undo.tsx';

/** "已…" with a button that takes it back. */
export function UndoToast({ label, commitId }: { readonly label: string; readonly commitId: string }) {
  const { t } = useT();
  const undo = useUndo();
  return (
    <div className={styles['toast']}>
      <span>{label}</span>
      {commitId !== '' && (
        <Button variant="subtle" size="compact-xs" onClick={() => void undo(commitId, label)}>
          {t('app.undo.button')}
        </Button>
      )}
    </div>
  );
}

/** The same for changes that are taken back in their own way (text of a draft). */
export function TakeBackToast({
  label,
  onTakeBack,
}: {
  readonly label: string;
  readonly onTakeBack: () => Promise<void>;
}) {
  const { t } = useT();
  return (
    <div className={styles['toast']}>
      <span>{label}</span>
      <Button variant="subtle" size="compact-xs" onClick={() => void onTakeBack()}>
        {t('app.undo.button')}
      </Button>
    </div>
  );
}
