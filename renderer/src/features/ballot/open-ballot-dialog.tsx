import { Button, Checkbox, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { isPlainDate } from '#shared/base/index.ts';
import { useApi, useReads, useToday } from '../../rpc/index.ts';
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
import styles from './ballot.module.css';
import { OpenSummary } from './open-summary.tsx';

export type BallotPlan = {
  readonly projectId: string;
  readonly committeeId: string;
  /** Proposed name. */
  readonly title: string;
  /** Frozen drafts, newest first. */
  readonly drafts: readonly { readonly value: string; readonly label: string }[];
  /** Rule of a ballot that is repeated. */
  readonly ruleId?: string;
};

/** Opens a ballot: what is asked at the left, what it means at the right; it opens when somebody has looked at that. */
export function OpenBallotDialog({
  plan,
  opened,
  onClose,
}: {
  readonly plan: BallotPlan;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const read = useReads();
  const today = useToday();
  const committee = useQuery({ ...read.committee(plan.committeeId), enabled: opened });
  const profiles = useQuery({ ...read.profiles(), enabled: opened });
  const ready = committee.data !== undefined && profiles.data !== undefined && today !== '';
  return (
    <Dialog
      opened={opened && ready}
      onClose={onClose}
      title={t('app.ballot.create')}
      size={980}
      closeOnClickOutside={false}
    >
      {opened && ready && (
        <OpenForm
          plan={plan}
          today={today}
          ruleId={plan.ruleId ?? committee.data.committee.votingRuleId}
          rules={profiles.data.votingRules}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

type Values = {
  readonly title: string;
  readonly draftId: string;
  readonly mode: string;
  readonly ruleId: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly secret: boolean;
  readonly substituted: readonly string[];
  readonly recused: readonly string[];
  readonly recusedWhy: string;
  readonly reason: string;
};
type Rule = { readonly id: string; readonly name: { readonly 'zh-CN': string; readonly en: string } };

function OpenForm({
  plan,
  today,
  ruleId,
  rules,
  onClose,
}: {
  readonly plan: BallotPlan;
  readonly today: string;
  readonly ruleId: string;
  readonly rules: readonly Rule[];
  readonly onClose: () => void;
}) {
  const { t, local } = useT();
  const navigate = useNavigate();
  const [values, setValues] = useState<Values>({
    title: plan.title,
    draftId: plan.drafts[0]?.value ?? '',
    mode: 'letter',
    ruleId,
    opensOn: today,
    closesOn: '',
    secret: false,
    substituted: [],
    recused: [],
    recusedWhy: '',
    reason: '',
  });
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [seen, setSeen] = useState(false);
  const open = useCommand(useApi().ballot.open, { done: 'app.ballot.opened', quiet: true });
  const asked = {
    projectId: plan.projectId,
    draftId: values.draftId,
    mode: values.mode === 'meeting' ? ('meeting' as const) : ('letter' as const),
    ruleId: values.ruleId,
    opensOn: values.opensOn,
    closesOn: values.closesOn,
    secret: values.secret,
    substituted: [...values.substituted],
    recused: values.recused.map((personId) => ({ personId, reason: values.recusedWhy || '—' })),
  };
  const ready = isPlainDate(values.opensOn) && values.ruleId !== '';
  const prepared = useQuery({ ...useReads().ballotPlan(asked), enabled: ready });
  const guarded = prepared.data?.problems.some(({ severity }) => severity === 'error') ?? false;
  const fields = fieldsOf();

  function fieldsOf(): readonly FieldSpec[] {
    const people = (prepared.data?.voters ?? []).map(({ personId, name, organisation }) => ({
      value: personId,
      label: `${name} ${organisation}`.trim(),
    }));
    const stand = (prepared.data?.substitutes ?? []).map(({ personId, name, substitute }) => ({
      value: personId,
      label: t('app.ballot.substitute-choice', { name, substitute }),
    }));
    return [
      { name: 'title', label: t('app.ballot.title'), required: true, wide: true },
      {
        name: 'draftId',
        label: t('app.round.draft'),
        kind: 'choice',
        options: plan.drafts,
        required: true,
        wide: true,
      },
      {
        name: 'mode',
        label: t('app.ballot.mode'),
        kind: 'choice',
        options: [
          { value: 'letter', label: t('app.ballot.mode-letter') },
          { value: 'meeting', label: t('app.ballot.mode-meeting') },
        ],
      },
      {
        name: 'ruleId',
        label: t('app.ballot.rule'),
        kind: 'choice',
        required: true,
        options: rules.map((rule) => ({ value: rule.id, label: local(rule.name) })),
      },
      { name: 'opensOn', label: t('app.round.opens'), kind: 'date', required: true },
      { name: 'closesOn', label: t('app.round.closes'), kind: 'date', required: true },
      ...(stand.length > 0
        ? [
            {
              name: 'substituted',
              label: t('app.ballot.substitutes'),
              kind: 'choices',
              options: stand,
              wide: true,
            } as const,
          ]
        : []),
      { name: 'recused', label: t('app.ballot.recused-at-opening'), kind: 'choices', options: people, wide: true },
      ...(values.recused.length > 0
        ? [{ name: 'recusedWhy', label: t('app.ballot.recused-why'), required: true, wide: true } as const]
        : []),
      { name: 'secret', label: t('app.ballot.secret'), kind: 'yes-no', help: t('app.ballot.secret-help'), wide: true },
      ...(guarded ? [{ name: 'reason', label: t('app.ballot.open-why'), kind: 'long', required: true } as const] : []),
    ];
  }

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const tidy = cleanValues(fields, values);
    const found = checkFields(fields, tidy, t);
    if (!seen) found['seen'] = t('app.ballot.seen-first');
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    const receipt = await open.run({ ...asked, title: tidy.title, reason: guarded ? tidy.reason : '' });
    if (!receipt) return;
    onClose();
    void navigate(`/ballots/${receipt.id}`);
  };

  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <div className={styles['opening']}>
        <div className={styles['openingFields']}>
          {plan.drafts.length === 0 && <p className={styles['hint']}>{t('app.round.needs-frozen')}</p>}
          {fields.map((spec, index) => (
            <div
              key={spec.name}
              data-field={spec.name}
              className={spec.wide || spec.kind === 'long' ? styles['wide'] : ''}
            >
              <FieldInput
                spec={spec}
                value={values[spec.name as keyof Values]}
                error={errors[spec.name]}
                autoFocus={index === 0}
                onChange={(value) => {
                  setValues((old) => ({ ...old, [spec.name]: value }));
                  setErrors(({ [spec.name]: _, ...rest }) => rest);
                }}
              />
            </div>
          ))}
        </div>
        <OpenSummary plan={prepared.data} closesOn={values.closesOn} mode={asked.mode} />
      </div>
      <Checkbox
        mt="md"
        label={t('app.ballot.seen')}
        checked={seen}
        error={errors['seen']}
        onChange={(event) => setSeen(event.currentTarget.checked)}
      />
      <FailureNotice failure={open.failure} />
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('app.action.cancel')}
        </Button>
        <Button type="submit" loading={open.pending}>
          {t('app.ballot.start')}
        </Button>
      </Group>
    </form>
  );
}
