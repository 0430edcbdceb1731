import { Button } from '@mantine/core';
import { IconPencil, IconSend } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { recipientNamed } from '#shared/domain/round.ts';
import { useApi } from '../../../rpc/index.ts';
import {
  DataGrid,
  EmptyState,
  FormDialog,
  type GridColumn,
  Section,
  Status,
  useCommand,
  useEditable,
  useT,
} from '../../../ui/index.ts';
import type { RoundView } from '../round-view.ts';

type Recipient = { readonly name: string; readonly asked: boolean; readonly replied: boolean };

/** The organisations the draft was sent to, whether each has answered, and those that answered unasked. */
export function RoundRecipients({ view }: { readonly view: RoundView }) {
  const { t } = useT();
  const api = useApi();
  const editable = useEditable();
  const [editing, setEditing] = useState(false);
  const update = useCommand(api.round.update, { done: 'app.round.recipients-saved', quiet: true });
  const { recipients, responses } = view.round;
  const rows = useMemo((): readonly Recipient[] => {
    const replied = new Set([...responses.map((r) => r.organisation), ...view.organisations].filter((n) => n !== ''));
    const asked = new Set(recipients.map((r) => r.organisation));
    return [
      ...[...asked].map((name) => ({ name, asked: true, replied: replied.has(name) })),
      ...[...replied].filter((name) => !asked.has(name)).map((name) => ({ name, asked: false, replied: true })),
    ];
  }, [recipients, responses, view.organisations]);
  const columns = useMemo(
    (): readonly GridColumn<Recipient>[] => [
      { id: 'name', header: t('app.people.organisation'), width: 320, grow: true, value: (r) => r.name },
      {
        id: 'state',
        header: t('app.round.answer-what'),
        width: 130,
        value: (r) => Number(r.replied),
        cell: (r) => (
          <Status tone={r.replied ? 'good' : 'neutral'}>
            {r.replied ? t('app.round.recipient-replied') : t('app.round.recipient-silent')}
          </Status>
        ),
      },
      {
        id: 'asked',
        header: '',
        width: 180,
        sortable: false,
        value: (r) => (r.asked ? '' : t('app.round.replied-unasked')),
      },
    ],
    [t],
  );
  const edit = (
    <Button
      variant="default"
      leftSection={<IconPencil size={15} />}
      disabled={!editable}
      onClick={() => setEditing(true)}
    >
      {t('app.round.recipients-edit')}
    </Button>
  );
  return (
    <Section plain title={t('app.round.recipients')} count={recipients.length} actions={edit}>
      {rows.length === 0 ? (
        <EmptyState
          icon={<IconSend size={24} />}
          title={t('app.round.recipients-empty')}
          text={t('app.round.recipients-empty-text')}
        />
      ) : (
        <DataGrid label={t('app.round.recipients')} rows={rows} columns={columns} rowId={(r) => r.name} />
      )}
      <FormDialog
        opened={editing}
        title={t('app.round.recipients-edit')}
        fields={[{ name: 'recipients', label: t('app.round.recipients'), kind: 'lines' }]}
        initial={{ recipients: [...new Set(recipients.map((r) => r.organisation))] }}
        submit={t('app.action.save')}
        pending={update.pending}
        failure={update.failure}
        onClose={() => setEditing(false)}
        onSubmit={async (values) =>
          (await update.run({
            id: view.id,
            changes: {
              recipients: values.recipients.map(
                (name) => recipients.find((r) => r.organisation === name) ?? recipientNamed(name),
              ),
            },
          })) !== null
        }
      />
    </Section>
  );
}
