import { Button, Group, Progress, Stack } from '@mantine/core';
import { useId } from 'react';
import { useT } from '../../ui/index.ts';
import styles from './paper.module.css';

/** How far a job is, with the way to cancel it. `total` 0: not known yet. */
export function RunProgress({
  label,
  done,
  total,
  onCancel,
}: {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly onCancel: () => void;
}) {
  const { t } = useT();
  const bar = useId();
  const percent = total > 0 ? Math.round((100 * done) / total) : 0;
  return (
    <Stack gap="sm">
      <div id={bar} className={styles['phase']}>
        <span className={styles['phaseName']}>{label}</span>
        {total > 0 && (
          <span className="z-number z-dim">
            {done} / {total}
          </span>
        )}
      </div>
      <Progress.Root size="md">
        <Progress.Section
          value={total > 0 ? percent : 100}
          animated={total === 0}
          aria-labelledby={bar}
          aria-valuenow={percent}
        />
      </Progress.Root>
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel} data-autofocus autoFocus>
          {t('app.action.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
