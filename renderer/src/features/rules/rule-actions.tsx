import { Button, TextInput } from '@mantine/core';
import { IconCopy, IconDeviceFloppy } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { RuleHead } from '#shared/contract/index.ts';
import { useApi } from '../../rpc/index.ts';
import { Status, useCommand, useEditable, useT } from '../../ui/index.ts';
import styles from './rule-actions.module.css';

/** Buttons of a rule's heading: copy it, and put an own one off the lists or on again. */
export function RuleActions({
  head,
  recordId,
  kind,
  onCopy,
}: {
  readonly head: RuleHead;
  readonly recordId: string;
  readonly kind: 'voting' | 'life-cycle';
  readonly onCopy: () => void;
}) {
  const { t } = useT();
  const api = useApi();
  const editable = useEditable();
  const retire = useCommand(api.rules.retire, {
    done: head.retired ? 'app.rules.offered-again' : 'app.rules.retired-done',
  });
  return (
    <>
      {recordId !== '' && (
        <Button
          variant="default"
          disabled={!editable}
          loading={retire.pending}
          onClick={() => void retire.run({ kind, recordId, retired: !head.retired })}
        >
          {t(head.retired ? 'app.rules.offer-again' : 'app.rules.retire')}
        </Button>
      )}
      <Button variant="default" leftSection={<IconCopy size={15} />} disabled={!editable} onClick={onCopy}>
        {t('app.rules.copy')}
      </Button>
    </>
  );
}

/** Says what a rule is: of a profile, or a version of an own one. */
export function RuleState({ head, latest }: { readonly head: RuleHead; readonly latest: boolean }) {
  const { t, local } = useT();
  if (!head.own) return <>{t('app.rules.profile')}</>;
  return (
    <>
      {t('app.rules.copied-from', { name: local(head.basedOnName) })} · {head.committee || t('app.rules.for-all')}{' '}
      {!latest && <Status tone="warn">{t('app.rules.older-version')}</Status>}{' '}
      {head.retired && <Status>{t('app.rules.retired')}</Status>}
    </>
  );
}

/** Keeps what was changed as a further version, with a word on what is different. */
export function SaveBar({
  pending,
  faults,
  onSave,
  onDrop,
}: {
  readonly pending: boolean;
  readonly faults: number;
  readonly onSave: (note: string) => void;
  readonly onDrop: () => void;
}) {
  const { t } = useT();
  const [note, setNote] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (faults === 0) onSave(note);
  };
  return (
    <form className={styles['saveBar']} onSubmit={send} aria-label={t('app.rules.save-version')}>
      <span role="status">{faults > 0 ? t('app.rules.faults', { count: faults }) : t('app.rules.unsaved')}</span>
      <TextInput
        aria-label={t('app.rules.note')}
        placeholder={t('app.rules.note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button variant="default" onClick={onDrop}>
        {t('app.rules.drop-changes')}
      </Button>
      <Button type="submit" leftSection={<IconDeviceFloppy size={15} />} loading={pending} disabled={faults > 0}>
        {t('app.rules.save-version')}
      </Button>
    </form>
  );
}
