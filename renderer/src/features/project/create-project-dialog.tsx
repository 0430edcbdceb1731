import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { Project } from '#shared/domain/project.ts';
import { useApi, useReads } from '../../rpc/index.ts';
import { type FieldSpec, FormDialog, useCommand, useT, useVocabulary } from '../../ui/index.ts';

/** A new project: what must be known at its start. The rest is filled in on its page. */
export function CreateProjectDialog({
  opened,
  committeeId,
  onClose,
}: {
  readonly opened: boolean;
  readonly committeeId?: string;
  readonly onClose: () => void;
}) {
  const { t, local } = useT();
  const api = useApi();
  const read = useReads();
  const navigate = useNavigate();
  const words = useVocabulary();
  const committees = useQuery({ ...read.committees(), enabled: opened });
  const profiles = useQuery({ ...read.profiles(), enabled: opened });
  const projects = useQuery({ ...read.projects(), enabled: opened });
  const client = useQueryClient();
  const first = committeeId || committees.data?.[0]?.id || '';
  const suggested = useQuery({ ...read.committee(first), enabled: opened && first !== '' });
  const create = useCommand(api.project.create, { done: 'app.project.created', quiet: true });
  if (!committees.data || !profiles.data || (first !== '' && !suggested.data)) return null;
  const lifeCycleId = suggested.data?.committee.lifeCycleId ?? '';
  const stages = profiles.data.lifeCycles;
  const waysOf = (id: string): readonly FieldSpec[] => {
    const cycle = stages.find((each) => each.id === id);
    if (!cycle) return [];
    const tracks = cycle.tracks.map((track) => ({
      value: track.id,
      label: local(track.name) + (track.unconfirmed ? t('app.stage.unconfirmed') : ''),
    }));
    const [first] = cycle.stages;
    const call =
      first && cycle.entry !== first.code
        ? [
            {
              name: 'fromCall',
              label: t('app.project.begins'),
              kind: 'choice' as const,
              options: cycle.stages
                .filter(({ code }) => code === first.code || code === cycle.entry)
                .map(({ code, name }) => ({ value: code === first.code ? 'yes' : 'no', label: local(name) })),
            },
          ]
        : [];
    const way =
      tracks.length > 0
        ? [
            {
              name: 'trackId',
              label: t('app.track.label'),
              kind: 'choice' as const,
              options: [{ value: '', label: t('app.track.regular') }, ...tracks],
            },
          ]
        : [];
    return [...call, ...way];
  };
  const tracksOf = (id: string) => stages.find((each) => each.id === id)?.tracks.map((track) => track.id) ?? [];
  const cycles = profiles.data.lifeCycles.map((c) => ({ value: c.id, label: local(c.name) }));
  return (
    <FormDialog
      opened={opened}
      title={t('app.action.new-project')}
      intro={committees.data.length === 0 ? t('app.project.needs-committee') : t('app.project.create-intro')}
      size="620"
      fields={(values) => [
        {
          name: 'committeeId',
          label: t('app.project.committee'),
          kind: 'choice',
          required: true,
          wide: true,
          options: committees.data.map((c) => ({ value: c.id, label: c.name })),
        },
        { name: 'titleLead', label: t('app.project.title-lead'), help: t('app.project.title-lead-help') },
        {
          name: 'titleMain',
          label: t('app.project.title-main'),
          required: true,
          help: t('app.project.title-main-help'),
        },
        { name: 'kind', label: t('app.project.kind'), kind: 'choice', options: words.standardKinds, required: true },
        { name: 'lifeCycleId', label: t('app.project.life-cycle'), kind: 'choice', options: cycles, required: true },
        { name: 'work', label: t('app.project.work'), kind: 'choice', options: words.work },
        { name: 'functionType', label: t('app.project.function-type'), kind: 'choice', options: words.functionTypes },
        {
          name: 'planNumber',
          label: t('app.project.plan-number'),
          known: projects.data?.map((each) => each.planNumber),
        },
        { name: 'dueDate', label: t('app.project.due-date'), kind: 'date' },
        ...waysOf(values.lifeCycleId),
      ]}
      initial={{
        committeeId: first,
        titleLead: '',
        titleMain: '',
        kind: lifeCycleId === 'local' ? 'db-city' : 'gb-t',
        lifeCycleId: lifeCycleId || (cycles[0]?.value ?? ''),
        work: 'new',
        functionType: 'specification',
        planNumber: '',
        dueDate: '',
        trackId: '',
        fromCall: 'no',
      }}
      submit={t('app.action.create')}
      pending={create.pending}
      failure={create.failure}
      onClose={onClose}
      onSubmit={async (values) => {
        // What the committee knows need not be typed again.
        const { committee } = await client.fetchQuery(read.committee(values.committeeId));
        const receipt = await create.run({
          ...EMPTY,
          jurisdiction: committee.name,
          contactPerson: committee.contactPerson,
          contactPhone: committee.contactPhone,
          ...values,
          fromCall: values.fromCall === 'yes' && waysOf(values.lifeCycleId).some(({ name }) => name === 'fromCall'),
          trackId: tracksOf(values.lifeCycleId).includes(values.trackId) ? values.trackId : '',
          kind: values.kind as Project['kind'],
          work: values.work as Project['work'],
          functionType: values.functionType as Project['functionType'],
        });
        // The dialog goes with this page: closing it as well would navigate again, back to the list.
        if (receipt) void navigate(`/projects/${receipt.id}`, { replace: true });
        return false;
      }}
    />
  );
}

const EMPTY = {
  titleSupplement: '',
  titleEn: '',
  number: '',
  replaces: [],
  ics: [],
  ccs: [],
  proposer: '',
  levelLine: '',
  issuers: [],
  draftingOrganisations: [],
  drafters: [],
  patentsIdentified: false,
  publishDate: '',
  effectiveDate: '',
};
