import { useQuery } from '@tanstack/react-query';
import { useApi, useReads } from '../../rpc/index.ts';
import { FormDialog, useCommand, useT } from '../../ui/index.ts';
import type { RoundView } from './round-view.ts';

type Props = { readonly view: RoundView; readonly opened: boolean; readonly onClose: () => void };

/** Closes the round; before its last day only with a reason. */
export function CloseRoundDialog({ view, opened, onClose }: Props) {
  const { t } = useT();
  const api = useApi();
  const read = useReads();
  const today = useQuery(read.home()).data?.today;
  const close = useCommand(api.round.close, { done: 'app.round.closed', quiet: true });
  const { closesOn } = view.round;
  const undecided = view.statistics.undecided;
  if (opened && today === undefined) return null;
  return (
    <FormDialog
      opened={opened}
      title={t('app.round.close')}
      size="480"
      intro={
        <>
          {undecided > 0 && <strong>{t('app.round.close-undecided', { count: undecided })} </strong>}
          {t('app.round.close-intro')}
        </>
      }
      fields={(values) => [
        { name: 'on', label: t('app.round.close-on'), kind: 'date', required: true },
        ...(values.on < closesOn
          ? [
              {
                name: 'reason',
                label: t('app.round.close-early-reason'),
                kind: 'long' as const,
                required: true,
                help: t('app.round.close-early', { day: closesOn }),
              },
            ]
          : []),
      ]}
      initial={{ on: today ?? '', reason: '' }}
      submit={t('app.round.close')}
      pending={close.pending}
      failure={close.failure}
      onClose={onClose}
      onSubmit={async ({ on, reason }) =>
        (await close.run({ id: view.id, on, reason: on < closesOn ? reason : '' })) !== null
      }
    />
  );
}
