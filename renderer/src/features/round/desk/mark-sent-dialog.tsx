import { CHANNELS, type Channel, type Recipient } from '#shared/domain/round.ts';
import { useApi } from '../../../rpc/index.ts';
import { FormDialog, useCommand, useT } from '../../../ui/index.ts';

/** Notes that the draft went out to recipients: the day and the channel. */
export function MarkSentDialog({
  roundId,
  recipients,
  today,
  onClose,
}: {
  readonly roundId: string;
  readonly recipients: readonly Recipient[];
  readonly today: string;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const api = useApi();
  const mark = useCommand(api.round.markSent, { done: 'app.send.marked-sent', quiet: true });
  const again = recipients.filter(({ sentOn }) => sentOn !== '').length;
  return (
    <FormDialog
      opened
      title={t('app.send.mark-sent')}
      size="460"
      intro={
        <>
          {t('app.send.mark-sent-intro', { count: recipients.length })}
          {again > 0 && ` ${t('app.send.mark-sent-again', { count: again })}`}
        </>
      }
      fields={[
        { name: 'on', label: t('app.send.sent-on'), kind: 'date', required: true },
        {
          name: 'channel',
          label: t('app.send.channel'),
          kind: 'choice',
          options: CHANNELS.map((channel) => ({ value: channel, label: t(`app.send.channel-${channel}`) })),
        },
      ]}
      initial={{ on: today, channel: recipients[0]?.channel ?? 'email' }}
      submit={t('app.send.mark-sent')}
      pending={mark.pending}
      failure={mark.failure}
      onClose={onClose}
      onSubmit={async ({ on, channel }) =>
        (await mark.run({
          id: roundId,
          recipientIds: recipients.map(({ id }) => id),
          channel: channel as Channel,
          on,
        })) !== null
      }
    />
  );
}
