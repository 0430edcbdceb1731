import type { Held } from '#shared/contract/index.ts';
import { type Api, useApi } from '../../rpc/index.ts';
import { FormDialog, useCommand, useT } from '../../ui/index.ts';

/** What was removed, and where the data still are. */
export type Forgotten = Awaited<ReturnType<Api['people']['forget']>>;

/** Asks what is to be removed and why. */
export function ForgetDialog({
  held,
  opened,
  onClose,
  onDone,
}: {
  readonly held: Held;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onDone: (done: Forgotten) => void;
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
          wide: true,
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
        onDone(done);
        return true;
      }}
    />
  );
}
