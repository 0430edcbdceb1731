import type { AdjustmentKind } from '#shared/domain/project.ts';
import { useApi } from '../../rpc/index.ts';
import { type FieldSpec, FormDialog, useCommand, useT } from '../../ui/index.ts';
import type { ProjectView } from './project-view.ts';

const KINDS = ['extension', 'title', 'drafters', 'scope', 'termination'] as const satisfies readonly AdjustmentKind[];
type Kind = (typeof KINDS)[number];

/** Asks for an adjustment: of what, to what, why. The form (项目调整申请表) is printed from it. */
export function AdjustmentDialog({
  view,
  today,
  opened,
  onClose,
}: {
  readonly view: ProjectView;
  readonly today: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const api = useApi();
  const request = useCommand(api.project.requestAdjustment, { done: 'app.adjust.requested', quiet: true });
  const { project } = view;
  const latest = view.plan.limit?.latest ?? '';
  const fieldsOf = (kind: Kind): readonly FieldSpec[] => {
    if (kind === 'extension')
      return [
        {
          name: 'day',
          label: t('app.adjust.new-day'),
          kind: 'date',
          required: true,
          help: latest === '' ? undefined : t('app.adjust.latest', { day: latest }),
        } as FieldSpec,
      ];
    if (kind === 'title')
      return [
        { name: 'titleLead', label: t('app.project.title-lead') },
        { name: 'titleMain', label: t('app.project.title-main'), required: true },
        { name: 'titleSupplement', label: t('app.project.title-supplement') },
      ];
    if (kind === 'drafters')
      return [{ name: 'names', label: t('app.adjust.new-organisations'), kind: 'lines', required: true }];
    return kind === 'scope' ? [{ name: 'text', label: t('app.adjust.new-scope'), kind: 'long', required: true }] : [];
  };
  return (
    <FormDialog
      opened={opened}
      title={t('app.adjust.request')}
      intro={t('app.adjust.intro')}
      fields={(values) => [
        {
          name: 'kind',
          label: t('app.adjust.kind'),
          kind: 'choice',
          options: KINDS.map((kind) => ({ value: kind, label: t(`app.adjust.kind-${kind}`) })),
        },
        { name: 'requestedOn', label: t('app.adjust.requested-on'), kind: 'date', required: true },
        ...fieldsOf(values.kind as Kind),
        { name: 'reason', label: t('app.field.reason'), kind: 'long', required: true },
      ]}
      initial={{
        kind: 'extension' as string,
        requestedOn: today,
        day: '',
        titleLead: project.titleLead,
        titleMain: project.titleMain,
        titleSupplement: project.titleSupplement,
        names: project.draftingOrganisations as readonly string[],
        text: '',
        reason: '',
      }}
      submit={t('app.adjust.request')}
      pending={request.pending}
      failure={request.failure}
      onClose={onClose}
      onSubmit={async (values) => {
        const kind = values.kind as Kind;
        const to: Readonly<Record<Kind, string>> = {
          extension: values.day,
          title: [values.titleLead, values.titleMain, values.titleSupplement].join('\n'),
          drafters: values.names.join('\n'),
          scope: values.text,
          termination: '',
        };
        const { requestedOn, reason } = values;
        return (await request.run({ id: view.id, kind, to: to[kind], reason, requestedOn })) !== null;
      }}
    />
  );
}
