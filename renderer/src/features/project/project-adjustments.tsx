import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { adjustedText } from '#shared/domain/adjustment.ts';
import { useApi } from '../../rpc/index.ts';
import { EmptyState, FormDialog, Section, Status, type Tone, useCommand, useEditable, useT } from '../../ui/index.ts';
import { AdjustmentDialog } from './adjustment-dialog.tsx';
import styles from './project-adjustments.module.css';
import type { ProjectView } from './project-view.ts';

type Adjustment = ProjectView['project']['adjustments'][number];

const TONES: Readonly<Record<Adjustment['state'], Tone>> = { requested: 'accent', approved: 'good', refused: 'bad' };

/** 项目调整: what was asked for, what was decided, what became of it. */
export function ProjectAdjustments({ view, today }: { readonly view: ProjectView; readonly today: string }) {
  const { t } = useT();
  const editable = useEditable();
  const [asking, setAsking] = useState(false);
  const [deciding, setDeciding] = useState<Adjustment | null>(null);
  const { adjustments, ended } = view.project;
  return (
    <Section
      title={t('app.adjust.list')}
      count={adjustments.length}
      actions={
        <Button
          variant="default"
          leftSection={<IconPlus size={15} />}
          disabled={!editable || ended !== null}
          onClick={() => setAsking(true)}
        >
          {t('app.adjust.request')}
        </Button>
      }
    >
      {adjustments.length === 0 ? (
        <EmptyState small title={t('app.adjust.empty')} text={t('app.adjust.empty-text')} />
      ) : (
        <ul className={styles['rows']}>
          {adjustments.toReversed().map((each) => (
            <li key={each.id} className={styles['row']}>
              <div className={styles['head']}>
                <strong>{t(`app.adjust.kind-${each.kind}`)}</strong>
                <Change of={each} />
                <Status tone={TONES[each.state]}>{t(`app.adjust.state-${each.state}`)}</Status>
                {each.state === 'requested' && (
                  <Button size="compact-sm" variant="light" disabled={!editable} onClick={() => setDeciding(each)}>
                    {t('app.adjust.decide')}
                  </Button>
                )}
              </div>
              <p className={styles['fine']}>
                {t('app.adjust.asked', { day: each.requestedOn, reason: each.reason })}
                {each.state !== 'requested' && each.decision !== '' && (
                  <span>{t('app.adjust.decided', { day: each.decidedOn, decision: each.decision })}</span>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      <AdjustmentDialog view={view} today={today} opened={asking} onClose={() => setAsking(false)} />
      {deciding && (
        <DecideDialog projectId={view.id} adjustment={deciding} today={today} onClose={() => setDeciding(null)} />
      )}
    </Section>
  );
}

/** From what to what; a termination says nothing more. */
function Change({ of: { kind, from, to } }: { readonly of: Adjustment }) {
  const { t } = useT();
  if (to === '') return <span className={styles['change']} />;
  const [was, is] = [adjustedText(kind, from), adjustedText(kind, to)];
  return <span className={styles['change']}>{was === '' ? is : t('app.adjust.from-to', { from: was, to: is })}</span>;
}

function DecideDialog({
  projectId,
  adjustment,
  today,
  onClose,
}: {
  readonly projectId: string;
  readonly adjustment: Adjustment;
  readonly today: string;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const api = useApi();
  const decide = useCommand(api.project.decideAdjustment, { done: 'app.adjust.decision-saved', quiet: true });
  return (
    <FormDialog
      opened
      title={t('app.adjust.decide-title', { kind: t(`app.adjust.kind-${adjustment.kind}`) })}
      intro={t(adjustment.kind === 'termination' ? 'app.adjust.decide-termination' : 'app.adjust.decide-intro')}
      fields={(values) => [
        {
          name: 'outcome',
          label: t('app.adjust.outcome'),
          kind: 'choice',
          options: [
            { value: 'approved', label: t('app.adjust.state-approved') },
            { value: 'refused', label: t('app.adjust.state-refused') },
          ],
        },
        { name: 'on', label: t('app.stage.on'), kind: 'date', required: true },
        {
          name: 'decision',
          label: t(values.outcome === 'approved' ? 'app.adjust.decision' : 'app.adjust.refusal'),
          required: true,
          wide: true,
        },
      ]}
      initial={{ outcome: 'approved', on: today, decision: '' }}
      submit={t('app.adjust.decide')}
      pending={decide.pending}
      failure={decide.failure}
      onClose={onClose}
      onSubmit={async ({ outcome, ...values }) =>
        (await decide.run({
          id: projectId,
          adjustmentId: adjustment.id,
          approved: outcome === 'approved',
          ...values,
        })) !== null
      }
    />
  );
}
