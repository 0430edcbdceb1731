import { useState } from 'react';
import { useApi, useToday } from '../../rpc/index.ts';
import { FormDialog, useCommand, useT } from '../../ui/index.ts';
import { GateOpen, LackRow } from './gate-panel.tsx';
import type { ProjectView } from './project-view.ts';
import styles from './stage-track.module.css';

type Props = {
  readonly view: ProjectView;
  /** Stage that is chosen at first; empty = the regular next one. */
  readonly to: string;
  readonly opened: boolean;
  readonly onClose: () => void;
};
type Step = { readonly to: string; readonly on: string };

/**
 * The step to the next stage. While the gate lacks something there are two: first where to and when, beside all that is lacking; then the
 * reason, with a tick that the lacking things were seen.
 */
export function AdvanceDialog({ view, to, opened, onClose }: Props) {
  const { t, local } = useT();
  const api = useApi();
  const today = useToday();
  const advance = useCommand(api.project.advance, { done: 'app.stage.advanced', quiet: true });
  const [step, setStep] = useState<Step | null>(null);
  const { gate, nextStages } = view;
  const close = () => {
    setStep(null);
    onClose();
  };
  const nameOf = (code: string) => {
    const stage = nextStages.find((each) => each.code === code);
    return stage ? local(stage.name) : code;
  };
  if (opened && step)
    return (
      <FormDialog
        opened
        key="reason"
        title={t('app.gate.override-title', { stage: nameOf(step.to) })}
        intro={t('app.gate.override-intro')}
        danger
        fields={[
          {
            name: 'overrideReason',
            label: t(
              nextStages.find(({ code }) => code === step.to)?.back ? 'app.gate.reason-back' : 'app.stage.override',
            ),
            kind: 'long',
            required: true,
          },
          {
            name: 'seen',
            label: t('app.gate.seen', { count: gate.length }),
            kind: 'yes-no',
            wide: true,
            check: (value) => (value === true ? null : t('app.gate.seen-first')),
          },
        ]}
        initial={{ overrideReason: '', seen: false as boolean }}
        submit={t('app.gate.override', { stage: nameOf(step.to) })}
        pending={advance.pending}
        failure={advance.failure}
        onClose={close}
        onSubmit={async ({ overrideReason }) => (await advance.run({ id: view.id, ...step, overrideReason })) !== null}
      >
        <Lacking view={view} />
      </FormDialog>
    );
  return (
    <FormDialog
      opened={opened && today !== ''}
      key="step"
      title={t('app.stage.advance')}
      fields={[
        {
          name: 'to',
          label: t('app.stage.to'),
          kind: 'choice',
          required: true,
          options: nextStages.map(({ code, name, back }) => ({
            value: code,
            label: back ? t('app.stage.back-to', { stage: local(name) }) : local(name),
          })),
        },
        { name: 'on', label: t('app.stage.on'), kind: 'date', required: true },
      ]}
      initial={{ to: (nextStages.find(({ code }) => code === to) ?? nextStages[0])?.code ?? '', on: today }}
      submit={t(gate.length > 0 ? 'app.gate.go-on' : 'app.stage.advance')}
      pending={advance.pending}
      failure={advance.failure}
      onClose={close}
      onSubmit={async (values) => {
        if (gate.length > 0) {
          setStep(values);
          return false;
        }
        return (await advance.run({ id: view.id, ...values, overrideReason: '' })) !== null;
      }}
    >
      {gate.length > 0 ? <Lacking view={view} /> : <GateOpen text={t('app.stage.advance-intro')} />}
    </FormDialog>
  );
}

function Lacking({ view }: { readonly view: ProjectView }) {
  const { t } = useT();
  return (
    <section className={styles['lacking']} aria-label={t('app.gate.lacks', { count: view.gate.length })}>
      <strong>{t('app.gate.lacks', { count: view.gate.length })}</strong>
      <ul className={styles['lacks']}>
        {view.gate.map((lack) => (
          <LackRow key={`${lack.code} ${lack.target.id}`} lack={lack} projectId={view.id} />
        ))}
      </ul>
    </section>
  );
}
