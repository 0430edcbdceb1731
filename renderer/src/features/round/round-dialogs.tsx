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

/** A comment that came otherwise than in a file. */
export function AddCommentDialog({
  view,
  opened,
  onClose,
  onAdded,
}: Props & { readonly onAdded: (id: string) => void }) {
  const { t } = useT();
  const api = useApi();
  const add = useCommand(api.round.addComment, { done: 'app.round.added', quiet: true });
  return (
    <FormDialog
      opened={opened}
      title={t('app.round.add-comment')}
      intro={t('app.round.add-intro')}
      size="640"
      fields={[
        { name: 'organisation', label: t('app.round.column-organisation'), required: true },
        { name: 'person', label: t('app.round.comment-person') },
        { name: 'clauseRaw', label: t('app.round.clause-raw'), help: t('app.round.clause-raw-help') },
        { name: 'type', label: t('app.round.comment-type') },
        { name: 'original', label: t('app.round.detail-original'), kind: 'long' },
        { name: 'comment', label: t('app.round.detail-comment'), kind: 'long' },
        { name: 'proposal', label: t('app.round.detail-proposal'), kind: 'long' },
        { name: 'reason', label: t('app.round.detail-reason'), kind: 'long' },
      ]}
      initial={{
        organisation: '',
        person: '',
        clauseRaw: '',
        type: '',
        original: '',
        comment: '',
        proposal: '',
        reason: '',
      }}
      submit={t('app.round.add-comment')}
      pending={add.pending}
      failure={add.failure}
      onClose={onClose}
      onSubmit={async (comment) => {
        const receipt = await add.run({ roundId: view.id, comment });
        if (receipt) onAdded(receipt.id);
        return receipt !== null;
      }}
    />
  );
}
