import { Button, SegmentedControl } from '@mantine/core';
import { IconBell, IconCalendarPlus, IconMail, IconSend, IconTrash, IconUserPlus } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import { isSilent, type RecipientLine } from '#shared/domain/recipient-line.ts';
import type { Recipient } from '#shared/domain/round.ts';
import { useApi } from '../../../rpc/index.ts';
import { DataGrid, EmptyState, FormDialog, useCommand, useEditable, useT } from '../../../ui/index.ts';
import type { RoundView } from '../round-view.ts';
import { AddRecipientsDialog } from './add-recipients-dialog.tsx';
import styles from './desk.module.css';
import { ExtendDialog } from './extend-dialog.tsx';
import { LettersDialog } from './letters-dialog.tsx';
import { MarkSentDialog } from './mark-sent-dialog.tsx';
import { useRecipientColumns } from './recipient-columns.tsx';
import { isLine, LINE_FILTERS, useRecipientLines } from './recipient-lines.ts';
import { RemindDialog } from './remind-dialog.tsx';

type Dialog =
  | { readonly what: 'add' | 'sent' | 'remind' | 'extend' }
  | { readonly what: 'edit'; readonly recipient: Recipient }
  | { readonly what: 'mails'; readonly ids: readonly string[] };

/** 发送与催办: who is asked, whom it went to and when, who answered; sending, reminding, extending, letters. */
export function RoundRecipients({ view }: { readonly view: RoundView }) {
  const { t } = useT();
  const api = useApi();
  const editable = useEditable();
  const [search, setSearch] = useSearchParams();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [current, setCurrent] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { lines, today } = useRecipientLines(view);
  const update = useCommand(api.round.update, { done: 'app.round.recipients-saved' });
  const { run } = update;
  const { recipients } = view.round;
  const save = useCallback(
    (changed: readonly Recipient[]) => run({ id: view.id, changes: { recipients: [...changed] } }),
    [run, view.id],
  );
  const change = useCallback(
    (recipient: Recipient) => void save(recipients.map((each) => (each.id === recipient.id ? recipient : each))),
    [save, recipients],
  );
  const columns = useRecipientColumns(editable ? change : null);
  const filters = LINE_FILTERS.map((filter) => ({
    filter,
    count: lines.filter((line) => isLine(line, filter)).length,
  })).filter(({ filter, count }) => filter === 'all' || count > 0);
  const filter = filters.find((each) => each.filter === search.get('state'))?.filter ?? 'all';
  const shown = lines.filter((line) => isLine(line, filter));
  const chosen = lines.filter(({ id }) => selected.has(id));
  const asked = chosen.flatMap(({ recipient }) => recipient ?? []);
  const close = () => setDialog(null);
  const remove = async () => {
    const gone = new Set(asked.map(({ id }) => id));
    if (await save(recipients.filter(({ id }) => !gone.has(id)))) setSelected(new Set());
  };
  const add = (
    <Button leftSection={<IconUserPlus size={15} />} disabled={!editable} onClick={() => setDialog({ what: 'add' })}>
      {t('app.send.add')}
    </Button>
  );
  const dialogs = (
    <>
      {dialog?.what === 'add' && <AddRecipientsDialog view={view} onClose={close} />}
      {dialog?.what === 'sent' && today !== '' && (
        <MarkSentDialog roundId={view.id} recipients={asked} today={today} onClose={close} />
      )}
      {dialog?.what === 'remind' && (
        <RemindDialog
          view={view}
          lines={chosen.length > 0 ? chosen : lines}
          today={today}
          onMails={(ids) => setDialog({ what: 'mails', ids })}
          onClose={close}
        />
      )}
      {dialog?.what === 'extend' && <ExtendDialog view={view} onClose={close} />}
      {dialog?.what === 'mails' && (
        <LettersDialog view={view} lines={lines} ids={dialog.ids} today={today} onClose={close} />
      )}
      {dialog?.what === 'edit' && <EditDialog recipient={dialog.recipient} onSave={change} onClose={close} />}
    </>
  );
  if (lines.length === 0)
    return (
      <>
        <EmptyState
          icon={<IconSend size={24} />}
          title={t('app.round.recipients-empty')}
          text={t('app.round.recipients-empty-text')}
          action={add}
        />
        {dialogs}
      </>
    );
  return (
    <div className={styles['desk']}>
      <div className={styles['bar']}>
        {chosen.length === 0 ? (
          <SegmentedControl
            size="xs"
            aria-label={t('app.send.filter')}
            value={filter}
            onChange={(value) =>
              setSearch(value === 'all' ? { tab: 'recipients' } : { tab: 'recipients', state: value }, {
                replace: true,
              })
            }
            data={filters.map((each) => ({
              value: each.filter,
              label: `${t(`app.send.filter-${each.filter}`)} ${each.count}`,
            }))}
          />
        ) : (
          <div className={styles['selection']} role="status">
            {t('app.send.selected', { count: chosen.length })}
            <Button variant="subtle" size="compact-sm" onClick={() => setSelected(new Set())}>
              {t('app.round.selection-clear')}
            </Button>
          </div>
        )}
        <div className={styles['actions']}>
          {chosen.length > 0 && (
            <>
              <Button
                leftSection={<IconSend size={15} />}
                disabled={!editable || asked.length === 0}
                onClick={() => setDialog({ what: 'sent' })}
              >
                {t('app.send.mark-sent')}
              </Button>
              <Button
                variant="default"
                leftSection={<IconTrash size={15} />}
                disabled={!editable || asked.length === 0}
                onClick={() => void remove()}
              >
                {t('app.send.remove')}
              </Button>
            </>
          )}
          <Button
            variant="default"
            leftSection={<IconBell size={15} />}
            disabled={!(chosen.length > 0 ? chosen : lines).some(isSilent)}
            onClick={() => setDialog({ what: 'remind' })}
          >
            {t('app.send.remind')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconMail size={15} />}
            onClick={() => setDialog({ what: 'mails', ids: chosen.map(({ id }) => id) })}
          >
            {t('app.send.mails')}
          </Button>
          {chosen.length === 0 && (
            <>
              <Button
                variant="default"
                leftSection={<IconCalendarPlus size={15} />}
                disabled={!editable || view.round.status === 'closed'}
                onClick={() => setDialog({ what: 'extend' })}
              >
                {t('app.send.extend')}
              </Button>
              {add}
            </>
          )}
        </div>
      </div>
      <div className={styles['grid']}>
        <DataGrid<RecipientLine>
          fill
          label={t('app.round.recipients')}
          rows={shown}
          columns={columns}
          rowId={({ id }) => id}
          current={current}
          onCurrent={({ id }) => setCurrent(id)}
          onOpen={({ recipient }) => editable && recipient && setDialog({ what: 'edit', recipient })}
          selected={selected}
          onSelect={setSelected}
        />
      </div>
      {dialogs}
    </div>
  );
}

function EditDialog({
  recipient,
  onSave,
  onClose,
}: {
  readonly recipient: Recipient;
  readonly onSave: (recipient: Recipient) => void;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const { organisation, person, email } = recipient;
  return (
    <FormDialog
      opened
      title={t('app.send.edit')}
      size="460"
      fields={[
        { name: 'organisation', label: t('app.people.organisation'), required: true, wide: true },
        { name: 'person', label: t('app.send.person') },
        { name: 'email', label: t('app.send.email') },
      ]}
      initial={{ organisation, person, email }}
      submit={t('app.action.save')}
      pending={false}
      failure={null}
      onClose={onClose}
      onSubmit={async (values) => {
        onSave({ ...recipient, ...values });
        return true;
      }}
    />
  );
}
