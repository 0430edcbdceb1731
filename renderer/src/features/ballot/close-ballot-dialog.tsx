import { notVotedYet } from '#shared/domain/ballot-steps.ts';
import { useApi, useToday } from '../../rpc/index.ts';
import { FormDialog, useCommand, useT } from '../../ui/index.ts';
import type { BallotView } from './ballot-view.ts';

/** Ends the voting; says that this is final, what is still missing, and asks why where it ends before its time. */
export function CloseBallotDialog({
  view,
  opened,
  onClose,
}: {
  readonly view: BallotView;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t, gap } = useT();
  const today = useToday();
  const close = useCommand(useApi().ballot.close, { done: 'app.ballot.closed-done', quiet: true });
  if (opened && today === '') return null;
  const { ballot, tally, ifConfirmed } = view;
  const missing = notVotedYet(ballot).length;
  const empty = ballot.handedIn.length - ballot.box.length;
  const warnings = [
    ...(missing > 0 ? [t('app.ballot.close-missing', { count: missing })] : []),
    ...(empty > 0 ? [t('app.ballot.close-envelopes', { count: empty })] : []),
    ...(ifConfirmed ? [t('app.ballot.close-conditional', { count: ifConfirmed.votes })] : []),
    t('app.ballot.close-result', { outcome: t(`app.ballot.outcome-${tally.outcome}`) }),
  ];
  return (
    <FormDialog
      opened={opened}
      title={t('app.ballot.close')}
      size="480"
      danger
      intro={
        <>
          {t('app.ballot.close-intro')}
          <br />
          <strong>{warnings.join(gap)}</strong>
        </>
      }
      fields={({ on }: { on: string; reason: string }) => [
        { name: 'on', label: t('app.ballot.close-on'), kind: 'date', required: true },
        ...((on < ballot.closesOn && missing > 0) || empty > 0
          ? [
              {
                name: 'reason',
                label: t(empty > 0 ? 'app.ballot.close-why-empty' : 'app.ballot.close-why'),
                kind: 'long' as const,
                required: true,
              },
            ]
          : []),
      ]}
      initial={{ on: today, reason: '' }}
      submit={t('app.ballot.close-now')}
      pending={close.pending}
      failure={close.failure}
      onClose={onClose}
      onSubmit={async ({ on, reason }) => (await close.run({ id: view.id, on, reason })) !== null}
    />
  );
}
