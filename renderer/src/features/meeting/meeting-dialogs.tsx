import { useApi } from '../../rpc/index.ts';
import { ConfirmDialog, FormDialog, useCommand, useT } from '../../ui/index.ts';
import type { MeetingView } from './meeting-view.ts';
import { quorumNow } from './quorum-now.ts';
import type { MeetingEdits } from './use-meeting-edits.tsx';

type Props = { readonly opened: boolean; readonly onClose: () => void };

/** Marks the meeting as held; without a quorum only with a reason. */
export function HoldDialog({
  view,
  edits,
  opened,
  onClose,
}: Props & { readonly view: MeetingView; readonly edits: MeetingEdits }) {
  const { t } = useT();
  const api = useApi();
  const hold = useCommand(api.meeting.hold, { done: 'app.meeting.held', quiet: true });
  const quorum = quorumNow(edits.meeting, view.quorum);
  return (
    <FormDialog
      opened={opened}
      title={t('app.meeting.hold')}
      size="480"
      intro={
        <>
          {t(quorum.met ? 'app.meeting.quorum-met' : 'app.meeting.quorum-not-met', quorum.numbers)}
          <br />
          {t('app.meeting.hold-intro')}
        </>
      }
      fields={[
        { name: 'on', label: t('app.meeting.held-on'), kind: 'date', required: true },
        ...(quorum.met
          ? []
          : [{ name: 'reason', label: t('app.meeting.hold-reason'), kind: 'long' as const, required: true }]),
      ]}
      initial={{ on: edits.meeting.date, reason: '' }}
      submit={t('app.meeting.hold')}
      pending={hold.pending}
      failure={hold.failure}
      onClose={onClose}
      onSubmit={async ({ on, reason }) =>
        (await edits.save()) && (await hold.run({ id: view.id, on, overrideReason: quorum.met ? '' : reason })) !== null
      }
    />
  );
}

/** Cancels a planned meeting, with the reason. */
export function CancelDialog({ view, opened, onClose }: Props & { readonly view: MeetingView }) {
  const { t } = useT();
  const api = useApi();
  const cancel = useCommand(api.meeting.cancel, { done: 'app.meeting.cancelled', quiet: true });
  return (
    <FormDialog
      opened={opened}
      title={t('app.meeting.cancel')}
      size="480"
      intro={t('app.meeting.cancel-intro')}
      fields={[{ name: 'reason', label: t('app.meeting.cancel-reason'), kind: 'long' as const, required: true }]}
      initial={{ reason: '' }}
      submit={t('app.meeting.cancel')}
      pending={cancel.pending}
      failure={cancel.failure}
      onClose={onClose}
      onSubmit={async ({ reason }) => (await cancel.run({ id: view.id, reason })) !== null}
    />
  );
}

/** Approves the minutes for good. */
export function ApproveDialog({
  view,
  edits,
  opened,
  onClose,
}: Props & { readonly view: MeetingView; readonly edits: MeetingEdits }) {
  const { t } = useT();
  const api = useApi();
  const approve = useCommand(api.meeting.approveMinutes, { done: 'app.meeting.approved', quiet: true });
  return (
    <ConfirmDialog
      opened={opened}
      title={t('app.meeting.approve')}
      text={t('app.meeting.approve-intro')}
      confirm={t('app.meeting.approve-now')}
      danger
      pending={approve.pending}
      failure={approve.failure}
      onClose={onClose}
      onConfirm={async () => (await edits.save()) && (await approve.run({ id: view.id })) !== null}
    />
  );
}
