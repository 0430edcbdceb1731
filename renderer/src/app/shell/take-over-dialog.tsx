import { Progress } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { ConfirmDialog, momentText, useReopen, useT } from '../../ui/index.ts';

/** Asks before the workspace of somebody who no longer answers is taken over, and shows the half minute of watching. */
export function TakeOverDialog({
  opened,
  holder,
  onClose,
}: {
  readonly opened: boolean;
  readonly holder: { readonly user: string; readonly host: string; readonly at: string };
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const { run, pending, failure, progress } = useReopen({ quiet: true });
  return (
    <ConfirmDialog
      opened={opened}
      title={t('app.trouble.take-over-confirm')}
      text={
        <>
          {t('app.trouble.take-over-text', { ...holder, at: momentText(holder.at) })}
          {progress && (
            <span role="status">
              <Progress
                mt="sm"
                mb={4}
                value={(100 * progress.done) / progress.total}
                aria-label={t('app.trouble.take-over-confirm')}
              />
              {t('app.trouble.take-over-wait', progress)}
            </span>
          )}
        </>
      }
      confirm={t('app.trouble.take-over-confirm')}
      danger
      pending={pending}
      failure={failure}
      onConfirm={async () => {
        const done = await run({ takeOver: true });
        if (done) notifications.show({ message: t('app.trouble.taken-over'), color: 'green' });
        return done !== null;
      }}
      onClose={onClose}
    />
  );
}
