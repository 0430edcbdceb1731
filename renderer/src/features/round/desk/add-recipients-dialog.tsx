import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import { withRecipients } from '#shared/domain/merge-recipients.ts';
import type { Recipient } from '#shared/domain/round.ts';
import { useApi } from '../../../rpc/index.ts';
import { Dialog, FailureNotice, useCommand, useT } from '../../../ui/index.ts';
import type { RoundView } from '../round-view.ts';
import { RecipientPicker } from './recipient-picker.tsx';

/** Adds recipients to a round: pasted, members of the committee, those of an earlier round; and opens it to everybody, or not. */
export function AddRecipientsDialog({ view, onClose }: { readonly view: RoundView; readonly onClose: () => void }) {
  const { t } = useT();
  const api = useApi();
  const [picked, setPicked] = useState<readonly Recipient[] | null>([]);
  const chosen = picked ?? [];
  const { recipients, audience } = view.round;
  const [everybody, setEverybody] = useState(audience === 'public');
  const other = everybody !== (audience === 'public');
  const done = chosen.length === 0 ? 'app.round.recipients-saved' : 'app.send.added';
  const update = useCommand(api.round.update, { done, quiet: true });
  const add = async () => {
    const all = withRecipients(recipients, chosen);
    if (
      await update.run({ id: view.id, changes: { recipients: [...all], audience: everybody ? 'public' : 'directed' } })
    )
      onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('app.send.add')} size={700} closeOnClickOutside={false}>
      <RecipientPicker
        committeeId={view.committeeId}
        roundId={view.id}
        listed={recipients}
        first="paste"
        onChange={setPicked}
      />
      <FailureNotice failure={update.failure} />
      <Group justify="flex-end" mt="md" gap="xs">
        <Checkbox
          mr="auto"
          label={t('app.send.audience-public-help')}
          checked={everybody}
          onChange={(event) => setEverybody(event.currentTarget.checked)}
        />
        <Button variant="default" onClick={onClose}>
          {t('app.action.cancel')}
        </Button>
        <Button disabled={chosen.length === 0 && !other} loading={update.pending} onClick={() => void add()}>
          {chosen.length === 0 && other ? t('app.action.save') : t('app.send.add-count', { count: chosen.length })}
        </Button>
      </Group>
    </Dialog>
  );
}
