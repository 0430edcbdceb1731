import { Button, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { Section, useEditable, useT } from '../../ui/index.ts';
import { AdvanceDialog } from './advance-dialog.tsx';
import { GatePanel } from './gate-panel.tsx';
import type { ProjectView } from './project-view.ts';
import styles from './stage-track.module.css';
import { useLackWords } from './use-lack-words.ts';

type Stage = ProjectView['stages'][number];

/** The stages with their days and limits, what the present one still lacks and whose move it is, and the step to the next. */
export function StageTrack({ view }: { readonly view: ProjectView }) {
  const { t, local } = useT();
  const editable = useEditable();
  // A page from which the next stage follows leads here with the dialog open.
  const asked = (useLocation().state as { readonly advance?: boolean } | null)?.advance === true;
  const [advancing, setAdvancing] = useState(asked);
  // The portfolio leads here with the stage that a card was moved to.
  const [search, setSearch] = useSearchParams();
  const to = search.get('advance') ?? '';
  const track = view.tracks.find(({ id }) => id === view.project.trackId);
  const movable = view.nextStages.length > 0 && view.project.ended === null;
  return (
    <Section
      title={track ? t('app.stage.title-track', { track: local(track.name) }) : t('app.stage.title')}
      actions={
        movable && (
          <Button
            variant={view.gate.length === 0 ? 'filled' : 'default'}
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
          <StageBead key={stage.code} stage={stage} at={view.project.stage} />
        ))}
      </ol>
      <GatePanel view={view} />
      <AdvanceDialog
        view={view}
        to={to}
        opened={advancing || (to !== '' && movable && editable)}
        onClose={() => {
          setAdvancing(false);
          setSearch((old) => withoutAdvance(old), { replace: true });
        }}
      />
    </Section>
  );
}

function withoutAdvance(search: URLSearchParams): URLSearchParams {
  const rest = new URLSearchParams(search);
  rest.delete('advance');
  return rest;
}

function StageBead({ stage, at }: { readonly stage: Stage; readonly at: string }) {
  const { t, local } = useT();
  return (
    <li
      className={styles['stage']}
      data-state={stage.state}
      aria-current={stage.state === 'current' ? 'step' : undefined}
    >
      <span className={styles['bead']} aria-hidden="true">
        {stage.state === 'done' && <IconCheck size={11} stroke={3} />}
      </span>
      <span className={styles['stageName']}>{local(stage.name)}</span>
      <span className="z-hidden">{t(`app.stage.${stage.state}`)}</span>
      <Overridden stage={stage} />
      <span className={styles['stageDays']}>
        {stage.step && <span>{local(stage.step)}</span>}
        {stage.from !== '' && <span>{stage.from}</span>}
        {stage.skippedBy && (
          <span className={styles['skippedBy']} title={local(stage.skippedBy)}>
            {local(stage.skippedBy)}
          </span>
        )}
        <Passages stage={stage} at={at} />
        <Limit stage={stage} />
      </span>
    </li>
  );
}

function Limit({ stage: { limit, state } }: { readonly stage: Stage }) {
  const { t } = useT();
  if (!limit || state === 'done' || state === 'skipped') return null;
  return (
    <Tooltip label={`${limit.source}${limit.unconfirmed ? t('app.stage.unconfirmed') : ''}`} multiline maw={320}>
      <span>
        {t(`app.stage.${limit.kind}-${limit.unit}`, { amount: limit.amount })}
        {limit.unconfirmed ? ' *' : ''}
      </span>
    </Tooltip>
  );
}

/** A stage that was passed more than once tells every passage; one with steps has a passage for each. */
function Passages({ stage: { passages, state }, at }: { readonly stage: Stage; readonly at: string }) {
  const { t, local } = useT();
  const again = Math.max(0, ...[...Map.groupBy(passages, ({ stage }) => stage).values()].map(({ length }) => length));
  const here = state === 'current' ? passages.filter(({ stage }) => stage === at).length + 1 : 0;
  const times = Math.max(again, here);
  if (times < 2) return null;
  const lines = passages.map(({ from, to, name }) => `${name ? `${local(name)} ` : ''}${from} – ${to}`);
  return (
    <Tooltip label={lines.join('\n')} multiline maw={360} classNames={{ tooltip: styles['lines'] ?? '' }}>
      <button
        type="button"
        className={styles['times']}
        aria-label={`${t('app.stage.times', { count: times })} ${lines.join('; ')}`}
      >
        {t('app.stage.times', { count: times })}
      </button>
    </Tooltip>
  );
}

/** A stage whose gate was passed with something lacking says why, and what it was. */
function Overridden({ stage: { passages } }: { readonly stage: Stage }) {
  const { t } = useT();
  const words = useLackWords();
  const found = passages.filter(({ overrideReason }) => overrideReason !== '');
  if (found.length === 0) return null;
  const text = found
    .map(({ overrideReason, lacked }) =>
      [t('app.stage.overridden', { reason: overrideReason }), ...lacked.map((lack) => `· ${words(lack)}`)].join('\n'),
    )
    .join('\n\n');
  return (
    <Tooltip label={text} multiline maw={380} classNames={{ tooltip: styles['lines'] ?? '' }}>
      <button type="button" className={styles['override']} aria-label={text}>
        <IconAlertTriangle size={13} />
      </button>
    </Tooltip>
  );
}
