import { useNavigate } from 'react-router';
import type { PlanBatch } from '#shared/domain/plan-batch.ts';
import { useApi } from '../../rpc/index.ts';
import { FormDialog, useCommand, useT } from '../../ui/index.ts';

/** What a batch is called and which document approved it: a new one, or one that is changed. */
export function BatchDialog({
  id,
  batch,
  opened,
  today,
  onClose,
}: {
  /** Empty = a new one. */
  readonly id: string;
  readonly batch: PlanBatch | null;
  readonly opened: boolean;
  readonly today: string;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const api = useApi();
  const navigate = useNavigate();
  const create = useCommand(api.plan.create, { done: 'app.plans.created', quiet: true });
  const update = useCommand(api.plan.update, { done: 'app.plans.saved', quiet: true });
  const year = today.slice(0, 4);
  return (
    <FormDialog
      opened={opened}
      title={t(id === '' ? 'app.plans.create' : 'app.plans.edit')}
      fields={[
        { name: 'name', label: t('app.plans.name'), required: true, placeholder: `${year}年第一批` },
        {
          name: 'year',
          label: t('app.plans.year'),
          required: true,
          check: (value) => (/^(?:19|20)\d\d$/.test(String(value)) ? null : t('app.field.required')),
        },
        { name: 'document', label: t('app.plans.document') },
        { name: 'issuedOn', label: t('app.plans.issued-on'), kind: 'date' },
        { name: 'issuer', label: t('app.plans.issuer'), wide: true },
        { name: 'note', label: t('app.plans.note'), kind: 'long' },
      ]}
      initial={{
        name: batch?.name ?? '',
        year: String(batch?.year ?? year),
        document: batch?.document ?? '',
        issuedOn: batch?.issuedOn ?? '',
        issuer: batch?.issuer ?? '',
        note: batch?.note ?? '',
      }}
      submit={t('app.action.save')}
      pending={create.pending || update.pending}
      failure={create.failure ?? update.failure}
      onClose={onClose}
      onSubmit={async (values) => {
        const data = { ...values, year: Number(values.year) };
        if (id !== '') return (await update.run({ id, changes: data })) !== null;
        const receipt = await create.run({ ...data, committeeId: '' });
        if (receipt) void navigate(`/plans/${receipt.id}`);
        return receipt !== null;
      }}
    />
  );
}
