import type { Resolution } from '#shared/domain/meeting.ts';
import { recusedFrom } from '#shared/domain/meeting-quorum.ts';
import { useApi } from '../../rpc/index.ts';
import { FormDialog, useCommand, useT } from '../../ui/index.ts';
import type { MeetingView } from './meeting-view.ts';
import type { MeetingEdits } from './use-meeting-edits.tsx';

/**
 * Opens a ballot at the meeting: among those with a vote on the day, without those who stand aside for the item; substitutes vote in their
 * seats. The resolution then names the ballot, the ballot its meeting.
 */
export function BallotDialog({
  view,
  edits,
  resolution,
  onClose,
}: {
  readonly view: MeetingView;
  readonly edits: MeetingEdits;
  readonly resolution: Resolution;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const api = useApi();
  const { meeting } = edits;
  const open = useCommand(api.ballot.open, { done: 'app.meeting.ballot-opened', quiet: true });
  const project = view.projects.find(({ id }) => id === resolution.projectId);
  const recused = recusedFrom(meeting.declarations, resolution.agendaItemId);
  const aside = meeting.attendance.filter(({ voting, personId }) => voting && recused.has(personId));
  return (
    <FormDialog
      opened
      title={t('app.meeting.ballot-here')}
      size="520"
      intro={t('app.meeting.ballot-intro', {
        names: aside.map(({ name }) => name).join(t('app.list.and')) || t('app.meeting.nobody'),
      })}
      fields={[
        { name: 'title', label: t('app.meeting.ballot-title'), required: true, wide: true },
        { name: 'closesOn', label: t('app.meeting.ballot-until'), kind: 'date', required: true },
        { name: 'secret', label: t('app.meeting.ballot-secret'), kind: 'yes-no' },
        {
          name: 'reason',
          label: t('app.meeting.ballot-reason'),
          help: t('app.meeting.ballot-reason-help'),
          wide: true,
        },
      ]}
      initial={{
        title: `${meeting.title}：${resolution.number}`,
        closesOn: meeting.heldOn || meeting.date,
        secret: false as boolean,
        reason: '',
      }}
      submit={t('app.meeting.ballot-here')}
      pending={open.pending}
      failure={open.failure}
      onClose={onClose}
      onSubmit={async ({ title, closesOn, secret, reason }) => {
        if (!(await edits.save())) return false;
        const receipt = await open.run({
          projectId: resolution.projectId,
          draftId: project?.frozenDraftId ?? '',
          title,
          mode: 'meeting',
          ruleId: view.votingRuleId,
          opensOn: meeting.heldOn || meeting.date,
          closesOn,
          secret,
          reason,
          meetingId: view.id,
          recused: aside.map(({ personId }) => ({
            personId,
            reason: meeting.declarations.find((each) => each.personId === personId)?.text || t('app.meeting.recused'),
          })),
          substituted: meeting.attendance.filter(({ state }) => state === 'substitute').map(({ personId }) => personId),
        });
        if (!receipt) return false;
        await edits.run((call) =>
          call.meeting.saveResolution({
            id: view.id,
            resolutionId: resolution.id,
            changes: { ballotId: receipt.id, hands: null },
          }),
        );
        return true;
      }}
    />
  );
}
