import { notifications } from '@mantine/notifications';
import type { Held } from '#shared/contract/index.ts';
import { useApi } from '../../rpc/index.ts';
import { FormDialog, useCommand, useT } from '../../ui/index.ts';

/** Asks what is to be removed and why, and says afterwards where the data still are. */
export function ForgetDialog({
  held,
  opened,
  onClose,
}: {
  readonly held: Held;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const api = useApi();
  const forget = useCommand(api.people.forget, { quiet: true });
  return (
    <FormDialog
      opened={opened}
      title={t('app.held.forget')}
      intro={t('app.held.forget-text')}
      fields={[
        {
          name: 'name',
          label: t('app.held.forget-name'),
          kind: 'yes-no',
          readOnly: held.named,
          ...(held.named ? { help: t('app.held.forget-named') } : {}),
        },
        { name: 'reason', label: t('app.held.reason'), kind: 'long', required: true },
      ]}
      initial={{ name: false as boolean, reason: '' }}
      submit={t('app.held.forget')}
      danger
      pending={forget.pending}
      failure={forget.failure}
      onClose={onClose}
      onSubmit={async ({ name, reason }) => {
        const done = await forget.run({ id: held.id, name, reason });
        if (!done) return false;
        const lines = [t('app.held.cleared', { count: done.cleared })];
        if (done.backups.length > 0) lines.push(t('app.held.backups', { days: done.backups.join(t('app.list.and')) }));
        if (done.left.length > 0) lines.push(t('app.held.left', { files: done.left.join(t('app.list.and')) }));
        notifications.show({ message: lines.join('\n'), autoClose: done.left.length > 0 ? false : 12_000 });
        return true;
      }}
    />
  );
}
