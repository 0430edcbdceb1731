import { Button, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight, IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi, useReads } from '../../rpc/index.ts';
import { type FieldSpec, FormDialog, Section, useCommand, useEditable, useT } from '../../ui/index.ts';
import styles from './project.module.css';
import type { ProjectView } from './project-view.ts';

/** The stages with their days and limits, what the present one still needs, and the step to the next. */
export function StageTrack({ view }: { readonly view: ProjectView }) {
  const { t, local, any } = useT();
  const editable = useEditable();
  const [advancing, setAdvancing] = useState(false);
  const current = view.stages.find((stage) => stage.state === 'current');
  const join = t('app.list.and');
  return (
    <Section
      title={t('app.stage.title')}
      actions={
        view.nextStages.length > 0 && (
          <Button
            variant={view.missingPapers.length === 0 ? 'filled' : 'default'}
            rightSection={<IconArrowRight size={15} />}
            disabled={!editable}
            onClick={() => setAdvancing(true)}
          >
            {t('app.stage.advance')}
          </Button>
        )
      }
    >
      <ol className={styles['track']}>
        {view.stages.map((stage) => (
          <li
            key={stage.code}
            className={styles['stage']}
            data-state={stage.state}
            aria-current={stage.state === 'current' ? 'step' : undefined}
          >
            <span className={styles['bead']} aria-hidden="true">
              {stage.state === 'done' && <IconCheck size={11} stroke={3} />}
            </span>
            <span className={styles['stageName']}>{local(stage.name)}</span>
            <span className="z-hidden">{t(`app.stage.${stage.state}`)}</span>
            <OverrideReason reason={stage.overrideReason} />
            <span className={styles['stageDays']}>
              {stage.step && <span>{local(stage.step)}</span>}
              {stage.from !== '' && <span>{stage.from}</span>}
              {stage.limit && stage.state !== 'done' && stage.state !== 'skipped' && (
                <Tooltip
                  label={`${stage.limit.source}${stage.limit.unconfirmed ? t('app.stage.unconfirmed') : ''}`}
                  multiline
                  maw={320}
                >
                  <span>
                    {t(`app.stage.${stage.limit.kind}-${stage.limit.unit}`, { amount: stage.limit.amount })}
                    {stage.limit.unconfirmed ? ' *' : ''}
                  </span>
                </Tooltip>
              )}
            </span>
          </li>
        ))}
      </ol>
      <div className={styles['gate']} data-open={view.missingPapers.length === 0 || undefined}>
        {view.missingPapers.length > 0
          ? t('app.stage.missing', { papers: view.missingPapers.map((kind) => any(`app.paper.${kind}`)).join(join) })
          : view.nextStages.length > 0
            ? t('app.stage.ready', { product: current ? local(current.product) : '' })
            : t('app.stage.finished')}
      </div>
      <AdvanceDialog view={view} opened={advancing} onClose={() => setAdvancing(false)} />
    </Section>
  );
}

/** A stage that was left without all its papers says why. */
function OverrideReason({ reason }: { readonly reason: string }) {
  const { t } = useT();
  if (reason === '') return null;
  const text = t('app.stage.overridden', { reason });
  return (
    <Tooltip label={text} multiline maw={320}>
      <button type="button" className={styles['override']} aria-label={text}>
        <IconAlertTriangle size={13} />
      </button>
    </Tooltip>
  );
}

function AdvanceDialog({
  view,
  opened,
  onClose,
}: {
  readonly view: ProjectView;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t, local, any } = useT();
  const api = useApi();
  const read = useReads();
  const home = useQuery(read.home());
  const advance = useCommand(api.project.advance, { done: 'app.stage.advanced', quiet: true });
  const missing = view.missingPapers;
  const reason: readonly FieldSpec[] =
    missing.length > 0
      ? [
          {
            name: 'overrideReason',
            label: t('app.stage.override'),
            kind: 'long',
            required: true,
            help: t('app.stage.override-help'),
          },
        ]
      : [];
  return (
    <FormDialog
      opened={opened}
      title={t('app.stage.advance')}
      intro={
        missing.length > 0
          ? t('app.stage.missing', { papers: missing.map((kind) => any(`app.paper.${kind}`)).join(t('app.list.and')) })
          : t('app.stage.advance-intro')
      }
      fields={[
        {
          name: 'to',
          label: t('app.stage.to'),
          kind: 'choice',
          required: true,
          options: view.nextStages.map((stage) => ({ value: stage.code, label: local(stage.name) })),
        },
        { name: 'on', label: t('app.stage.on'), kind: 'date', required: true },
        ...reason,
      ]}
      initial={{ to: view.nextStages[0]?.code ?? '', on: home.data?.today ?? '', overrideReason: '' }}
      submit={t('app.stage.advance')}
      pending={advance.pending}
      failure={advance.failure}
      onClose={onClose}
      onSubmit={async (values) => (await advance.run({ id: view.id, ...values })) !== null}
    />
  );
}
