import { Button, Group, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { addDays, isPlainDate } from '#shared/base/index.ts';
import type { LifeCycle } from '#shared/domain/life-cycle.ts';
import type { Recipient } from '#shared/domain/round.ts';
import { commentPeriod } from '#shared/profiles/life-cycles/index.ts';
import { type Api, useApi, useReads } from '../../rpc/index.ts';
import {
  checkFields,
  cleanValues,
  Dialog,
  FailureNotice,
  FieldInput,
  type FieldSpec,
  useCommand,
  useT,
} from '../../ui/index.ts';
import styles from './create-round.module.css';
import { RecipientPicker } from './desk/index.ts';

type ProjectView = Awaited<ReturnType<Api['project']['get']>>;
type Audience = 'directed' | 'public';

/** Days suggested where the life cycle asks for none. */
const USUAL_DAYS = 30;

/** Begins a comment round: on which text, for whom, how long, sent to whom. */
export function CreateRoundDialog({
  view,
  opened,
  onClose,
}: {
  readonly view: ProjectView;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const read = useReads();
  const today = useQuery({ ...read.home(), enabled: opened }).data?.today;
  const cycle = useQuery({ ...read.lifeCycle(view.project.lifeCycleId), enabled: opened }).data?.rule;
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('app.round.create')}
      size={720}
      yOffset="4vh"
      closeOnClickOutside={false}
    >
      {opened && today !== undefined && cycle && <NewRound view={view} today={today} cycle={cycle} onClose={onClose} />}
    </Dialog>
  );
}

/** Last day of a round that begins on a day: the shortest time that the life cycle allows, else the usual one. */
function suggestedEnd(cycle: LifeCycle, opensOn: string): string {
  const until = commentPeriod(cycle, opensOn)?.until;
  return until ?? (isPlainDate(opensOn) ? addDays(opensOn, USUAL_DAYS) : '');
}

function NewRound({
  view,
  today,
  cycle,
  onClose,
}: {
  readonly view: ProjectView;
  readonly today: string;
  readonly cycle: LifeCycle;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const api = useApi();
  const navigate = useNavigate();
  const create = useCommand(api.round.create, { done: 'app.round.created', quiet: true });
  const drafts = [...view.drafts]
    .sort((a, b) => b.number - a.number)
    .filter(({ status }) => status === 'frozen')
    .map(({ id, name }) => ({ value: id, label: name }));
  const [values, setValues] = useState({
    name: t('app.round.name-suggestion', { number: view.rounds.length + 1 }),
    draftId: drafts[0]?.value ?? '',
    opensOn: today,
    closesOn: suggestedEnd(cycle, today),
  });
  const [ownEnd, setOwnEnd] = useState(false);
  const [audience, setAudience] = useState<Audience>('directed');
  const [recipients, setRecipients] = useState<readonly Recipient[] | null>(null);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const period = commentPeriod(cycle, values.opensOn);
  const short = period !== null && isPlainDate(values.closesOn) && values.closesOn < period.until;
  const fields: readonly FieldSpec[] = [
    { name: 'name', label: t('app.round.name'), required: true },
    { name: 'draftId', label: t('app.round.draft'), kind: 'choice', options: drafts, required: true },
    { name: 'opensOn', label: t('app.round.opens'), kind: 'date', required: true },
    {
      name: 'closesOn',
      label: t('app.round.closes'),
      kind: 'date',
      required: true,
      check: (value, all) => (value < (all['opensOn'] ?? '') ? t('app.field.before-start') : null),
    },
  ];
  const change = (name: string, value: string) => {
    setErrors(({ [name]: _, ...rest }) => rest);
    if (name === 'closesOn') setOwnEnd(true);
    setValues((old) => ({
      ...old,
      // The suggested last day follows the first one until a person writes another.
      ...(name === 'opensOn' && !ownEnd ? { closesOn: suggestedEnd(cycle, value) } : {}),
      [name]: value,
    }));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const tidy = cleanValues(fields, values);
    const found = checkFields(fields, tidy, t);
    setErrors(found);
    if (Object.keys(found).length > 0 || recipients === null) return;
    const receipt = await create.run({ projectId: view.id, ...tidy, audience, recipients: [...recipients] });
    if (receipt) void navigate(`/rounds/${receipt.id}`);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {drafts.length === 0 && <p className={styles['intro']}>{t('app.round.needs-frozen')}</p>}
      <div className={styles['fields']}>
        {fields.map((spec, index) => (
          <div key={spec.name}>
            <FieldInput
              spec={spec}
              value={values[spec.name as keyof typeof values]}
              error={errors[spec.name]}
              autoFocus={index === 0}
              onChange={(value) => change(spec.name, String(value))}
            />
          </div>
        ))}
        {period && (
          <p className={styles['period']} data-short={short || undefined}>
            {t(`app.send.period-least-${period.unit}`, { amount: period.amount })}
            {' · '}
            {t('app.send.period-source', { source: period.source })}
            {period.unconfirmed && t('app.stage.unconfirmed')}
            {short && <strong> {t('app.send.period-short', { day: period.until })}</strong>}
          </p>
        )}
      </div>
      <div className={styles['audience']}>
        <span className={styles['label']}>{t('app.send.audience')}</span>
        <SegmentedControl
          size="xs"
          aria-label={t('app.send.audience')}
          value={audience}
          onChange={(value) => setAudience(value === 'public' ? 'public' : 'directed')}
          data={(['directed', 'public'] as const).map((value) => ({ value, label: t(`app.send.audience-${value}`) }))}
        />
        <span className="z-dim">{t(`app.send.audience-${audience}-help`)}</span>
      </div>
      <div className={styles['label']}>{t('app.send.recipients', { count: recipients?.length ?? 0 })}</div>
      <RecipientPicker
        committeeId={view.project.committeeId}
        listed={NOBODY}
        first="members"
        onChange={setRecipients}
      />
      <FailureNotice failure={create.failure} />
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('app.action.cancel')}
        </Button>
        <Button type="submit" loading={create.pending} disabled={drafts.length === 0 || recipients === null}>
          {t('app.round.start')}
        </Button>
      </Group>
    </form>
  );
}

const NOBODY: readonly Recipient[] = [];
