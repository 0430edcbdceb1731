import { isSilent, type RecipientLine } from '#shared/domain/recipient-line.ts';
import { useApi } from '../../../rpc/index.ts';
import { useCommand, useEditable, useT } from '../../../ui/index.ts';
import { AskMark } from '../../letters/index.ts';

/** Asks whether the letters go out today. What was marked already is not offered again. */
export function MarkLetters({
  roundId,
  mail,
  whom,
  today,
}: {
  readonly roundId: string;
  readonly mail: 'send' | 'remind';
  readonly whom: readonly RecipientLine[];
  readonly today: string;
}) {
  const { t } = useT();
  const api = useApi();
  const editable = useEditable();
  const sent = useCommand(api.round.markSent, { done: 'app.send.marked-sent', quiet: true });
  const reminded = useCommand(api.round.markReminded, { done: 'app.send.marked-reminded', quiet: true });
  const ids = whom
    .filter((line) => (mail === 'send' ? line.state.kind === 'not-sent' : isSilent(line)))
    .filter(({ recipient }) => !(mail === 'remind' && recipient?.remindedOn.includes(today)))
    .map(({ id }) => id);
  if (!editable || ids.length === 0) return null;
  const mark = () =>
    mail === 'send'
      ? sent.run({ id: roundId, recipientIds: ids, channel: 'email', on: today })
      : reminded.run({ id: roundId, recipientIds: ids, on: today });
  return (
    <AskMark
      question={t(`app.send.ask-${mail}`, { count: ids.length, day: today })}
      label={t(mail === 'send' ? 'app.send.mark-sent' : 'app.send.mark-reminded', { count: ids.length })}
      pending={sent.pending || reminded.pending}
      failure={sent.failure ?? reminded.failure}
      onMark={() => void mark()}
    />
  );
}
